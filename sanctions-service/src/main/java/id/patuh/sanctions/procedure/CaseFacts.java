package id.patuh.sanctions.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.patuh.sanctions.fine.FineStatement;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

/**
 * What the guards of a case look at, read once at a moment.
 *
 * @param state state of the case
 * @param documents documents of the agency on the case
 * @param clockEnds latest end of each clock of the case that was started
 * @param fine account of the fine; empty while none is imposed
 * @param fineApplies false for a case that skips the fine
 * @param identified whether NIB or NPWP of the employer is known
 * @param now the moment
 */
public record CaseFacts(
        CaseState state,
        List<IssuedDocument> documents,
        Map<ClockKind, Instant> clockEnds,
        Optional<FineStatement> fine,
        boolean fineApplies,
        boolean identified,
        Instant now) {

    /**
     * Whether the delivery of a document is proven.
     *
     * @param kind a kind of document
     * @return false also when there is no such document
     */
    boolean delivered(DocumentKind kind) {
        return documents.stream().anyMatch(document -> document.kind() == kind && document.delivered());
    }

    /**
     * Whether a clock was started and has ended.
     *
     * @param kind a clock
     * @return true from its last moment on
     */
    boolean over(ClockKind kind) {
        Instant end = clockEnds.get(kind);
        return end != null && !now.isBefore(end);
    }
}
