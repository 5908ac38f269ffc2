package id.patuh.sanctions.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.patuh.sanctions.fine.FineStatement;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;

/**
 * What the guards of a request look at, read once at a moment.
 *
 * @param state state of the request
 * @param caseState state of its case
 * @param documents documents of the unit on this request
 * @param clockEnds latest end of each clock of the request that was started
 * @param fine account of the fine; empty if none is imposed
 * @param requesters subjects who requested or resubmitted on the case
 * @param actor subject of the caller
 * @param now the moment
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
