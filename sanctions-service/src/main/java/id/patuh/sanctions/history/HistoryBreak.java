package id.patuh.sanctions.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a history, or the chain of anchors, first does not hold.
 *
 * @param caseId case concerned; null for an anchor as a whole
 * @param seq step concerned; null for an anchor as a whole
 * @param anchorDay anchor that shows it; null where none does
 * @param expected hash that should be there; null where nothing should
 * @param found hash that is there; null where nothing is
 */
@Schema(name = "HistoryBreak")
public record HistoryBreak(
        BreakType type,
        @Schema(nullable = true) UUID caseId,
        @Schema(nullable = true) Long seq,
        @Schema(nullable = true) LocalDate anchorDay,
        @Schema(nullable = true) String expected,
        @Schema(nullable = true) String found) {
    /** Of two breaks of a case the earlier step first, and of one step what tells more. */
    public static final Comparator<HistoryBreak> ORDER = Comparator.comparing(
                    HistoryBreak::seq, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(HistoryBreak::type);

    /** A break at a step. */
    public static HistoryBreak step(BreakType type, UUID caseId, long seq, String expected, String found) {
        return new HistoryBreak(type, caseId, seq, null, expected, found);
    }

    /** A break of an anchor as a whole. */
    public static HistoryBreak anchor(BreakType type, LocalDate day, String expected, String found) {
        return new HistoryBreak(type, null, null, day, expected, found);
    }
}
