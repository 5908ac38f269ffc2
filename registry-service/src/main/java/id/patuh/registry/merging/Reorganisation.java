package id.patuh.registry.merging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A row of {@code reorganisation}. */
record Reorganisation(
        UUID id,
        Kind kind,
        UUID employerId,
        UUID otherId,
        LocalDate effectiveOn,
        String reason,
        String evidence,
        List<String> takenOver,
        long versionMade,
        Instant recordedAt,
        String recordedBy,
        Instant undoneAt,
        String undoneBy,
        String undoReason) {

    /** What was done. */
    enum Kind {
        /** Two became one. */
        MERGE,
        /** One became two. */
        SPLIT
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    List<UUID> both() {
        return List.of(employerId, otherId);
    }
}
