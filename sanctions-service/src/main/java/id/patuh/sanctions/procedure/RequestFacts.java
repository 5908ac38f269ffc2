package id.patuh.sanctions.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.patuh.sanctions.procedure.vocabulary.ClockKind;

/**
 * What the guards of a request look at, read once at a moment.
 *
 * @param fine account of the fine; empty if none is imposed
 */
public record RequestFacts(
        RequestState state,
        CaseState caseState,
        List<IssuedDocument> documents,
        Map<ClockKind, Instant> clockEnds,
        Optional<FineStatement> fine,
        Set<String> requesters,
        String actor,
        Instant now) {}
