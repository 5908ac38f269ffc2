package id.patuh.kit.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import id.patuh.contracts.calendar.Holiday;
import id.patuh.contracts.calendar.HolidayCalendar;
import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.event.CalendarEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.kit.db.Database;

/** The calendar of each year as it was published last; the one that ships with Patuh until one was. Source: UU 30/2014 art. 58 */
@ApplicationScoped
public class PublishedCalendars {
    private static final TypeReference<List<Holiday>> HOLIDAYS = new TypeReference<>() {};
    private static final String STORE = """
            insert into published_calendar as c (year, version, holidays) values (?, 1, ?::json)
            on conflict (year) do update set version = c.version + 1, holidays = excluded.holidays
            """;

    private final Database database;
    private volatile InForce held = new InForce(0, WorkingDays.bundled());

    PublishedCalendars(Database database) {
        this.database = database;
    }

    /**
     * The calendars in force.
     *
     * @param revision grows with each change; 0 while only those hold that ship with Patuh
     */
    public record InForce(long revision, WorkingDays workingDays) {}

    /**
     * Keeps an event in place of the one held.
     *
     * @return whether the year has other days off than before
     */
    public boolean store(CalendarEvent event) {
        Set<Holiday> before = find(event.year()).map(Set::copyOf).orElseGet(Set::of);
        database.update(STORE, event.year(), write(event.holidays()));
        return !before.equals(Set.copyOf(event.holidays()));
    }

    /** The calendars in force now. */
    public InForce inForce() {
        long revision = database.first(
                        "select coalesce(sum(version), 0) as revision from published_calendar",
                        row -> row.getLong("revision"))
                .orElseThrow();
        InForce last = held;
        if (last.revision() != revision) {
            last = new InForce(
                    revision,
                    WorkingDays.bundledUnder(database.query(
                            "select year, holidays from published_calendar order by year",
                            row -> new HolidayCalendar(row.getInt("year"), holidays(row)))));
            held = last;
        }
        return last;
    }

    private Optional<List<Holiday>> find(int year) {
        return database.first(
                        "select holidays from published_calendar where year = ?", PublishedCalendars::holidays, year)
                .or(() -> HolidayCalendar.bundled().stream()
                        .filter(bundled -> bundled.year() == year)
                        .map(HolidayCalendar::holidays)
                        .findFirst());
    }

    private static List<Holiday> holidays(ResultSet row) throws SQLException {
        try {
            return EventJson.mapper().readValue(row.getString("holidays"), HOLIDAYS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The table published_calendar holds what this version cannot read", e);
        }
    }

    private static String write(List<Holiday> holidays) {
        try {
            return EventJson.mapper().writeValueAsString(holidays);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The calendar is not writable as JSON", e);
        }
    }
}
