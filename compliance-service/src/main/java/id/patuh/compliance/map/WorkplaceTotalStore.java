package id.patuh.compliance.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.records.RecordChange;
import id.patuh.compliance.records.RecordChangeListener;
import id.patuh.compliance.records.RecordState;
import id.patuh.kit.db.Database;

/** Owns the table {@code workplace_total}: workplaces and workers where the doors are, by difference as in {@link AssessmentTotalStore}. */
@ApplicationScoped
class WorkplaceTotalStore implements RecordChangeListener {
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

    /** Appends the differences that changed records make. */
    @Override
    public void recordsChanged(List<RecordChange> changes) {
        Map<Group, long[]> groups = new HashMap<>();
        for (RecordChange change : changes) {
            add(groups, change.before(), -1);
            add(groups, change.after(), 1);
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

    private static void add(Map<Group, long[]> groups, RecordState state, int sign) {
        if (state != null && state.isOpenWorkplace()) {
            Group group = new Group(state.regionCode(), state.scale().name());
            long[] sums = groups.computeIfAbsent(group, none -> new long[2]);
            sums[0] += sign;
            sums[1] += sign * state.workers();
        }
    }
}
