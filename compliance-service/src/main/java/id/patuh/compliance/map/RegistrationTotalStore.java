package id.patuh.compliance.map;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.records.RegistrationDifference;
import id.patuh.compliance.records.RegistrationListener;
import id.patuh.kit.db.Database;

/** Owns the table {@code registration_total}: registrations at the BPJS and the workers enrolled, where they are registered. */
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

    private final RegionTotal total;

    RegistrationTotalStore(Database database) {
        this.total = new RegionTotal(database, ADD, FOLD);
    }

    /** Appends the differences. */
    @Override
    public void registrationsChanged(List<RegistrationDifference> differences) {
        total.add(differences.stream()
                .map(one -> new RegionTotal.Difference(
                        one.regionCode(), one.agency(), one.registrations(), one.workers())));
    }

    /** Folds the rows of each group into one. */
    void fold() {
        total.fold();
    }
}
