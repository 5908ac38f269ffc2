package id.patuh.compliance.records;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** Owns the table {@code employer_region}, which follows records by difference, so that no write reads all records of an employer. */
@ApplicationScoped
class EmployerRegionStore {
    /** Rows are taken in one order by every writer, so that two of them never deadlock. */
    private static final Comparator<Map.Entry<EmployerRegion, int[]>> ORDER = Comparator.comparing(
                    (Map.Entry<EmployerRegion, int[]> entry) -> entry.getKey().employerId())
            .thenComparing(entry -> entry.getKey().regionCode());

    private static final String ADD = """
            insert into employer_region as r (employer_id, region_code, workplaces, registrations)
            select * from unnest(?::uuid[], ?::text[], ?::int4[], ?::int4[])
            on conflict (employer_id, region_code) do update
                set workplaces = r.workplaces + excluded.workplaces, registrations = r.registrations + excluded.registrations
            """;

    private static final String REMOVE_EMPTY = """
            delete from employer_region where employer_id = any(?) and workplaces = 0 and registrations = 0
            """;

    private final Database database;

    EmployerRegionStore(Database database) {
        this.database = database;
    }

    /** Adds differences: workplaces, registrations. */
    void add(Map<EmployerRegion, int[]> differences) {
        if (differences.isEmpty()) {
            return;
        }
        List<Map.Entry<EmployerRegion, int[]>> rows =
                differences.entrySet().stream().sorted(ORDER).toList();
        database.update(
                ADD,
                rows.stream().map(row -> row.getKey().employerId()).toArray(UUID[]::new),
                rows.stream().map(row -> row.getKey().regionCode()).toArray(String[]::new),
                rows.stream().map(row -> row.getValue()[0]).toArray(Integer[]::new),
                rows.stream().map(row -> row.getValue()[1]).toArray(Integer[]::new));
        UUID[] reduced = rows.stream()
                .filter(row -> row.getValue()[0] < 0 || row.getValue()[1] < 0)
                .map(row -> row.getKey().employerId())
                .distinct()
                .toArray(UUID[]::new);
        if (reduced.length > 0) {
            database.update(REMOVE_EMPTY, (Object) reduced);
        }
    }

    /** Regencies and cities in which an employer has an open workplace or a registration. */
    List<String> of(UUID employer) {
        return database.query(
                "select region_code from employer_region where employer_id = ? order by region_code",
                row -> row.getString(1),
                employer);
    }
}
