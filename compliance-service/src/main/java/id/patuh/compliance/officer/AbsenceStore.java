package id.patuh.compliance.officer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** When officers are away. Nobody plans a visit of theirs then. */
@ApplicationScoped
@Transactional
public class AbsenceStore {
    private static final String COLUMNS = "select officer_id, absence_id, first_day, last_day from officer_absence ";
    private static final String SUBJECT = "officer-absence";
    /** An absence never changes; it is taken back and noted anew. */
    static final long VERSION = 1;

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    AbsenceStore(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    private record Row(UUID officerId, OfficerAbsence absence) {}

    /** Absences of officers that touch some days, by officer. */
    public Map<UUID, List<OfficerAbsence>> between(Collection<UUID> officers, LocalDate from, LocalDate to) {
        return database
                .query(
                        COLUMNS + "where officer_id = any(?) and first_day <= ? and last_day >= ?",
                        AbsenceStore::row,
                        officers.toArray(UUID[]::new),
                        to,
                        from)
                .stream()
                .collect(Collectors.groupingBy(Row::officerId, Collectors.mapping(Row::absence, Collectors.toList())));
    }

    /** Notes an absence; the same one again changes nothing. */
    OfficerAbsence add(UUID officer, AbsenceBody body, String by) {
        UUID id = Ids.next();
        if (database.update("""
                        insert into officer_absence (absence_id, officer_id, first_day, last_day, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?) on conflict (officer_id, first_day, last_day) do nothing
                        """, id, officer, body.from(), body.to(), clock.instant(), by) == 1) {
            audit.record("OFFICER_ABSENCE_RECORDED", SUBJECT, id.toString(), Map.of("officer", officer.toString()));
        }
        return database.first(
                        COLUMNS + "where officer_id = ? and first_day = ? and last_day = ?",
                        AbsenceStore::row,
                        officer,
                        body.from(),
                        body.to())
                .orElseThrow()
                .absence();
    }

    /**
     * The absence of an id.
     *
     * @throws Problem OFFICER_ABSENCE_UNKNOWN
     */
    OfficerAbsence find(UUID officer, UUID id) {
        return database.first(COLUMNS + "where officer_id = ? and absence_id = ?", AbsenceStore::row, officer, id)
                .orElseThrow(() -> unknown(id))
                .absence();
    }

    /**
     * Takes an absence back.
     *
     * @throws Problem OFFICER_ABSENCE_UNKNOWN, IF_MATCH_REQUIRED, ETAG_STALE
     */
    void remove(UUID officer, UUID id, ExpectedVersion expected) {
        find(officer, id);
        expected.require(VERSION);
        database.update("delete from officer_absence where officer_id = ? and absence_id = ?", officer, id);
        audit.record("OFFICER_ABSENCE_REMOVED", SUBJECT, id.toString(), Map.of("officer", officer.toString()));
    }

    /** Absences of an officer, past ones included, in the order in which they were noted. */
    Page<OfficerAbsence> list(UUID officer, PageQuery page) {
        String filter = "officer-absences|" + officer;
        Optional<UUID> after = page.after(filter, 1).map(key -> key.id(0));
        List<OfficerAbsence> rows = database
                .query(
                        COLUMNS + "where officer_id = ? and absence_id > ? order by absence_id limit ?",
                        AbsenceStore::row,
                        officer,
                        after.orElse(new UUID(0, 0)),
                        page.limit() + 1)
                .stream()
                .map(Row::absence)
                .toList();
        return Page.cut(rows, page.limit(), last -> Cursors.encode(filter, last.absenceId()));
    }

    private static Problem unknown(UUID id) {
        return Problem.of(InspectionProblem.OFFICER_ABSENCE_UNKNOWN, id.toString());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("officer_id", UUID.class),
                new OfficerAbsence(
                        row.getObject("absence_id", UUID.class),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)));
    }
}
