package id.patuh.registry.employer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.EventJson;
import id.patuh.registry.fact.Declaration;
import id.patuh.registry.fact.JsonFields;

/** States anew what reports of the past said of an employer, after what it was declared to be has been put back to a time before them. */
@ApplicationScoped
public class Restating {
    private final EmployerRepository employers;

    Restating(EmployerRepository employers) {
        this.employers = employers;
    }

    /**
     * A report as it stands in the history.
     *
     * @param source from where it came
     * @param validFrom date of the report
     * @param digest digest of it
     * @param facts what was reported, as JSON
     */
    public record Report(String source, LocalDate validFrom, UUID digest, String facts) {}

    /**
     * States each report that is not older than what is held, in the current transaction and under the row lock; the version stays.
     *
     * @param id the employer
     * @param reports in the order in which they were recorded
     */
    public void restate(UUID id, List<Report> reports) {
        if (reports.isEmpty()) {
            return;
        }
        EmployerEntity employer = employers.findById(id);
        for (Report report : reports) {
            Declaration declared = declared(report);
            if (isCurrent(employer, declared, report.validFrom())) {
                employer.restate(declared, report);
            }
        }
        employers.flush();
    }

    /**
     * States what a report says, whatever is held, in the current transaction and under the row lock; the version stays.
     *
     * @param id the employer
     * @param report what holds by its history
     */
    public void put(UUID id, Report report) {
        employers.findById(id).restate(declared(report), report);
        employers.flush();
    }

    private static boolean isCurrent(EmployerEntity employer, Declaration declared, LocalDate validFrom) {
        if (declared.isReported()) {
            return employer.reportedOn == null || !validFrom.isBefore(employer.reportedOn);
        }
        return employer.reportedOn == null && !validFrom.isBefore(employer.profileAsOf);
    }

    // It was checked when it was reported; whatever day that was, its dates are not of the future now.
    private static Declaration declared(Report report) {
        try {
            JsonFields fields = JsonFields.lenient(EventJson.mapper().readTree(report.facts()));
            return Declaration.state(fields, LocalDate.MAX).value();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database held no JSON in a json column", e);
        }
    }
}
