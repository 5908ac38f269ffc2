package id.patuh.compliance.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.employer.EmployerValues;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Regions;

/**
 * What an assessment looks at of one employer: the values computed from its records, each sum with the dates it covers.
 *
 * @param employerId the employer
 * @param version version of the employer in the registry
 * @param status whether it has members; only {@code ACTIVE} employers are assessed
 * @param successorId the employer it was merged into; null unless {@code MERGED}
 * @param name name; null where an employer without members has none
 * @param regionCode home: regency or city, four digits; null where an employer without members has none
 * @param scale highest scale among its open workplaces; null when no workplace ever reported
 * @param construction whether any open workplace is a construction workplace
 * @param annualSalesIdr yearly sales in rupiah; null when unknown
 * @param workforce sums over its open workplaces; null when it has none
 * @param workplaces how many workplaces it has
 * @param coverage one entry for each programme in which it has a registration
 * @param recordedAt when the registry recorded this version
 */
public record EmployerFacts(
        UUID employerId,
        long version,
        EmployerEvent.Status status,
        UUID successorId,
        String name,
        String regionCode,
        BusinessScale scale,
        boolean construction,
        Long annualSalesIdr,
        EmployerEvent.Workforce workforce,
        EmployerEvent.Workplaces workplaces,
        List<EmployerEvent.Coverage> coverage,
        Instant recordedAt) {
    private static final EmployerEvent.Workplaces NO_WORKPLACES = new EmployerEvent.Workplaces(0, 0, 0);
    private static final int REGENCY_DIGITS = 4;

    /** Keeps an unmodifiable copy of the coverage; an employer without members may come without it. */
    public EmployerFacts {
        workplaces = workplaces == null ? NO_WORKPLACES : workplaces;
        coverage = coverage == null ? List.of() : List.copyOf(coverage);
    }

    /**
     * The facts of today.
     *
     * @param event state of an employer as the registry publishes it
     * @return what an assessment looks at
     */
    public static EmployerFacts of(EmployerEvent event) {
        return new EmployerFacts(
                event.employerId(),
                event.version(),
                event.status(),
                event.successorId(),
                event.name(),
                event.regionCode(),
                event.scale(),
                event.construction(),
                event.annualSalesIdr(),
                event.workforce(),
                event.workplaces(),
                event.coverage(),
                event.recordedAt());
    }

    /**
     * The same employer as it was on another day.
     *
     * @param values its values of that day, computed from its records
     * @return what an assessment of that day looks at
     */
    public EmployerFacts with(EmployerValues values) {
        return new EmployerFacts(
                employerId,
                version,
                EmployerEvent.Status.ACTIVE,
                null,
                values.name(),
                values.regionCode(),
                values.scale(),
                values.construction(),
                values.annualSalesIdr(),
                values.workforce(),
                values.workplaces(),
                values.coverage(),
                recordedAt);
    }

    /**
     * Whether it has members, so that there is something to assess.
     *
     * @return false for merged and empty employers
     */
    public boolean active() {
        return status == EmployerEvent.Status.ACTIVE;
    }

    /**
     * Whether its home is a regency or city of the reference list, without which it cannot be placed.
     *
     * @return false where the home is unknown
     */
    public boolean hasKnownHome() {
        return regionCode != null
                && regionCode.length() == REGENCY_DIGITS
                && Regions.find(regionCode).isPresent();
    }
}
