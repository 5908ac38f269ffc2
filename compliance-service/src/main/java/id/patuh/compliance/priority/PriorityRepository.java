package id.patuh.compliance.priority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import id.patuh.compliance.region.RegionScope;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.kit.db.Database;

/**
 * Reads lists off the indexes: each province (or the regency) gives its first rows, and these few are put in order. No query reads
 * more than it needs, whatever the number of employers.
 */
@ApplicationScoped
class PriorityRepository {
    private static final String COLUMNS =
            "employer_id, as_of, policy_version, priority_tenths, exposure_idr, workers_affected";
    private static final String ORDER = "priority_tenths desc, exposure_idr desc, employer_id";
    private static final String AFTER = " and priority_tenths > 0 and priority_tenths <= ? and (priority_tenths < ?"
            + " or exposure_idr < ? or (exposure_idr = ? and employer_id > ?))";

    private final Database database;

    @Inject
    PriorityRepository(Database database) {
        this.database = database;
    }

    /** The next employers in the order. */
    List<Target> ranked(RegionScope scope, BusinessScale scale, PriorityKey after, int limit) {
        String sql = each(scope, AFTER + scaleFilter(scale) + " order by " + ORDER + " limit ?") + " order by " + ORDER
                + " limit ?";
        Object[] parameters = scale == null
                ? parameters(scope, after, limit, limit)
                : parameters(scope, after, scale.name(), limit, limit);
        return database.query(sql, PriorityRepository::target, parameters);
    }

    /** Employers with duties from a place in the random order on, and from its beginning when it ends before there are enough. */
    List<Target> drawn(RegionScope scope, BusinessScale scale, long start, List<UUID> without, int limit) {
        String rest = " and class <> 'NOT_LIABLE' and draw %s ? and employer_id <> all(?)" + scaleFilter(scale)
                + " order by draw limit ?";
        String sql = "select * from (select *, 0 as turn from (" + each(scope, rest.formatted(">="))
                + ") as onward union all select *, 1 from (" + each(scope, rest.formatted("<"))
                + ") as around) as circle order by turn, draw limit ?";
        Object[] half = half(scope, scale, start, without, limit);
        Object[] parameters = new Object[half.length * 2 + 1];
        System.arraycopy(half, 0, parameters, 0, half.length);
        System.arraycopy(half, 0, parameters, half.length, half.length);
        parameters[half.length * 2] = limit;
        return database.query(sql, PriorityRepository::target, parameters);
    }

    private static String each(RegionScope scope, String rest) {
        String place = scope.regency() == null
                ? "unnest(?::text[]) as p (code) cross join lateral (select %s, draw from assessment where province = p.code"
                : "unnest(?::text[]) as p (code) cross join lateral (select %s, draw from assessment where region_code = p.code";
        return "select found.* from " + place.formatted(COLUMNS) + rest + ") as found";
    }

    private static String[] codes(RegionScope scope) {
        return scope.regency() == null ? scope.provinces().toArray(String[]::new) : new String[] {scope.regency()};
    }

    private static String scaleFilter(BusinessScale scale) {
        return scale == null ? "" : " and scale = ?";
    }

    private static Object[] parameters(RegionScope scope, PriorityKey after, Object... rest) {
        Object[] all = new Object[6 + rest.length];
        all[0] = codes(scope);
        all[1] = after.priorityTenths();
        all[2] = after.priorityTenths();
        all[3] = after.exposureIdr();
        all[4] = after.exposureIdr();
        all[5] = after.employerId();
        System.arraycopy(rest, 0, all, 6, rest.length);
        return all;
    }

    private static Object[] half(RegionScope scope, BusinessScale scale, long start, List<UUID> without, int limit) {
        UUID[] excluded = without.toArray(UUID[]::new);
        return scale == null
                ? new Object[] {codes(scope), start, excluded, limit}
                : new Object[] {codes(scope), start, excluded, scale.name(), limit};
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                row.getObject("employer_id", UUID.class),
                row.getObject("as_of", java.time.LocalDate.class),
                row.getString("policy_version"),
                row.getInt("priority_tenths"),
                row.getLong("exposure_idr"),
                row.getInt("workers_affected"));
    }
}
