package id.patuh.compliance.officer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.db.Database;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.id.Ids;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;

/**
 * Whom officers do not visit. Tables of other packages that it reads: {@code employer_facts}, {@code assessment} (an exclusion holds
 * for the employer into which the one named was merged).
 */
@ApplicationScoped
@Transactional
public class ExclusionStore {
    private static final String COLUMNS = "select x.officer_id, x.exclusion_id, x.employer_id, x.reason,"
            + " x.recorded_by = o.subject as declared from officer_exclusion x join officer o using (officer_id) ";
    private static final String EXCLUDED = """
            with recursive line (officer_id, employer_id) as (
                select officer_id, employer_id from officer_exclusion where officer_id = any(?)
                union
                select l.officer_id, a.successor_id from line l
                join assessment a on a.employer_id = l.employer_id and a.successor_id is not null
            )
            select officer_id, employer_id from line
            """;
    private static final String SUBJECT = "officer-exclusion";
    /** An exclusion never changes; it is taken back and set anew. */
    static final long VERSION = 1;

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    ExclusionStore(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    private record Pair(UUID officerId, UUID employerId) {}

    /** The employers that officers do not visit, by officer. */
    public Map<UUID, Set<UUID>> of(Collection<UUID> officers) {
        return database
                .query(
                        EXCLUDED,
                        row -> new Pair(
                                row.getObject("officer_id", UUID.class), row.getObject("employer_id", UUID.class)),
                        (Object) officers.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(
                        Pair::officerId, Collectors.mapping(Pair::employerId, Collectors.toSet())));
    }

    /**
     * Excludes an employer; the same one again changes nothing, its reason neither.
     *
     * @throws Problem EMPLOYER_UNKNOWN
     */
    Exclusion add(UUID officer, ExclusionBody body, String by) {
        if (database.query("select 1 from employer_facts where employer_id = ?", row -> true, body.employerId())
                .isEmpty()) {
            throw Problem.of(
                    InspectionProblem.EMPLOYER_UNKNOWN, body.employerId().toString());
        }
        UUID id = Ids.next();
        if (database.update("""
                        insert into officer_exclusion (exclusion_id, officer_id, employer_id, reason, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?) on conflict (officer_id, employer_id) do nothing
                        """, id, officer, body.employerId(), body.reason(), clock.instant(), by) == 1) {
            audit.record("OFFICER_EXCLUSION_RECORDED", SUBJECT, id.toString(), Map.of("officer", officer.toString()));
        }
        return database.first(
                        COLUMNS + "where x.officer_id = ? and x.employer_id = ?",
                        ExclusionStore::exclusion,
                        officer,
                        body.employerId())
                .orElseThrow();
    }

    /**
     * The exclusion of an id.
     *
     * @throws Problem OFFICER_EXCLUSION_UNKNOWN
     */
    Exclusion find(UUID officer, UUID id) {
        return database.first(
                        COLUMNS + "where x.officer_id = ? and x.exclusion_id = ?",
                        ExclusionStore::exclusion,
                        officer,
                        id)
                .orElseThrow(() -> Problem.of(InspectionProblem.OFFICER_EXCLUSION_UNKNOWN, id.toString()));
    }

    /**
     * Takes an exclusion back.
     *
     * @throws Problem OFFICER_EXCLUSION_UNKNOWN, IF_MATCH_REQUIRED, ETAG_STALE
     */
    void remove(UUID officer, UUID id, ExpectedVersion expected) {
        find(officer, id);
        expected.require(VERSION);
        database.update("delete from officer_exclusion where officer_id = ? and exclusion_id = ?", officer, id);
        audit.record("OFFICER_EXCLUSION_REMOVED", SUBJECT, id.toString(), Map.of("officer", officer.toString()));
    }

    /** Exclusions of an officer, in the order in which they were recorded. */
    Page<Exclusion> list(UUID officer, PageQuery page) {
        String filter = "officer-exclusions|" + officer;
        Optional<UUID> after = page.after(filter, 1).map(key -> key.id(0));
        List<Exclusion> rows = database.query(
                COLUMNS + "where x.officer_id = ? and x.exclusion_id > ? order by x.exclusion_id limit ?",
                ExclusionStore::exclusion,
                officer,
                after.orElse(new UUID(0, 0)),
                page.limit() + 1);
        return Page.cut(rows, page.limit(), last -> Cursors.encode(filter, last.exclusionId()));
    }

    private static Exclusion exclusion(ResultSet row) throws SQLException {
        return new Exclusion(
                row.getObject("exclusion_id", UUID.class),
                row.getObject("employer_id", UUID.class),
                row.getString("reason"),
                row.getBoolean("declared"));
    }
}
