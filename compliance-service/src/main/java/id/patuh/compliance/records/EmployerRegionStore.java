package id.patuh.compliance.records;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** Owns the table {@code employer_region}, which follows records by difference, so that no write reads all records of an employer. */
@ApplicationScoped
class EmployerRegionStore {
    /** Rows are taken in one order by every writer, so that two of them never deadlock. */
    private static final Comparator<Map.Entry<EmployerRegion, RegionCounts>> ORDER = Comparator.comparing(
                    (Map.Entry<EmployerRegion, RegionCounts> entry) ->
                            entry.getKey().employerId())
            .thenComparing(entry -> entry.getKey().regionCode());

    private static final String ADD = """
            insert into employer_region as r (employer_id, region_code, workplaces, workers, registrations)
            select * from unnest(?::uuid[], ?::text[], ?::int4[], ?::int8[], ?::int4[])
            on conflict (employer_id, region_code) do update set workplaces = r.workplaces + excluded.workplaces,
                workers = r.workers + excluded.workers, registrations = r.registrations + excluded.registrations
            """;

    private static final String REMOVE_EMPTY = """
            delete from employer_region where employer_id = any(?) and workplaces = 0 and registrations = 0
            """;

    private static final String COUNTS = """
            select employer_id, region_code, workplaces, workers, registrations from employer_region where employer_id = any(?)
            """;

    private final Database database;

    EmployerRegionStore(Database database) {
        this.database = database;
    }

    /** Adds differences. */
    void add(Map<EmployerRegion, RegionCounts> differences) {
        if (differences.isEmpty()) {
            return;
        }
        List<Map.Entry<EmployerRegion, RegionCounts>> rows =
                differences.entrySet().stream().sorted(ORDER).toList();
        database.update(
                ADD,
                rows.stream().map(row -> row.getKey().employerId()).toArray(UUID[]::new),
                rows.stream().map(row -> row.getKey().regionCode()).toArray(String[]::new),
                rows.stream().map(row -> row.getValue().workplaces()).toArray(Integer[]::new),
                rows.stream().map(row -> row.getValue().workers()).toArray(Long[]::new),
                rows.stream().map(row -> row.getValue().registrations()).toArray(Integer[]::new));
        UUID[] reduced = rows.stream()
                .filter(row -> row.getValue().workplaces() < 0 || row.getValue().registrations() < 0)
                .map(row -> row.getKey().employerId())
                .distinct()
                .toArray(UUID[]::new);
        if (reduced.length > 0) {
            database.update(REMOVE_EMPTY, (Object) reduced);
        }
    }

    /** What employers have in all their regions. */
    Map<EmployerRegion, RegionCounts> counts(Collection<UUID> employers) {
        Map<EmployerRegion, RegionCounts> counts = new HashMap<>();
        if (!employers.isEmpty()) {
            database.query(
                    COUNTS,
                    row -> counts.put(
                            new EmployerRegion(row.getObject("employer_id", UUID.class), row.getString("region_code")),
                            new RegionCounts(
                                    row.getInt("workplaces"), row.getLong("workers"), row.getInt("registrations"))),
                    (Object) employers.toArray(UUID[]::new));
        }
        return counts;
    }

    /** Regencies and cities in which an employer has an open workplace or a registration. */
    List<String> of(UUID employer) {
        return database.query(
                "select region_code from employer_region where employer_id = ? order by region_code",
                row -> row.getString(1),
                employer);
    }
}
