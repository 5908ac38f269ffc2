package id.patuh.sanctions.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

/**
 * What the guards of a case look at, read once at a moment.
 *
 * @param fine account of the fine; empty while none is imposed
 */
public record CaseFacts(
        CaseState state,
        List<IssuedDocument> documents,
        Map<ClockKind, Instant> clockEnds,
        Optional<FineStatement> fine,
        boolean fineApplies,
        boolean identified,
        Instant now,
        RemedyFacts remedies) {

    /**
     * Whether the delivery of a document is proven.
     *
     * @return false also when there is no such document
     */
    boolean delivered(DocumentKind kind) {
        return documents.stream().anyMatch(document -> document.kind() == kind && document.delivered());
    }

    /** Whether a clock was started and has ended. */
    boolean over(ClockKind kind) {
        Instant end = clockEnds.get(kind);
        return end != null && !now.isBefore(end);
    }
}
