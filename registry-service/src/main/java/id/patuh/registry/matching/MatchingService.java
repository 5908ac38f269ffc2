package id.patuh.registry.matching;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.identifier.Identifiers;
import id.patuh.registry.merging.MergeRequest;
import id.patuh.registry.merging.Mergers;

/** Shows match candidates and takes the decisions of people. */
@ApplicationScoped
class MatchingService {
    private static final UUID LOWEST = new UUID(0, 0);

    private final CandidateRepository candidates;
    private final CandidateSides sides;
    private final Mergers mergers;
    private final Identifiers identifiers;
    private final AccessLog access;
    private final AuditLog audit;
    private final Clock clock;

    MatchingService(
            CandidateRepository candidates,
            CandidateSides sides,
            Mergers mergers,
            Identifiers identifiers,
            AccessLog access,
            AuditLog audit,
            Clock clock) {
        this.candidates = candidates;
        this.sides = sides;
        this.mergers = mergers;
        this.identifiers = identifiers;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Candidates by region and id. */
    @Transactional
    Page<MatchCandidate> list(CandidateFilter filter, PageQuery page) {
        String form = "match-candidates " + filter;
        Optional<List<String>> after = page.after(form, 2);
        List<MatchCandidate> rows = candidates.page(
                filter,
                after.map(List::getFirst).orElse(""),
                after.map(key -> UUID.fromString(key.getLast())).orElse(LOWEST),
                page.limit() + 1);
        Page<MatchCandidate> cut =
                Page.cut(rows, page.limit(), last -> Cursors.encode(form, last.regionCode(), last.id()));
        List<UUID> employers = cut.items().stream()
                .flatMap(candidate -> Stream.of(candidate.leftId(), candidate.rightId()))
                .distinct()
                .toList();
        access.read("employer", employers);
        Map<UUID, CandidateSide> known = sides.of(employers);
        return cut.map(candidate -> candidate.with(known.get(candidate.leftId()), known.get(candidate.rightId())));
    }

    /**
     * One candidate.
     *
     * @throws Problem MATCH_CANDIDATE_NOT_FOUND, REGION_OUT_OF_SCOPE
     */
    @Transactional
    MatchCandidate one(UUID id, Caller caller) {
        MatchCandidate found = shown(candidates.find(id).orElseThrow(() -> unknown(id)), caller);
        access.read("employer", List.of(found.leftId(), found.rightId()));
        return found;
    }

    /**
     * Decides a candidate, with every other open question about the pair.
     *
     * @param id the candidate
     * @param decision what a person decided
     * @param caller who decided
     * @return the candidate as it is then
     * @throws Problem MATCH_CANDIDATE_NOT_FOUND, MATCH_CANDIDATE_DECIDED, REGION_OUT_OF_SCOPE, VALIDATION_FAILED and, for one employer, the
     *     codes of {@link Mergers#merge}
     */
    @Transactional
    MatchCandidate decide(UUID id, Decision decision, Caller caller) {
        // Before the candidate is locked: mergers lock in this order.
        identifiers.changeHolders();
        MatchCandidate candidate = shown(candidates.lock(id).orElseThrow(() -> unknown(id)), caller);
        if (candidate.state() != MatchCandidate.State.OPEN) {
            throw Problem.of(
                            RegistryProblem.MATCH_CANDIDATE_DECIDED,
                            id.toString(),
                            candidate.state().name())
                    .property("state", candidate.state());
        }
        switch (decision.decision()) {
            case SAME -> merge(candidate, decision, caller);
            case DIFFERENT -> keepApart(candidate, decision, caller);
        }
        audit.record(
                "MATCH_CANDIDATE_DECIDED",
                "match-candidate",
                id.toString(),
                Map.of(
                        "decision", decision.decision(),
                        "leftId", candidate.leftId(),
                        "rightId", candidate.rightId(),
                        "reason", decision.reason()));
        return one(id, caller);
    }

    private void merge(MatchCandidate candidate, Decision decision, Caller caller) {
        UUID survivor = decision.survivorOf(candidate.leftId(), candidate.rightId());
        UUID absorbed = survivor.equals(candidate.leftId()) ? candidate.rightId() : candidate.leftId();
        mergers.merge(
                survivor,
                new MergeRequest(absorbed, decision.effectiveOn(), decision.reason(), decision.evidence()),
                caller);
    }

    private void keepApart(MatchCandidate candidate, Decision decision, Caller caller) {
        candidates.decide(
                candidate.leftId(),
                candidate.rightId(),
                new CandidateRepository.Decided(
                        MatchCandidate.State.DIFFERENT,
                        clock.instant(),
                        caller.subject(),
                        decision.reason(),
                        decision.evidence()));
    }

    private MatchCandidate shown(MatchCandidate candidate, Caller caller) {
        Map<UUID, CandidateSide> known = sides.of(List.of(candidate.leftId(), candidate.rightId()));
        CandidateSide left = known.get(candidate.leftId());
        CandidateSide right = known.get(candidate.rightId());
        caller.requireRegion(left.regionCode());
        caller.requireRegion(right.regionCode());
        return candidate.with(left, right);
    }

    private static Problem unknown(UUID id) {
        return Problem.of(RegistryProblem.MATCH_CANDIDATE_NOT_FOUND, id.toString());
    }
}
