package id.patuh.sanctions.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.db.Database;
import id.patuh.kit.id.Ids;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;
import id.patuh.sanctions.reference.StandingAssessment;

/**
 * Stores what batches of assessments propose and no longer propose: one statement each, whatever their number, which writes the rows that
 * change and no others.
 */
@ApplicationScoped
class ProposalBatchStore {
    // What was a predecessor's is shown by the survivor's assessments from the merger on.
    private static final String PERSONS = """
            with today (day) as (values (?::date)),
            assessed (employer_id, assessed_at) as (select * from unnest(?::uuid[], ?::timestamptz[])),
            person (employer_id, member_id) as (
                select employer_id, employer_id from assessed
                union all
                select a.employer_id, p.predecessor_id
                from assessed a join employer_predecessor p on p.employer_id = a.employer_id
                where p.ended_at is null and p.valid_from <= (select day from today) and p.recorded_at < a.assessed_at
            )
            """;
    private static final String SETTLE = PERSONS + """
            , found (employer_id, agency, proposable) as (
                select * from unnest(?::uuid[], ?::text[], ?::text[]::boolean[]))
            update proposal p
            set state = case p.state when 'PROPOSED' then 'WITHDRAWN' else p.state end, stands = false,
                version = p.version + 1, updated_at = ?
            from person m
            where p.employer_id = m.member_id and p.kind = 'OPEN_CASE' and p.case_id is null and p.visit_id is null and p.stands
              and not exists (select 1 from found f
                              where f.employer_id = m.employer_id and f.agency = p.agency
                                and (f.proposable or p.state <> 'PROPOSED'))
            """;
    private static final String LOCK_EMPLOYERS =
            "select 1 from employer_ref where employer_id = any(?::uuid[]) order by employer_id for share";
    private static final String DRAFTS = """
            with today (day) as (values (?::date)),
            draft (id, kind, subject_id, case_id, employer_id, region_code, agency, class, priority, programmes, grounds,
                   finding, as_of) as (
                select id, kind, subject_id, case_id, employer_id, region_code, agency, class, priority,
                       string_to_array(programmes, ','), grounds, finding, as_of
                from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                            ?::text[]::numeric[], ?::text[], ?::text[]::jsonb[], ?::text[], ?::text[]::date[])
                     d(id, kind, subject_id, case_id, employer_id, region_code, agency, class, priority, programmes, grounds,
                       finding, as_of)),
            parameter (now) as (values (?::timestamptz)),
            """;
    private static final String INSERT = """
            insert into proposal (id, kind, state, subject_id, case_id, employer_id, region_code, agency, class, priority,
                                  programmes, grounds, finding, as_of, proposed_at, updated_at)
            select d.id, d.kind, 'PROPOSED', d.subject_id, d.case_id, d.employer_id, d.region_code, d.agency, d.class,
                   d.priority, d.programmes, d.grounds, d.finding, d.as_of, now, now
            from draft d cross join parameter
            """;
    private static final String PROPOSE_CASES = DRAFTS + """
            person (draft_id, employer_id) as (
                select id, employer_id from draft
                union all
                select d.id, p.predecessor_id from draft d join employer_predecessor p on p.employer_id = d.employer_id
                where p.ended_at is null and p.valid_from <= (select day from today)
            ),
            pending (draft_id, id) as (
                select distinct on (d.id) d.id, p.id
                from draft d join person m on m.draft_id = d.id
                join proposal p on p.employer_id = m.employer_id and p.agency = d.agency and p.kind = d.kind
                where p.state = 'PROPOSED'
                order by d.id, p.employer_id <> d.employer_id, p.id
            ),
            refreshed as (
                update proposal p
                set class = d.class, priority = d.priority, programmes = d.programmes, grounds = d.grounds,
                    finding = d.finding, as_of = d.as_of, version = p.version + 1, updated_at = now
                from pending o join draft d on d.id = o.draft_id cross join parameter
                where p.id = o.id and p.case_id is null and p.visit_id is null
                  and (p.finding, p.class, p.priority) is distinct from (d.finding, d.class, d.priority)
            )
            """ + INSERT + """
            where not exists (select 1 from pending o where o.draft_id = d.id)
              and not exists (select 1 from person m join sanction_case c on c.employer_id = m.employer_id
                              where m.draft_id = d.id and c.agency = d.agency and c.state <> 'CLOSED')
              and not exists (select 1 from person m join proposal p on p.employer_id = m.employer_id
                              where m.draft_id = d.id and p.agency = d.agency and p.kind = d.kind and p.stands
                                and p.state in ('ACCEPTED', 'DISMISSED') and p.finding = d.finding)
            on conflict do nothing
            """;
    private static final String PROPOSE_STEPS = DRAFTS + """
            decided (subject_id, kind, finding) as (
                select p.subject_id, p.kind, p.finding
                from draft d join proposal p on p.subject_id = d.subject_id and p.kind = d.kind
                where p.stands and p.state in ('ACCEPTED', 'DISMISSED'))
            """ + INSERT + """
            where not exists (select 1 from decided o where (o.subject_id, o.kind, o.finding) = (d.subject_id, d.kind, d.finding))
            on conflict do nothing
            """;
    private static final String WITHDRAW_STEPS = """
            update proposal p
            set state = case p.state when 'PROPOSED' then 'WITHDRAWN' else p.state end, stands = false,
                version = p.version + 1, updated_at = ?
            where p.subject_id = any(?::uuid[]) and p.kind in ('RECORD_PERFORMANCE', 'VERIFY_FULFILMENT') and p.stands
            """;
    private static final String OPEN_CASES = PERSONS + """
            select c.id, m.employer_id as assessed_id, c.employer_id, c.region_code, c.agency, c.state, c.programmes, c.grounds
            from person m join sanction_case c on c.employer_id = m.member_id and c.state <> 'CLOSED'
            """;

