package id.patuh.sanctions.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.Holiday;
import id.patuh.contracts.calendar.HolidayCalendar;
import id.patuh.contracts.calendar.HolidayKind;
import id.patuh.contracts.calendar.HolidayStatus;
import id.patuh.kit.db.Database;

/** The holiday calendars in force, by year. Source: UU 30/2014 art. 58 */
@ApplicationScoped
public class CalendarStore {
    private static final long APPROVALS = 0x70617475682d6361L;
    private static final String DAYS = "select date, name, kind, status from calendar_day";

    private final Database database;
    private final CalendarChangeStore changes;

    CalendarStore(Database database, CalendarChangeStore changes) {
        this.database = database;
        this.changes = changes;
    }

    /** All loaded years, as committed now. */
    public LegalCalendar inForce() {
        // A change that is committed between these questions is in the days and not in the revision: it is counted once
        // more, to no effect.
        long revision = changes.latest();
        Map<Integer, List<Holiday>> byYear = new TreeMap<>();
        database.query("select year from calendar_year", row -> row.getInt("year"))
                .forEach(year -> byYear.put(year, new ArrayList<>()));
        database.query(DAYS, CalendarStore::holiday)
                .forEach(day -> byYear.computeIfAbsent(day.date().getYear(), year -> new ArrayList<>())
                        .add(day));
        return new LegalCalendar(
                byYear.entrySet().stream()
                        .map(year -> new HolidayCalendar(year.getKey(), year.getValue()))
                        .toList(),
                revision);
    }

    /** Lets changes come into force one after the other, in the order of their revisions. */
    void lockApprovals() {
        database.query("select pg_advisory_xact_lock(?)", row -> true, APPROVALS);
    }

    /** The calendar of a year; empty if it is not loaded. */
    Optional<CalendarView> find(int year) {
        List<Holiday> days = database.query(DAYS + " where year = ? order by date", CalendarStore::holiday, year);
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

    /** The version of a year; empty if it is not loaded. */
    OptionalLong version(int year) {
        return database
                .query("select version from calendar_year where year = ?", row -> row.getLong("version"), year)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Puts the calendar of a year into force, in place of the one that is. */
    CalendarView replace(HolidayCalendar calendar, Instant now, String subject) {
        int year = calendar.year();
        database.update("""
                insert into calendar_year (year, version, updated_at, updated_by) values (?, 1, ?, ?)
                on conflict (year) do update
                set version = calendar_year.version + 1, updated_at = excluded.updated_at, updated_by = excluded.updated_by
                """, year, now, subject);
        database.update("delete from calendar_day where year = ?", year);
        insertDays(calendar);
        return find(year).orElseThrow();
    }

    /** Loads a year unless it is loaded. */
    void load(HolidayCalendar calendar, Instant now, String subject) {
        int added = database.update(
                "insert into calendar_year (year, version, updated_at, updated_by) values (?, 1, ?, ?)"
                        + " on conflict do nothing",
                calendar.year(),
                now,
                subject);
        if (added == 1) {
            insertDays(calendar);
        }
    }

    /** Claims the years whose version was never published, for the transaction that publishes them. */
    List<Integer> claimUnpublished() {
        return database.query(
                "update calendar_year set published_version = version where published_version < version returning year",
                row -> row.getInt("year"));
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
