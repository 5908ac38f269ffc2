package id.patuh.registry.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a person decided about who owns something. {@code evidence} is null when none was named; {@code undone} is null while it stands.
 *
 * @param employerId MERGE: the employer that survives; SPLIT: the one that loses members; NUMBER: the one that gets a number
 * @param otherId MERGE: the employer that is absorbed; SPLIT: the one that gets members; NUMBER: the same employer
 * @param effectiveOn day from which it holds; of a number, that of the statement that names it
 */
public record Act(
        UUID id,
        long sequence,
        Kind kind,
        UUID employerId,
        UUID otherId,
        LocalDate effectiveOn,
        String reason,
        String evidence,
        Instant recordedAt,
        String recordedBy,
        String agency,
        Undone undone) {

    /** What was done. */
    public enum Kind {
        /** Two became one. */
        MERGE,
        /** Members of one went to another. */
        SPLIT,
        /** An employer got a number that one of its records claimed. */
        NUMBER
    }

    /** That an act was undone. */
    public record Undone(long sequence, Instant at, String by, String reason) {}

    /** Whether it stands. */
    public boolean stands() {
        return undone == null;
    }

    /** When it was undone; null while it stands. */
    public Instant undoneAt() {
        return stands() ? null : undone.at();
    }

    /** Subject of whoever undid it; null while it stands. */
    public String undoneBy() {
        return stands() ? null : undone.by();
    }

    /** Why it was undone; null while it stands. */
    public String undoReason() {
        return stands() ? null : undone.reason();
    }
}