    private final Database database;
    private final Clock clock;

    ProposalBatchStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Withdraws what no assessment of these shows any more, and forgets decisions about it: found again, it is another finding.
     *
     * @param found drafts of the assessments; one whose employer is not identified proposes nothing
     */
    void settle(List<StandingAssessment> assessments, List<ProposalDraft> found) {
        database.update(
                SETTLE,
                today(),
                ids(assessments),
                times(assessments),
                column(found, ProposalDraft::employerId, UUID[]::new),
                column(found, draft -> draft.agency().name(), String[]::new),
                column(found, draft -> Boolean.toString(draft.assessment().identified()), String[]::new),
                clock.instant());
    }

    /** Stores proposals of new cases, where no case is open and nobody decided against the same. */
    void proposeCases(List<ProposalDraft> drafts) {
        // Whoever opens a case locks the employer: the case is seen here, or the proposal there.
        database.query(LOCK_EMPLOYERS, row -> true, (Object) column(drafts, ProposalDraft::employerId, UUID[]::new));
        write(PROPOSE_CASES, drafts);
    }

    /** Stores proposals of steps in cases. */
    void proposeSteps(List<ProposalDraft> drafts) {
        write(PROPOSE_STEPS, drafts);
    }

    /** Withdraws proposals of steps in cases whose grounds are not cured. */
    void withdrawSteps(Collection<UUID> cases) {
        database.update(WITHDRAW_STEPS, clock.instant(), cases.toArray(UUID[]::new));
    }

    /** The open cases of which these assessments say something. */
    List<AssessedCase> openCases(List<StandingAssessment> assessments) {
        return database.query(OPEN_CASES, ProposalBatchStore::open, today(), ids(assessments), times(assessments));
    }

    private void write(String sql, List<ProposalDraft> drafts) {
        database.update(
                sql,
                today(),
                column(drafts, draft -> Ids.next(), UUID[]::new),
                column(drafts, draft -> draft.kind().name(), String[]::new),
                column(drafts, ProposalDraft::subjectId, UUID[]::new),
                column(drafts, ProposalDraft::caseId, UUID[]::new),
                column(drafts, ProposalDraft::employerId, UUID[]::new),
                column(drafts, ProposalDraft::regionCode, String[]::new),
                column(drafts, draft -> draft.agency().name(), String[]::new),
                column(drafts, draft -> draft.assessment().complianceClass().name(), String[]::new),
                column(drafts, draft -> draft.assessment().priority().toPlainString(), String[]::new),
                column(drafts, draft -> ProposalColumns.text(draft.programmes()), String[]::new),
                column(drafts, draft -> ProposalColumns.json(draft.grounds()), String[]::new),
                column(drafts, ProposalDraft::finding, String[]::new),
                column(drafts, draft -> draft.assessment().asOf().toString(), String[]::new),
                clock.instant());
    }

    private LocalDate today() {
        return WorkingDays.dayOf(clock.instant());
    }

    private static UUID[] ids(List<StandingAssessment> assessments) {
        return column(assessments, StandingAssessment::employerId, UUID[]::new);
    }

    private static Instant[] times(List<StandingAssessment> assessments) {
        return column(assessments, StandingAssessment::assessedAt, Instant[]::new);
    }

    private static <R, C> C[] column(List<R> rows, Function<R, C> value, IntFunction<C[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static AssessedCase open(ResultSet row) throws SQLException {
        return new AssessedCase(
                row.getObject("id", UUID.class),
                row.getObject("assessed_id", UUID.class),
                row.getObject("employer_id", UUID.class),
                row.getString("region_code"),
                Agency.valueOf(row.getString("agency")),
                CaseStatus.valueOf(row.getString("state")),
                ProposalColumns.programmes(row),
                ProposalColumns.grounds(row));
    }
}
