package id.patuh.registry.imports;

import java.time.Instant;

/** What the rows of a chunk say, compared with what is held, and applied. One implementation for each form of extract. */
interface ChunkFacts {
    /**
     * Locks every employer that seems to change and then, seeing it as it surely is, finds the rows that say something new.
     *
     * <p>A row is not new when the same fact is current, or stands in the history for the same date: so the same file never changes
     * anything twice, whatever was reported in between.
     */
    void compare(Chunk chunk);

    /** Makes the newest facts current and gives each changed employer its next version. */
    void apply(Chunk chunk, Instant now);

    /** Adds every new fact to the history. */
    void record(Chunk chunk, Instant now);
}
