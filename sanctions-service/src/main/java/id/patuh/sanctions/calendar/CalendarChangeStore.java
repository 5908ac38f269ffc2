package id.patuh.sanctions.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** Keeps the changes of the calendars, and which of them every running clock has followed. */
@ApplicationScoped
public class CalendarChangeStore {
    private static final String PENDING = """
            select revision, year, version, first_day, last_day, approved_at from calendar_change
            where recounted_at is null order by revision
            """;

    private final Database database;

    CalendarChangeStore(Database database) {
        this.database = database;
    }

    /** The changes that running clocks may not have followed yet, oldest first. */
    public List<CalendarChange> pending() {
        return database.query(
                PENDING,
                row -> new CalendarChange(
                        row.getLong("revision"),
                        row.getInt("year"),
                        row.getLong("version"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        Database.instant(row, "approved_at")));
    }

    /**
     * Every running clock has followed a change and those before it. It stays pending while a transaction that counted a clock before it
     * may still be open.
     */
    public void recounted(CalendarChange change, Instant now) {
        database.update("""
                update calendar_change set recounted_at = ?
                where recounted_at is null and revision <= ? and recorded_at < now() - interval '2 minutes'
                """, now, change.revision());
    }

    long latest() {
        return database.first(
                        "select coalesce(max(revision), 0) as revision from calendar_change",
                        row -> row.getLong("revision"))
                .orElseThrow();
    }

    void add(CalendarView calendar, LocalDate first, LocalDate last) {
        database.update(
                "insert into calendar_change (year, version, first_day, last_day, approved_at, approved_by)"
                        + " values (?, ?, ?, ?, ?, ?)",
                calendar.year(),
                calendar.version(),
                first,
                last,
                calendar.updatedAt(),
                calendar.updatedBy());
    }
}
