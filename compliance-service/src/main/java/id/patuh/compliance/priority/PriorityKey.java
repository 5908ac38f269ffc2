package id.patuh.compliance.priority;

import java.util.List;
import java.util.UUID;

/**
 * Place of an employer in the order: priority, then exposure, both descending, then id.
 *
 * @param priorityTenths priority x 10
 * @param exposureIdr exposure, rupiah
 * @param employerId the employer
 */
record PriorityKey(int priorityTenths, long exposureIdr, UUID employerId) {
    /** Before everybody. */
    static final PriorityKey START = new PriorityKey(Integer.MAX_VALUE, 0, new UUID(0, 0));

    static final int PARTS = 3;

    static PriorityKey of(List<String> parts) {
        return new PriorityKey(
                Integer.parseInt(parts.get(0)), Long.parseLong(parts.get(1)), UUID.fromString(parts.get(2)));
    }
}
