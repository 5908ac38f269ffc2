package id.patuh.compliance.inspection.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** Tells when officers go already. Table of another package that it reads: {@code visit}. */
@ApplicationScoped
class OfficerVisits {
    private static final String GOES = """
            select m as officer_id, v.day, v.plan_id, v.employer_id, v.visit_id, v.state
            from visit v cross join unnest(v.members) m
            where m = any(?) and v.day between ? and ? and v.state not in ('CANCELLED', 'POSTPONED')
            """;

    private final Database database;

    OfficerVisits(Database database) {
        this.database = database;
    }

    /** A visit that an officer has made or will make; the plan is null for one outside a plan. */
    record Goes(UUID officerId, LocalDate day, UUID planId, UUID employerId, UUID visitId, boolean begun) {}

    /** Visits of officers within some days. */
    List<Goes> between(Collection<UUID> officers, LocalDate from, LocalDate to) {
        return database.query(GOES, OfficerVisits::goes, officers.toArray(UUID[]::new), from, to);
    }

    private static Goes goes(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new Goes(
                row.getObject("officer_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getObject("plan_id", UUID.class),
                row.getObject("employer_id", UUID.class),
                row.getObject("visit_id", UUID.class),
                !state.equals("PLANNED") && !state.equals("ASSIGNED"));
    }
}
