package id.patuh.sanctions.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.db.Database;
import id.patuh.kit.id.Ids;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.problem.WorkProblem;

/** When officers are away. Nobody gives them new work then. */
@ApplicationScoped
@Transactional
public class AbsenceStore {
    private static final String COLUMNS = "select id, officer, first_day, last_day from absence ";
    private static final String SUBJECT = "absence";

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    AbsenceStore(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Refuses an officer who is away today.
     *
     * @throws Problem OFFICER_ABSENT
     */
    public void requirePresent(String owner, String officer) {
        LocalDate today = WorkingDays.dayOf(clock.instant());
        database.first(
                        COLUMNS + "where owner = ? and officer = ? and ? between first_day and last_day"
                                + " order by last_day desc limit 1",
                        AbsenceStore::absence,
                        owner,
                        officer,
                        today)
                .ifPresent(away -> {
                    throw Problem.of(SanctionsProblem.OFFICER_ABSENT, officer, OfficialTerms.of(away.to()))
                            .property("absentUntil", away.to());
                });
    }

    /** Notes an absence; the same one again changes nothing. */
    Absence add(String owner, String officer, LocalDate from, LocalDate to, String subject) {
        UUID id = Ids.next();
        if (database.update("""
                        insert into absence (id, owner, officer, first_day, last_day, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (owner, officer, first_day, last_day) do nothing
                        """, id, owner, officer, from, to, clock.instant(), subject) == 1) {
            audit.record(
                    "ABSENCE_RECORDED",
                    SUBJECT,
                    id.toString(),
                    Map.of("owner", owner, "officer", officer, "from", from.toString(), "to", to.toString()));
        }
        return database.first(
                        COLUMNS + "where owner = ? and officer = ? and first_day = ? and last_day = ?",
                        AbsenceStore::absence,
                        owner,
                        officer,
                        from,
                        to)
                .orElseThrow();
    }

    /**
     * Takes an absence back.
     *
     * @throws Problem ABSENCE_UNKNOWN if the agency or unit has none of this id
     */
    Absence remove(String owner, UUID id) {
        Absence removed = database.first(
                        "delete from absence where owner = ? and id = ? returning id, officer, first_day, last_day",
                        AbsenceStore::absence,
                        owner,
                        id)
                .orElseThrow(() -> Problem.of(WorkProblem.ABSENCE_UNKNOWN, id.toString()));
        audit.record("ABSENCE_REMOVED", SUBJECT, id.toString(), Map.of("owner", owner, "officer", removed.officer()));
        return removed;
    }

    /** Absences of an agency or unit that have not ended, in the order in which they were noted. */
    Page<Absence> list(String owner, PageQuery page) {
        String filter = "absences|" + owner;
        Optional<UUID> after = page.after(filter, 1).map(key -> key.id(0));
        List<Absence> rows = database.query(
                COLUMNS + "where owner = ? and last_day >= ? and id > ? order by id limit ?",
                AbsenceStore::absence,
                owner,
                WorkingDays.dayOf(clock.instant()),
                after.orElse(new UUID(0, 0)),
                page.limit() + 1);
        return Page.cut(rows, page.limit(), last -> Cursors.encode(filter, last.id()));
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                row.getString("officer"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
