package id.patuh.compliance.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.employer.EmployerValues;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EmployerStatus;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Regions;

/**
 * What an assessment looks at of one employer: the values computed from its records, each sum with the dates it covers.
 *
 * <p>Only {@code ACTIVE} employers are assessed; {@code successorId} is null unless the employer is {@code MERGED}. Name and home (a
 * regency or city, four digits) are null where an employer without members has none; the scale, the highest among its open workplaces, when
 * no workplace ever reported; the yearly sales in rupiah when unknown; the workforce, summed over the open workplaces, when there are none.
 * Coverage has one entry for each programme in which it has a registration; the questions are those about its identity that await a person
 * today, whatever the day of the values.
 */
public record EmployerFacts(
        UUID employerId,
        long version,
        EmployerStatus status,
        UUID successorId,
        String name,
        String regionCode,
        BusinessScale scale,
        boolean construction,
        Long annualSalesIdr,
        EmployerEvent.Workforce workforce,
        EmployerEvent.Workplaces workplaces,
        List<EmployerEvent.Coverage> coverage,
        List<EmployerEvent.OpenQuestion> openQuestions,
        Instant recordedAt) {
    private static final EmployerEvent.Workplaces NO_WORKPLACES = new EmployerEvent.Workplaces(0, 0, 0);
    private static final int REGENCY_DIGITS = 4;

    /** Keeps unmodifiable copies; an employer without members may come without coverage, and older facts without questions. */
    public EmployerFacts {
        workplaces = workplaces == null ? NO_WORKPLACES : workplaces;
        coverage = coverage == null ? List.of() : List.copyOf(coverage);
        openQuestions = openQuestions == null ? List.of() : List.copyOf(openQuestions);
    }

    /** The facts of today, from the state of an employer as the registry publishes it. */
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
                event.openQuestions(),
                event.recordedAt());
    }

    /** The same employer with the values of another day, computed from its records. */
    public EmployerFacts with(EmployerValues values) {
        return new EmployerFacts(
                employerId,
                version,
                EmployerStatus.ACTIVE,
                null,
                values.name(),
                values.regionCode(),
                values.scale(),
                values.construction(),
                values.annualSalesIdr(),
                values.workforce(),
                values.workplaces(),
                values.coverage(),
                openQuestions,
                recordedAt);
    }

    /** Whether it has members, so that there is something to assess; merged and empty employers have none. */
    public boolean active() {
        return status == EmployerStatus.ACTIVE;
    }

    /** Whether its home is a regency or city of the reference list, without which it cannot be placed. */
    public boolean hasKnownHome() {
        return regionCode != null
                && regionCode.length() == REGENCY_DIGITS
                && Regions.find(regionCode).isPresent();
    }
}
