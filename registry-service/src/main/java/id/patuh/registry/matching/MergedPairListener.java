package id.patuh.registry.matching;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;
import id.patuh.registry.merging.MergeListener;
import id.patuh.registry.merging.MergeRequest;

/** Keeps the questions about employers in step with what persons do with them. */
@ApplicationScoped
class MergedPairListener implements MergeListener {
    private static final String CARRY_OVER = """
            insert into match_candidate (
                reason, left_id, right_id, record_id, other_record_id, number_type, number_key, detail, agency, similarity, evidence,
                import_id, import_line, region_code, raised_by, recorded_at)
            select m.reason, m.one_id, m.two_id, m.record_id, m.other_record_id, m.number_type, m.number_key, m.detail, m.agency,
                   m.similarity, m.evidence, m.import_id, m.import_line, e.region_code, m.raised_by, ?
            from (select c.*,
                         case when c.right_id is null then ?::uuid else least(?::uuid, o.id) end as one_id,
                         case when c.right_id is not null then greatest(?::uuid, o.id) end as two_id
                  from match_candidate c
                  cross join lateral (select case c.left_id when ?::uuid then c.right_id else c.left_id end) o(id)
                  where ?::uuid in (c.left_id, c.right_id) and c.state = 'OPEN') m
            join employer e on e.id = m.one_id
            where not exists (
                select from match_candidate d
                where d.left_id = m.one_id and d.right_id = m.two_id and d.state = 'DIFFERENT')
            on conflict on constraint match_candidate_once do nothing
            """;

    private final CandidateStore candidates;
    private final Database database;

    MergedPairListener(CandidateStore candidates, Database database) {
        this.candidates = candidates;
        this.database = database;
    }

    /** The question about both is answered; those about the absorbed employer become questions about the survivor. */
    @Override
    public void merged(UUID survivor, MergeRequest request, Caller caller, Instant now) {
        UUID absorbed = request.absorbedId();
        candidates.decidePair(
                survivor,
                absorbed,
                new CandidateStore.Decided(
                        MatchCandidate.State.SAME, now, caller.subject(), request.reason(), request.evidence()));
        database.update(CARRY_OVER, now, survivor, survivor, survivor, absorbed, absorbed);
    }

    /** Whether both are one is open again. */
    @Override
    public void unmerged(UUID survivor, UUID absorbed) {
        database.update("""
                update match_candidate
                set state = 'OPEN', decided_at = null, decided_by = null, decision_reason = null, decision_evidence = null
                where state = 'SAME' and left_id = least(?::uuid, ?::uuid) and right_id = greatest(?::uuid, ?::uuid)
                """, survivor, absorbed, survivor, absorbed);
    }
}
