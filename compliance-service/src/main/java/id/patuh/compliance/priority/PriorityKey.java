package id.patuh.compliance.priority;

import java.util.List;
import java.util.UUID;

/** Place of an employer in the order: priority times ten, then exposure in rupiah, both descending, then id. */
record PriorityKey(int priorityTenths, long exposureIdr, UUID employerId) {
    /** Before everybody. */
    static final PriorityKey START = new PriorityKey(Integer.MAX_VALUE, 0, new UUID(0, 0));

    static final int PARTS = 3;

    static PriorityKey of(List<String> parts) {
        return new PriorityKey(
                Integer.parseInt(parts.get(0)), Long.parseLong(parts.get(1)), UUID.fromString(parts.get(2)));
    }
}
