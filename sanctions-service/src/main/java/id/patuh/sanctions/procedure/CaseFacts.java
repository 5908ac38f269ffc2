package id.patuh.sanctions.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.patuh.sanctions.fine.FineStatement;

/**
 * What the guards of a case look at, read once at a moment.
 *
 * @param state state of the case
 * @param papers documents of the agency on the case
 * @param clockEnds latest end of each clock of the case that was started
 * @param fine account of the fine; empty while none is imposed
 * @param fineApplies false for a case that skips the fine
 * @param identified whether NIB or NPWP of the employer is known
 * @param now the moment
 */
public record CaseFacts(
        CaseState state,
        List<Paper> papers,
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
        return papers.stream().anyMatch(paper -> paper.kind() == kind && paper.delivered());
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
