package id.patuh.compliance.priority;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An employer found for a list.
 *
 * @param employerId the employer
 * @param asOf date of its assessment
 * @param policyVersion policy that was applied
 * @param priorityTenths priority x 10
 * @param exposureIdr exposure, rupiah
 * @param workersAffected workers affected by the widest finding
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
