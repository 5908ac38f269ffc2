package id.patuh.compliance.officer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;

/** Owns the table {@code officer}. */
@ApplicationScoped
public class OfficerStore {
    private static final String COLUMNS =
            "select officer_id, subject, name, agency, home_region, provinces, kbli_sections,"
                    + " monthly_quota, active, version from officer ";

    /** Any number of its own. */
    private static final long BOOKING_LOCK = 7_204_116;

    private final Database database;

    OfficerStore(Database database) {
        this.database = database;
    }

    /** The officer of an id; empty if there is none. */
    public Optional<Officer> find(UUID id) {
        return database.first(COLUMNS + "where officer_id = ?", OfficerStore::officer, id);
    }

    /** The officers of some ids, in no order; unknown ids are left out. */
    public List<Officer> find(Collection<UUID> ids) {
        return database.query(
                COLUMNS + "where officer_id = any(?)", OfficerStore::officer, (Object) ids.toArray(UUID[]::new));
    }

    /** The officer that a caller is; empty if the caller is none. */
    public Optional<Officer> of(Caller caller) {
        return database.first(
                COLUMNS + "where agency = ? and subject = ?", OfficerStore::officer, caller.agency(), caller.subject());
    }

    /** The active officers whose offices stand in some regions, two or four digits. */
    public List<Officer> inRegions(Collection<String> regions) {
        return database.query(
                COLUMNS
                        + "where active and (home_region = any(?) or left(home_region, 2) = any(?)) order by officer_id",
                OfficerStore::officer,
                regions.toArray(String[]::new),
                regions.toArray(String[]::new));
    }

    /** Lets nobody else book officers before the end of the transaction: one plan or visit is checked and written at a time. */
    public void lockBookings() {
        database.query("select pg_advisory_xact_lock(?)", row -> true, BOOKING_LOCK);
    }

    Optional<Officer> lock(UUID id) {
        return database.first(COLUMNS + "where officer_id = ? for update", OfficerStore::officer, id);
    }

    List<Officer> list(OfficerFilter filter, UUID after, int limit) {
        return database.query(
                COLUMNS + """
                        where officer_id > ? and (?::text is null or agency = ?) and (?::text is null or subject = ?)
                          and (?::text[] is null or left(home_region, 2) = any(?))
                          and (?::text is null or starts_with(home_region, ?))
                        order by officer_id limit ?
                        """,
                OfficerStore::officer,
                after,
                filter.agencyName(),
                filter.agencyName(),
                filter.subject(),
                filter.subject(),
                filter.provinces(),
                filter.provinces(),
                filter.region(),
                filter.region(),
                limit);
    }

    /** Adds an officer unless the agency has one of this subject. */
    boolean insert(UUID id, OfficerBody officer, Instant now, String by) {
        return database.update(
                        """
                        insert into officer (officer_id, subject, agency, name, home_region, provinces, kbli_sections,
                                             monthly_quota, active, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?::int4, ?, ?, ?) on conflict (agency, subject) do nothing
                        """,
                        id,
                        officer.subject(),
                        officer.agency().name(),
                        officer.name(),
                        officer.homeRegion(),
                        officer.sortedProvinces().toArray(String[]::new),
                        officer.sections().toArray(String[]::new),
                        officer.monthlyQuota(),
                        officer.isActive(),
                        now,
                        by)
                == 1;
    }

    void update(UUID id, OfficerBody officer, Instant now, String by) {
        database.update(
                """
                update officer set name = ?, home_region = ?, provinces = ?, kbli_sections = ?, monthly_quota = ?::int4,
                       active = ?, version = version + 1, changed_at = ?, changed_by = ?
                where officer_id = ?
                """,
                officer.name(),
                officer.homeRegion(),
                officer.sortedProvinces().toArray(String[]::new),
                officer.sections().toArray(String[]::new),
                officer.monthlyQuota(),
                officer.isActive(),
                now,
                by,
                id);
    }

    private static Officer officer(ResultSet row) throws SQLException {
        return new Officer(
                row.getObject("officer_id", UUID.class),
                row.getString("subject"),
                row.getString("name"),
                Agency.valueOf(row.getString("agency")),
                row.getString("home_region"),
                List.of((String[]) row.getArray("provinces").getArray()),
                List.of((String[]) row.getArray("kbli_sections").getArray()),
                row.getObject("monthly_quota", Integer.class),
                row.getBoolean("active"),
                row.getLong("version"));
    }
}
