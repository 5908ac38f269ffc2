package id.patuh.sanctions.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import id.patuh.contracts.calendar.Holiday;
import id.patuh.contracts.calendar.HolidayCalendar;
import id.patuh.contracts.event.EventJson;
import id.patuh.kit.db.Database;

/** Keeps the calendars that are proposed: one for each year at most, the latest. */
@ApplicationScoped
class CalendarProposalStore {
    private static final TypeReference<List<Holiday>> HOLIDAYS = new TypeReference<>() {};
    private static final String COLUMNS =
            "select year, version, holidays, proposed_at, proposed_by from calendar_proposal";
    private static final String PUT = """
            insert into calendar_proposal (year, version, holidays, proposed_at, proposed_by)
            values (?, nextval('calendar_proposal_version'), ?::jsonb, ?, ?)
            on conflict (year) do update
            set version = excluded.version, holidays = excluded.holidays,
                proposed_at = excluded.proposed_at, proposed_by = excluded.proposed_by
            """;

    private final Database database;

    CalendarProposalStore(Database database) {
        this.database = database;
    }

    Optional<CalendarProposal> find(int year) {
        return database.first(COLUMNS + " where year = ?", CalendarProposalStore::proposal, year);
    }

    Optional<CalendarProposal> lock(int year) {
        return database.first(COLUMNS + " where year = ? for update", CalendarProposalStore::proposal, year);
    }

    void put(HolidayCalendar calendar, Instant now, String subject) {
        try {
            String holidays = EventJson.mapper().writeValueAsString(calendar.holidays());
            database.update(PUT, calendar.year(), holidays, now, subject);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The calendar is not writable as JSON", e);
        }
    }

    void remove(int year) {
        database.update("delete from calendar_proposal where year = ?", year);
    }

    private static CalendarProposal proposal(ResultSet row) throws SQLException {
        try {
            return new CalendarProposal(
                    row.getInt("year"),
                    row.getLong("version"),
                    Database.instant(row, "proposed_at"),
                    row.getString("proposed_by"),
                    EventJson.mapper().readValue(row.getString("holidays"), HOLIDAYS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The table calendar_proposal holds what this version cannot read", e);
        }
    }
}
