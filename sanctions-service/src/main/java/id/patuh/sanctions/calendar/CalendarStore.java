package id.patuh.sanctions.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import id.patuh.contracts.calendar.Holiday;
import id.patuh.contracts.calendar.HolidayCalendar;
import id.patuh.contracts.calendar.HolidayKind;
import id.patuh.contracts.calendar.HolidayStatus;
import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.db.Database;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.SanctionsProblem;
import io.quarkus.runtime.StartupEvent;

/** The holiday calendars in force, by year. Source: UU 30/2014 art. 58 */
@ApplicationScoped
public class CalendarStore {
    private static final String SYSTEM = "system";

    private final Database database;
    private final Clock clock;
    private final AuditLog audit;

    CalendarStore(Database database, Clock clock, AuditLog audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /** Loads the calendars that ship with Patuh for years that are not loaded; an edited year is never overwritten. */
    @Transactional
    void loadBundled(@Observes StartupEvent start) {
        for (HolidayCalendar bundled : HolidayCalendar.bundled()) {
            if (insertYear(bundled.year(), clock.instant(), SYSTEM) == 1) {
                insertDays(bundled);
            }
        }
    }

    /** Arithmetic over all loaded years, as committed now. */
    public WorkingDays workingDays() {
        Map<Integer, List<Holiday>> byYear = new TreeMap<>();
        database.query("select year from calendar_year", row -> row.getInt("year"))
                .forEach(year -> byYear.put(year, new ArrayList<>()));
        // A year that was loaded between the two questions is complete as well.
        database.query("select date, name, kind, status from calendar_day", CalendarStore::holiday)
                .forEach(day -> byYear.computeIfAbsent(day.date().getYear(), year -> new ArrayList<>())
                        .add(day));
        return WorkingDays.of(byYear.entrySet().stream()
                .map(year -> new HolidayCalendar(year.getKey(), year.getValue()))
                .toList());
    }

    /** The calendar of a year; empty if it is not loaded. */
    Optional<CalendarView> find(int year) {
        List<Holiday> days = database.query(
                "select date, name, kind, status from calendar_day where year = ? order by date",
                CalendarStore::holiday,
                year);
        return database.first(
                "select version, updated_at, updated_by from calendar_year where year = ?",
                row -> new CalendarView(
                        year,
                        row.getLong("version"),
                        Database.instant(row, "updated_at"),
                        row.getString("updated_by"),
                        days),
                year);
    }

    /**
     * Replaces the calendar of a year, or loads a new year. Clocks that already run keep their end: what was announced to a
     * party is not moved behind its back.
     */
    @Transactional
    CalendarView put(HolidayCalendar calendar, boolean expectNew, ExpectedVersion expected, String subject) {
        int year = calendar.year();
        Instant now = clock.instant();
        Optional<Long> held = database.first(
                "select version from calendar_year where year = ? for update", row -> row.getLong("version"), year);
        if (held.isPresent()) {
            if (expectNew) {
                throw Problem.of(SanctionsProblem.CALENDAR_EXISTS, Integer.toString(year));
            }
            expected.require(held.get());
            database.update("delete from calendar_day where year = ?", year);
            database.update(
                    "update calendar_year set version = version + 1, updated_at = ?, updated_by = ? where year = ?",
                    now,
                    subject,
                    year);
        } else {
            create(year, expectNew, subject, now);
        }
        insertDays(calendar);
        audit.record(
                "CALENDAR_PUT",
                "calendar",
                Integer.toString(year),
                Map.of("days", calendar.holidays().size()));
        return find(year).orElseThrow();
    }

    private void create(int year, boolean expectNew, String subject, Instant now) {
        if (!expectNew) {
            throw Problem.of(KitProblem.IF_MATCH_REQUIRED);
        }
        // Somebody else may be loading the same year at this moment: the database lets one of them.
        if (insertYear(year, now, subject) == 0) {
            throw Problem.of(SanctionsProblem.CALENDAR_EXISTS, Integer.toString(year));
        }
    }

    private int insertYear(int year, Instant now, String subject) {
        return database.update(
                "insert into calendar_year (year, version, updated_at, updated_by) values (?, 1, ?, ?)"
                        + " on conflict do nothing",
                year,
                now,
                subject);
    }

    private void insertDays(HolidayCalendar calendar) {
        for (Holiday day : calendar.holidays()) {
            database.update(
                    "insert into calendar_day (date, year, name, kind, status) values (?, ?, ?, ?, ?)",
                    day.date(),
                    calendar.year(),
                    day.name(),
                    day.kind().name(),
                    day.status().name());
        }
    }

    private static Holiday holiday(ResultSet row) throws SQLException {
        return new Holiday(
                row.getObject("date", LocalDate.class),
                row.getString("name"),
                HolidayKind.valueOf(row.getString("kind")),
                HolidayStatus.valueOf(row.getString("status")));
    }
}
