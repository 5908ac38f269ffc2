package id.patuh.sanctions.deadline;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.kit.db.Database;

/** Tells where the days of a case begin and end: in the region of its employer. Source: UU 30/2014 art. 58 */
@ApplicationScoped
public class ZoneQuery {
    private final Database database;

    ZoneQuery(Database database) {
        this.database = database;
    }

    /** The zone of a case. */
    public LegalZone of(UUID caseId) {
        return database.first(
                        "select region_code from sanction_case where id = ?",
                        row -> LegalZone.of(row.getString("region_code")),
                        caseId)
                .orElseThrow();
    }
}
