package id.patuh.compliance.priority;

import java.util.UUID;

import id.patuh.kit.paging.CursorKey;

/** Place of an employer in the order: priority times ten, then exposure in rupiah, both descending, then id. */
record PriorityKey(int priorityTenths, long exposureIdr, UUID employerId) {
    /** Before everybody. */
    static final PriorityKey START = new PriorityKey(Integer.MAX_VALUE, 0, new UUID(0, 0));

    static final int PARTS = 3;

    static PriorityKey of(CursorKey key) {
        return new PriorityKey(key.count(0), key.number(1), key.id(2));
    }
}
