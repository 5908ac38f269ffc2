package id.patuh.kit.inbox;

import java.util.Set;

/** The partitions that a consumer's database has begun to read: of the others it has nothing, whatever offsets the broker remembers. */
interface Beginnings {
    /** Those of some partitions that it has never read. */
    Set<Integer> unread(Set<Integer> partitions);

    /** Remembers that partitions are read from their first record on. */
    void begun(Set<Integer> partitions);
}
