package id.patuh.registry.matching;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;
import id.patuh.registry.merging.MergeListener;
import id.patuh.registry.merging.MergeRequest;

/** Keeps the questions about pairs in step with mergers. */
@ApplicationScoped
class PairsOfMergers implements MergeListener {
    private static final String CARRY_OVER = """
            insert into match_candidate (
                left_id, right_id, reason, similarity, evidence, import_id, import_line, region_code, raised_by, recorded_at)
            select least(?, m.other_id), greatest(?, m.other_id), m.reason, m.similarity, m.evidence, m.import_id, m.import_line,
                   m.region_code, m.raised_by, ?
            from (select c.*, case c.left_id when ? then c.right_id else c.left_id end as other_id
                  from match_candidate c where ? in (c.left_id, c.right_id) and c.state = 'OPEN') m
            where not exists (
                select from match_candidate d
                where d.left_id = least(?, m.other_id) and d.right_id = greatest(?, m.other_id) and d.state = 'DIFFERENT')
            on conflict (left_id, right_id, reason) do nothing
            """;

    private static final String ASK_AGAIN = """
            update match_candidate
            set state = 'OPEN', decided_at = null, decided_by = null, decision_reason = null, decision_evidence = null
            where left_id = least(?::uuid, ?::uuid) and right_id = greatest(?::uuid, ?::uuid) and state = 'SAME'
            """;

    private final CandidateRepository candidates;
    private final Database database;

    PairsOfMergers(CandidateRepository candidates, Database database) {
        this.candidates = candidates;
        this.database = database;
    }

    /** The question about both is answered; those about the absorbed employer become questions about the survivor. */
    @Override
    public void merged(UUID survivor, MergeRequest request, Caller caller, Instant now) {
        UUID absorbed = request.absorbedId();
        candidates.decide(
                survivor,
                absorbed,
                new CandidateRepository.Decided(
                        MatchCandidate.State.SAME, now, caller.subject(), request.reason(), request.evidence()));
        database.update(CARRY_OVER, survivor, survivor, now, absorbed, absorbed, survivor, survivor);
    }

    /** Whether both are one is open again. */
    @Override
    public void unmerged(UUID survivor, UUID absorbed) {
        database.update(ASK_AGAIN, survivor, absorbed, survivor, absorbed);
    }
}
