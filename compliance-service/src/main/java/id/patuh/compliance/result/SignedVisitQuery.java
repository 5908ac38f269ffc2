package id.patuh.compliance.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.inspection.ItemKind;
import id.patuh.compliance.region.RegionScope;
import id.patuh.compliance.standing.Standing;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.kit.db.Database;

/** Reads signed visits and what came of them. Tables of other packages that it reads: {@code visit}, {@code assessment_history}. */
@ApplicationScoped
class SignedVisitQuery {
    private static final String SIGNED = """
            select v.*, ntile(10) over (order by v.priority_tenths, v.visit_id) as decile from visit v
            where v.hit is not null and left(v.region_code, 2) = any(?) and (?::text is null or v.region_code = ?)
              and (?::date is null or v.day >= ?) and (?::date is null or v.day <= ?)
            order by v.priority_tenths, v.visit_id
            """;
    private static final String STANDINGS = """
            select b.status as b_status, b.class as b_class, b.workers as b_workers, b.findings as b_findings,
                   b.exposure_idr as b_exposure_idr, a.status as a_status, a.class as a_class, a.workers as a_workers,
                   a.findings as a_findings, a.exposure_idr as a_exposure_idr
            from visit v
            cross join lateral (select h.* from assessment_history h where h.employer_id = v.employer_id and h.as_of <= v.day
                                order by h.version desc limit 1) b
            cross join lateral (select h.* from assessment_history h where h.employer_id = v.employer_id and h.as_of <= v.day + ?
                                order by h.version desc limit 1) a
            where v.visit_id = any(?)
            """;

    private final Database database;

    SignedVisitQuery(Database database) {
        this.database = database;
    }

    /** Signed visits to doors of a scope, by priority; a bound that is null is open. */
    List<SignedVisit> signed(RegionScope scope, LocalDate from, LocalDate to) {
        return database.query(
                SIGNED,
                SignedVisitQuery::visit,
                scope.provinces().toArray(String[]::new),
                scope.regency(),
                scope.regency(),
                from,
                from,
                to,
                to);
    }

    /** Workers enrolled more so many days after each of some visits than on its day; without visits to employers who were not assessed yet. */
    List<Long> workersGained(Collection<UUID> visits, int days) {
        return database.query(
                STANDINGS,
                row -> Standing.read(row, "a_").gainedSince(Standing.read(row, "b_")),
                days,
                visits.toArray(UUID[]::new));
    }

    private static SignedVisit visit(ResultSet row) throws SQLException {
        return new SignedVisit(
                row.getObject("visit_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("region_code"),
                ItemKind.valueOf(row.getString("kind")),
                BusinessScale.valueOf(row.getString("scale")),
                row.getInt("priority_tenths"),
                List.of((UUID[]) row.getArray("members").getArray()),
                row.getBoolean("hit"),
                row.getInt("decile"));
    }
}
