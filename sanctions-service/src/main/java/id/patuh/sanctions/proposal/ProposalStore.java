package id.patuh.sanctions.proposal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.kit.db.Database;
import id.patuh.kit.id.Ids;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.WorkProblem;
import id.patuh.sanctions.sanctioncase.command.Ground;

/** Single proposals, and what becomes of them. */
@ApplicationScoped
class ProposalStore {
    private static final String FIND = """
            select p.*, e.name
            from proposal p left join employer_ref e on e.employer_id = p.employer_id
            where p.id = ?
            """;
    // Of each agency and province the first rows by an index, so that a page costs the same however many there are.
    private static final String PAGE = """
            with parameter (state, kind, employers, priority, id, rows) as (
                values (?::text, ?::text, ?::uuid[], ?::numeric, ?::uuid, ?::int))
            select w.*, e.name
            from (select i.*
                  from parameter p cross join unnest(?::text[]) g(agency) cross join unnest(?::text[]) v(province)
                  cross join lateral (
                      select * from proposal i
                      where i.agency = g.agency and i.state = p.state and i.province = v.province
                        and (i.priority, i.id) < (p.priority, p.id)
                        and (p.kind is null or i.kind = p.kind)
                        and (p.employers is null or i.employer_id = any(p.employers))
                      order by i.priority desc, i.id desc limit p.rows) i
                  order by i.priority desc, i.id desc limit (select rows from parameter)) w
            left join employer_ref e on e.employer_id = w.employer_id
            order by w.priority desc, w.id desc
            """;
    private static final String RAISE = """
            insert into proposal (id, kind, state, subject_id, case_id, employer_id, region_code, agency, priority, programmes,
                                  grounds, finding, proposed_at, updated_at)
            select ?, ?, 'PROPOSED', ?, c.id, c.employer_id, c.region_code, c.agency,
                   coalesce((select a.priority from assessment_ref a where a.employer_id = c.employer_id), 0), c.programmes,
                   ?::jsonb, 'CASE:' || c.id, ?, ?
            from sanction_case c where c.id = ?
            on conflict do nothing
            """;
    private static final String ACCEPT_OPENED = """
            update proposal p
            set state = 'ACCEPTED', opened_case_id = c.id, decided_at = c.opened_at, decided_by = c.opened_by,
                version = p.version + 1, updated_at = c.opened_at
            from sanction_case c
            where c.id = ? and p.employer_id = any(?::uuid[]) and p.agency = c.agency
              and p.kind = 'OPEN_CASE' and p.state = 'PROPOSED'
            """;
    private static final String FOLLOW = """
            update proposal set state = 'ACCEPTED', decided_at = ?, decided_by = ?, version = version + 1, updated_at = ?
            where subject_id = ? and state = 'PROPOSED' and kind = any(?::text[])
            """;
    private static final String WITHDRAW = """
            update proposal set state = 'WITHDRAWN', stands = false, version = version + 1, updated_at = ?
            where subject_id = ? and state = 'PROPOSED' and kind = any(?::text[])
            """;
    private static final String DISMISS = """
            update proposal
            set state = 'DISMISSED', reason = ?, decided_at = ?, decided_by = ?, version = version + 1, updated_at = ?
            where id = ?
            """;

    private final Database database;

    ProposalStore(Database database) {
        this.database = database;
    }

    /**
     * Reads a proposal.
     *
     * @throws Problem PROPOSAL_UNKNOWN
     */
    Proposal get(UUID id) {
        return find(FIND, id);
    }

    /** As {@link #get}, and locks it to the end of the transaction. */
    Proposal lock(UUID id) {
        return find(FIND + " for update of p", id);
    }

    private Proposal find(String sql, UUID id) {
        return database.first(sql, ProposalStore::proposal, id)
                .orElseThrow(() -> Problem.of(WorkProblem.PROPOSAL_UNKNOWN, id.toString()));
    }

    /** Proposals after a key, the most urgent first. */
    List<Proposal> page(ProposalFilter filter, BigDecimal afterPriority, UUID afterId, int limit) {
        return database.query(
                PAGE,
                ProposalStore::proposal,
                filter.state().name(),
                filter.kind() == null ? null : filter.kind().name(),
                filter.employers() == null ? null : filter.employers().toArray(UUID[]::new),
                afterPriority == null ? "Infinity" : afterPriority.toPlainString(),
                afterId,
                limit,
                filter.agencies().stream().map(Agency::name).toArray(String[]::new),
                filter.provinces().toArray(String[]::new));
    }

    /** Keeps what a case proposes; while the same is pending for its subject, nothing changes. */
    void raise(ProposalKind kind, UUID subjectId, UUID caseId, List<Ground> grounds, Instant now) {
        database.update(RAISE, Ids.next(), kind.name(), subjectId, ProposalColumns.json(grounds), now, now, caseId);
    }

    /** A case was opened: what proposed it for these employers is done. */
    void opened(UUID caseId, Collection<UUID> employers) {
        database.update(ACCEPT_OPENED, caseId, employers.toArray(UUID[]::new));
    }

    /** Somebody took a step that was proposed in a case. */
    void followed(UUID caseId, List<ProposalKind> kinds, String subject, Instant now) {
        database.update(FOLLOW, now, subject, now, caseId, names(kinds));
    }

    /** Steps that were proposed in a case are no longer possible. */
    void withdraw(UUID caseId, List<ProposalKind> kinds, Instant now) {
        database.update(WITHDRAW, now, caseId, names(kinds));
    }

    /** Somebody decided against a proposal. */
    void dismiss(UUID id, String reason, String subject, Instant now) {
        database.update(DISMISS, reason, now, subject, now, id);
    }

    private static String[] names(List<ProposalKind> kinds) {
        return kinds.stream().map(ProposalKind::name).toArray(String[]::new);
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        ProposalKind kind = ProposalKind.valueOf(row.getString("kind"));
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                kind,
                ProposalState.valueOf(row.getString("state")),
                row.getObject("employer_id", UUID.class),
                row.getString("name") == null ? "" : row.getString("name"),
                row.getString("region_code"),
                Agency.valueOf(row.getString("agency")),
                row.getObject("case_id", UUID.class),
                row.getString("class") == null ? null : ComplianceClass.valueOf(row.getString("class")),
                row.getBigDecimal("priority"),
                ProposalColumns.programmes(row),
                ProposalColumns.grounds(row),
                row.getObject("as_of", LocalDate.class),
                row.getObject("visit_id", UUID.class),
                kind.step(),
                Database.instant(row, "proposed_at"),
                row.getObject("opened_case_id", UUID.class),
                row.getString("reason"),
                Database.instant(row, "decided_at"),
                row.getString("decided_by"));
    }
}
