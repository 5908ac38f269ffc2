package id.patuh.compliance.visit.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import id.patuh.compliance.visit.VisitOutcome;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.db.Database;

/** Owns the table {@code visit_report}. */
@ApplicationScoped
class ReportStore {
    private static final TypeReference<List<ReportBody.Item>> ITEMS = new TypeReference<>() {};
    private static final String INSERT = """
            insert into visit_report (visit_id, report_id, agency, officer_id, recorded_at, received_at, outcome, items, replaces, stands)
            values (?, ?, ?, ?, ?, ?, ?, ?::json, ?::uuid, true)
            """;

    private final Database database;

    ReportStore(Database database) {
        this.database = database;
    }

    /** All versions of all agencies, in the order of their arrival. */
    List<VisitReport> of(UUID visit) {
        return database.query(
                "select * from visit_report where visit_id = ? order by received_at, report_id",
                ReportStore::report,
                visit);
    }

    void add(VisitReport report) {
        if (report.replaces() != null) {
            database.update(
                    "update visit_report set stands = false where visit_id = ? and report_id = ?",
                    report.visitId(),
                    report.replaces());
        }
        database.update(
                INSERT,
                report.visitId(),
                report.reportId(),
                report.agency().name(),
                report.officerId(),
                report.recordedAt(),
                report.receivedAt(),
                report.outcome().name(),
                json(report.items()),
                report.replaces());
    }

    private static VisitReport report(ResultSet row) throws SQLException {
        return new VisitReport(
                row.getObject("visit_id", UUID.class),
                row.getObject("report_id", UUID.class),
                Agency.valueOf(row.getString("agency")),
                row.getObject("officer_id", UUID.class),
                Database.instant(row, "recorded_at"),
                Database.instant(row, "received_at"),
                VisitOutcome.valueOf(row.getString("outcome")),
                items(row.getString("items")),
                row.getObject("replaces", UUID.class),
                row.getBoolean("stands"));
    }

    private static List<ReportBody.Item> items(String json) {
        try {
            return EventJson.mapper().readValue(json, ITEMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report of a visit holds what this version cannot read", e);
        }
    }

    private static String json(List<ReportBody.Item> items) {
        try {
            return EventJson.mapper().writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The items are not writable as JSON", e);
        }
    }
}
