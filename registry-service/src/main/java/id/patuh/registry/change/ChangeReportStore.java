package id.patuh.registry.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.kit.db.Database;
import id.patuh.registry.reference.RegionScope;

/** The table {@code change_report}: rows are added and read, never changed. */
@ApplicationScoped
class ChangeReportStore {
    private final Database database;

    ChangeReportStore(Database database) {
        this.database = database;
    }

    /** The last row of a page by region and id. */
    record RegionKey(String regionCode, UUID id) {}

    /** Adds a report in the current transaction, under the row lock of its employer. */
    void add(ChangeReport report) {
        database.update(
                """
                insert into change_report (
                    id, employer_id, record_id, region_code, kind, changed_on, reported_on, description, values_before, values_after,
                    employer_version, recorded_at, recorded_by, agency)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?, ?, ?, ?)
                """,
                report.id(),
                report.employer(),
                report.recordId(),
                report.regionCode(),
                report.kind().name(),
                report.changedOn(),
                report.reportedOn(),
                report.description(),
                text(report.before()),
                text(report.after()),
                report.version(),
                report.recordedAt(),
                report.recordedBy(),
                report.agency());
    }

    Optional<ChangeReport> find(UUID employer, UUID id) {
        return database.first(
                "select * from change_report where employer_id = ? and id = ?", ChangeReportStore::read, employer, id);
    }

    /** Reports of an employer before a moment and id, newest first. */
    List<ChangeReport> ofEmployer(UUID employer, ChangeKind kind, Instant before, UUID beforeId, int limit) {
        String only = kind == null ? null : kind.name();
        return database.query("""
                select * from change_report
                where employer_id = ? and (recorded_at, id) < (?, ?) and (?::text is null or kind = ?)
                order by recorded_at desc, id desc limit ?
                """, ChangeReportStore::read, employer, before, beforeId, only, only, limit);
    }

    /** Reports by region and id. {@code longerThan} leaves out those that took fewer days, {@code after} is null for the beginning. */
    List<ChangeReport> ofRegions(RegionScope scope, Integer longerThan, RegionKey after, int limit) {
        StringBuilder where = new StringBuilder();
        List<Object> parameters = new ArrayList<>();
        scope.conditions("region_code", where, parameters);
        if (longerThan != null) {
            // Written out, so that the partial index is found.
            where.append(" and reported_on - changed_on > ").append(longerThan.intValue());
        }
        if (after != null) {
            where.append(" and (region_code, id) > (?, ?)");
            parameters.add(after.regionCode());
            parameters.add(after.id());
        }
        parameters.add(limit);
        return database.query(
                "select * from change_report where true%s order by region_code, id limit ?".formatted(where),
                ChangeReportStore::read,
                parameters.toArray());
    }

    private static ChangeReport read(ResultSet row) throws SQLException {
        return new ChangeReport(
                row.getObject("id", UUID.class),
                row.getObject("employer_id", UUID.class),
                row.getObject("record_id", UUID.class),
                row.getString("region_code"),
                ChangeKind.valueOf(row.getString("kind")),
                row.getObject("changed_on", LocalDate.class),
                row.getObject("reported_on", LocalDate.class),
                row.getString("description"),
                parse(row.getString("values_before")),
                parse(row.getString("values_after")),
                row.getObject("employer_version", Long.class),
                Database.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("agency"));
    }

    private static String text(JsonNode values) {
        return values == null ? null : values.toString();
    }

    private static JsonNode parse(String json) {
        try {
            return json == null ? null : EventJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database held no JSON in a json column", e);
        }
    }
}
