package id.patuh.registry.employer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Where the last successor of a merged employer is read. */
public final class SuccessorPath {
    private SuccessorPath() {}

    /** The path of the successor, with whatever stood behind that of the employer. */
    public static String of(UUID successor, String rest) {
        return "/v1/employers/" + successor + rest;
    }

    /** The query of a read as of a day and a moment, either null where it was not given; empty where none was. */
    public static String query(LocalDate validAt, Instant recordedAt) {
        String day = validAt == null ? "" : "&validAt=" + validAt;
        return (day + (recordedAt == null ? "" : "&recordedAt=" + recordedAt)).replaceFirst("&", "?");
    }
}
