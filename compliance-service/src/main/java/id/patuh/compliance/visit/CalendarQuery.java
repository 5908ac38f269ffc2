package id.patuh.compliance.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.kit.db.Database;

/** Reads the visits of an officer that stand; those of the last year and all to come. */
@ApplicationScoped
class CalendarQuery {
    private static final String VISITS = """
            select v.visit_id, v.region_code, v.day, v.start_at, v.end_at, o.home_region
            from visit v join officer o on o.officer_id = v.lead_id
            where v.members @> array[?]::uuid[] and v.day >= ? and v.state not in ('CANCELLED', 'POSTPONED')
            order by v.day, v.start_at, v.visit_id
            """;

    private final Database database;

    CalendarQuery(Database database) {
        this.database = database;
    }

    List<CalendarVisit> of(UUID officer, LocalDate today) {
        return database.query(VISITS, CalendarQuery::visit, officer, today.minusYears(1));
    }

    private static CalendarVisit visit(ResultSet row) throws SQLException {
        ZoneId zone = LegalZone.of(row.getString("home_region")).id();
        LocalDate day = row.getObject("day", LocalDate.class);
        return new CalendarVisit(
                row.getObject("visit_id", UUID.class),
                row.getString("region_code"),
                day.atTime(row.getObject("start_at", LocalTime.class))
                        .atZone(zone)
                        .toInstant(),
                day.atTime(row.getObject("end_at", LocalTime.class))
                        .atZone(zone)
                        .toInstant());
    }
}
