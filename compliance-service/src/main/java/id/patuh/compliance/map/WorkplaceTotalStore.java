package id.patuh.compliance.map;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.records.WorkplaceDifference;
import id.patuh.compliance.records.WorkplaceListener;
import id.patuh.kit.db.Database;

/** Owns the table {@code workplace_total}: workplaces and workers where the doors are. */
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

    private final RegionTotal total;

    WorkplaceTotalStore(Database database) {
        this.total = new RegionTotal(database, ADD, FOLD);
    }

    /** Appends the differences. */
    @Override
    public void workplacesChanged(List<WorkplaceDifference> differences) {
        total.add(differences.stream()
                .map(one ->
                        new RegionTotal.Difference(one.regionCode(), one.scale(), one.workplaces(), one.workers())));
    }

    /** Folds the rows of each group into one. */
    void fold() {
        total.fold();
    }
}
