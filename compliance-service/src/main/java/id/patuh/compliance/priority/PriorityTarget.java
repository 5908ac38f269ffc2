package id.patuh.compliance.priority;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An employer found for a list; the priority is times ten, the exposure in rupiah, the workers affected are those of the widest finding.
 */
record PriorityTarget(
        UUID employerId,
        LocalDate asOf,
        String policyVersion,
        int priorityTenths,
        long exposureIdr,
        long workersAffected) {
    PriorityKey key() {
        return new PriorityKey(priorityTenths, exposureIdr, employerId);
    }
}
