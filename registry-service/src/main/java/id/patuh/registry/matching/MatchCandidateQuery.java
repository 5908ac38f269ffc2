package id.patuh.registry.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.paging.CursorKey;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;

/** Reads match candidates for a caller, within the caller's regions; every read is logged. */
@ApplicationScoped
class MatchCandidateQuery {
    private static final String SUBJECT = "employer";
    private static final UUID LOWEST = new UUID(0, 0);

    private final CandidateStore candidates;
    private final CandidateSideQuery sides;
    private final AccessLog access;

    MatchCandidateQuery(CandidateStore candidates, CandidateSideQuery sides, AccessLog access) {
        this.candidates = candidates;
        this.sides = sides;
        this.access = access;
    }

    /** Candidates by region and id. */
    @Transactional
    Page<MatchCandidate> list(CandidateFilter filter, PageQuery page) {
        String form = "match-candidates " + filter;
        Optional<CursorKey> after = page.after(form, 2);
        List<MatchCandidate> rows = candidates.page(
                filter,
                after.map(key -> key.text(0)).orElse(""),
                after.map(key -> key.id(1)).orElse(LOWEST),
                page.limit() + 1);
        Page<MatchCandidate> cut =
                Page.cut(rows, page.limit(), last -> Cursors.encode(form, last.regionCode(), last.id()));
        access.read(
                SUBJECT,
                cut.items().stream()
                        .flatMap(candidate -> candidate.employers().stream())
                        .distinct()
                        .toList());
        return new Page<>(sides.complete(cut.items()), cut.nextCursor());
    }

    /**
     * One candidate.
     *
     * @throws Problem MATCH_CANDIDATE_NOT_FOUND, REGION_OUT_OF_SCOPE
     */
    @Transactional
    MatchCandidate one(UUID id, Caller caller) {
        MatchCandidate found = shown(candidates.find(id).orElseThrow(() -> unknown(id)), caller);
        access.read(SUBJECT, found.employers());
        return found;
    }

    /**
     * A candidate with its employers as they stand now.
     *
     * @throws Problem REGION_OUT_OF_SCOPE unless the homes of all are in the caller's scope
     */
    MatchCandidate shown(MatchCandidate candidate, Caller caller) {
        MatchCandidate complete = sides.complete(List.of(candidate)).getFirst();
        caller.requireRegion(complete.left().regionCode());
        if (complete.right() != null) {
            caller.requireRegion(complete.right().regionCode());
        }
        return complete;
    }

    static Problem unknown(UUID id) {
        return Problem.of(RegistryProblem.MATCH_CANDIDATE_NOT_FOUND, id.toString());
    }
}
