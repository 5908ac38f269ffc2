package id.patuh.compliance.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.records.WorkplaceDifference;
import id.patuh.compliance.records.WorkplaceListener;
import id.patuh.kit.db.Database;

/** Owns the table {@code workplace_total}: workplaces and workers where the doors are, by difference as in {@link AssessmentTotalStore}. */
@ApplicationScoped
class WorkplaceTotalStore implements WorkplaceListener {
    private static final String ADD = """
            insert into workplace_total (region_code, scale, workplaces, workers)
            select * from unnest(?::text[], ?::text[], ?::int8[], ?::int8[])
            """;
    private static final String FOLD = """
            with gone as (delete from workplace_total returning *)
            insert into workplace_total (region_code, scale, workplaces, workers)
            select region_code, scale, sum(workplaces), sum(workers)
            from gone group by region_code, scale having sum(workplaces) <> 0 or sum(workers) <> 0
            """;

    private final Database database;

    WorkplaceTotalStore(Database database) {
        this.database = database;
    }

    private record Group(String region, String scale) {}

    /** Appends the differences. */
    @Override
    public void workplacesChanged(List<WorkplaceDifference> differences) {
        Map<Group, long[]> groups = new HashMap<>();
        for (WorkplaceDifference difference : differences) {
            Group group = new Group(difference.regionCode(), difference.scale().name());
            long[] sums = groups.computeIfAbsent(group, none -> new long[2]);
            sums[0] += difference.workplaces();
            sums[1] += difference.workers();
        }
        groups.values().removeIf(sums -> sums[0] == 0 && sums[1] == 0);
        if (!groups.isEmpty()) {
            List<Map.Entry<Group, long[]>> rows = List.copyOf(groups.entrySet());
            database.update(
                    ADD,
                    rows.stream().map(row -> row.getKey().region()).toArray(String[]::new),
                    rows.stream().map(row -> row.getKey().scale()).toArray(String[]::new),
                    rows.stream().map(row -> row.getValue()[0]).toArray(Long[]::new),
                    rows.stream().map(row -> row.getValue()[1]).toArray(Long[]::new));
        }
    }

    /** Folds the rows of each group into one. */
    void fold() {
        database.update(FOLD);
    }
}
