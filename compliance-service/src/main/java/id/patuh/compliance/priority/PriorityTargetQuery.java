package id.patuh.compliance.priority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.region.RegionScope;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Regions;
import id.patuh.kit.db.Database;

/**
 * Reads lists off the indexes: each province (or the regency) gives its first rows among the employers at home there, and beside them stand
 * those at home elsewhere that have an open workplace there. These few are put in order.
 */
@ApplicationScoped
class PriorityTargetQuery {
    private static final String COLUMNS =
            "employer_id, as_of, policy_version, priority_tenths, exposure_idr, workers_affected";
    private static final String ORDER = "priority_tenths desc, exposure_idr desc, employer_id";
    private static final String AFTER = " and priority_tenths > 0 and priority_tenths <= ? and (priority_tenths < ?"
            + " or exposure_idr < ? or (exposure_idr = ? and employer_id > ?))";

    private final Database database;

    PriorityTargetQuery(Database database) {
        this.database = database;
    }

    /** The next employers in the order. */
    List<PriorityTarget> ranked(RegionScope scope, BusinessScale scale, PriorityKey after, int limit) {
        ScopeSelect selection = new ScopeSelect(scope, AFTER + scaleFilter(scale) + " order by " + ORDER + " limit ?");
        List<Object> rest = new ArrayList<>(List.of(
                after.priorityTenths(),
                after.priorityTenths(),
                after.exposureIdr(),
                after.exposureIdr(),
                after.employerId()));
        addScale(rest, scale);
        rest.add(limit);
        List<Object> parameters = selection.parameters(rest);
        parameters.add(limit);
        return database.query(
                "select * from (" + selection.sql() + ") as every order by " + ORDER + " limit ?",
                PriorityTargetQuery::target,
                parameters.toArray());
    }

    /** Employers with duties from a place in the random order on, and from its beginning when it ends before there are enough. */
    List<PriorityTarget> drawn(RegionScope scope, BusinessScale scale, long start, List<UUID> without, int limit) {
        String rest = " and class <> 'NOT_LIABLE' and draw %s ? and employer_id <> all(?)" + scaleFilter(scale)
                + " order by draw limit ?";
        ScopeSelect onward = new ScopeSelect(scope, rest.formatted(">="));
        ScopeSelect around = new ScopeSelect(scope, rest.formatted("<"));
        List<Object> values = new ArrayList<>(List.of(start, without.toArray(UUID[]::new)));
        addScale(values, scale);
        values.add(limit);
        List<Object> parameters = onward.parameters(values);
        parameters.addAll(around.parameters(values));
        parameters.add(limit);
        return database.query(
                "select * from (select *, 0 as part from (" + onward.sql() + ") as onward union all select *, 1 from ("
                        + around.sql() + ") as around) as circle order by part, draw limit ?",
                PriorityTargetQuery::target,
                parameters.toArray());
    }

    /**
     * Employers of a scope: those at home in it, and those with an open workplace in it. Tables of other packages that it reads: {@code
     * assessment}, {@code employer_region}.
     *
     * @param scope part of the country
     * @param rest further conditions on the table {@code assessment}, order and limit; all with the same parameters
     */
    private record ScopeSelect(RegionScope scope, String rest) {
        private static final String AT_HOME = "select home.* from unnest(?::text[]) as p (code) cross join lateral"
                + " (select %1$s, draw from assessment where %2$s = p.code%3$s) as home";
        private static final String WITH_DOOR = "(select %1$s, draw from assessment where employer_id in"
                + " (select employer_id from employer_region where %2$s = any(?) and workplaces > 0)"
                + " and %2$s <> all(?)%3$s)";

        String sql() {
            String place = scope.regency() == null ? "province" : "region_code";
            String atHome = AT_HOME.formatted(COLUMNS, place, rest);
            return isWholeCountry() ? atHome : atHome + " union all " + WITH_DOOR.formatted(COLUMNS, place, rest);
        }

        List<Object> parameters(List<Object> values) {
            List<Object> all = new ArrayList<>();
            all.add(codes());
            all.addAll(values);
            if (!isWholeCountry()) {
                all.addAll(Collections.nCopies(2, codes()));
                all.addAll(values);
            }
            return all;
        }

        /** Nobody is at home elsewhere. */
        private boolean isWholeCountry() {
            return scope.regency() == null
                    && scope.provinces().size() == Regions.provinces().size();
        }

        private Object codes() {
            return scope.regency() == null ? scope.provinces().toArray(String[]::new) : new String[] {scope.regency()};
        }
    }

    private static String scaleFilter(BusinessScale scale) {
        return scale == null ? "" : " and scale = ?";
    }

    private static void addScale(List<Object> parameters, BusinessScale scale) {
        if (scale != null) {
            parameters.add(scale.name());
        }
    }

    private static PriorityTarget target(ResultSet row) throws SQLException {
        return new PriorityTarget(
                row.getObject("employer_id", UUID.class),
                row.getObject("as_of", LocalDate.class),
                row.getString("policy_version"),
                row.getInt("priority_tenths"),
                row.getLong("exposure_idr"),
                row.getLong("workers_affected"));
    }
}
