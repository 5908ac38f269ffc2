package id.patuh.sanctions.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;

/**
 * What the guards of a case look at, read once at a moment.
 *
 * @param fine account of the fine; empty while none is imposed
 * @param ladderPending grounds of a case of the inspector that only the ladder of a BPJS reaches, which is not over yet
 */
public record CaseFacts(
        CaseState state,
        List<IssuedDocument> documents,
        Map<ClockKind, Instant> clockEnds,
        Optional<FineStatement> fine,
        boolean fineApplies,
        boolean identified,
        Set<GroundCode> ladderPending,
        Parties parties,
        RemedyFacts remedies,
        Instant now) {

    /**
     * Who acts now, and who acted before.
     *
     * @param actor subject of the caller
     * @param inspectors who examined, issued notes and reported in this case
     * @param claimer who handed in the latest claim of fulfilment; empty while there is none
     */
    public record Parties(String actor, Set<String> inspectors, Set<String> claimer) {}

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
