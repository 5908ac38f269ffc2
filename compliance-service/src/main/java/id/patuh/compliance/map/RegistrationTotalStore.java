package id.patuh.compliance.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.records.RegistrationDifference;
import id.patuh.compliance.records.RegistrationListener;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.db.Database;

/**
 * Owns the table {@code registration_total}: registrations at the BPJS and the workers enrolled, where they are registered, by difference
 * as in {@link AssessmentTotalStore}.
 */
@ApplicationScoped
class RegistrationTotalStore implements RegistrationListener {
    private static final String ADD = """
            insert into registration_total (region_code, agency, registrations, workers)
            select * from unnest(?::text[], ?::text[], ?::int8[], ?::int8[])
            """;
    private static final String FOLD = """
            with gone as (delete from registration_total returning *)
            insert into registration_total (region_code, agency, registrations, workers)
            select region_code, agency, sum(registrations), sum(workers)
            from gone group by region_code, agency having sum(registrations) <> 0 or sum(workers) <> 0
            """;

    private final Database database;

    RegistrationTotalStore(Database database) {
        this.database = database;
    }

    private record Group(String region, Agency agency) {}

    /** Appends the differences. */
    @Override
    public void registrationsChanged(List<RegistrationDifference> differences) {
        Map<Group, long[]> groups = new HashMap<>();
        for (RegistrationDifference difference : differences) {
            Group group = new Group(difference.regionCode(), difference.agency());
            long[] sums = groups.computeIfAbsent(group, none -> new long[2]);
            sums[0] += difference.registrations();
            sums[1] += difference.workers();
        }
        groups.values().removeIf(sums -> sums[0] == 0 && sums[1] == 0);
        if (!groups.isEmpty()) {
            List<Map.Entry<Group, long[]>> rows = List.copyOf(groups.entrySet());
            database.update(
                    ADD,
                    rows.stream().map(row -> row.getKey().region()).toArray(String[]::new),
                    rows.stream().map(row -> row.getKey().agency().name()).toArray(String[]::new),
                    rows.stream().map(row -> row.getValue()[0]).toArray(Long[]::new),
                    rows.stream().map(row -> row.getValue()[1]).toArray(Long[]::new));
        }
    }

    /** Folds the rows of each group into one. */
    void fold() {
        database.update(FOLD);
    }
}
