package id.patuh.compliance.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import id.patuh.kit.db.Database;

/** A table of things, and the workers in them, by region and one more property, kept by difference as in {@link AssessmentTotalStore}. */
final class RegionTotal {
    private final Database database;
    private final String add;
    private final String fold;

    /**
     * A table.
     *
     * @param add appends rows of regions, properties, things and workers, given as four arrays
     * @param fold makes one row of those of each group
     */
    RegionTotal(Database database, String add, String fold) {
        this.database = database;
        this.add = add;
        this.fold = fold;
    }

    /** By how much things, and the workers in them, grow or shrink. */
    record Difference(String region, Enum<?> property, long things, long workers) {}

    private record Group(String region, String property) {}

    /** Appends the differences. */
    void add(Stream<Difference> differences) {
        Map<Group, long[]> groups = new HashMap<>();
        differences.forEach(difference -> {
            Group group = new Group(difference.region(), difference.property().name());
            long[] sums = groups.computeIfAbsent(group, none -> new long[2]);
            sums[0] += difference.things();
            sums[1] += difference.workers();
        });
        groups.values().removeIf(sums -> sums[0] == 0 && sums[1] == 0);
        if (!groups.isEmpty()) {
            List<Map.Entry<Group, long[]>> rows = List.copyOf(groups.entrySet());
            database.update(
                    add,
                    rows.stream().map(row -> row.getKey().region()).toArray(String[]::new),
                    rows.stream().map(row -> row.getKey().property()).toArray(String[]::new),
                    rows.stream().map(row -> row.getValue()[0]).toArray(Long[]::new),
                    rows.stream().map(row -> row.getValue()[1]).toArray(Long[]::new));
        }
    }

    /** Folds the rows of each group into one. */
    void fold() {
        database.update(fold);
    }
}
