package id.patuh.compliance.assessment.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.compliance.assessment.rules.Assessment;
import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.compliance.policy.DimensionCode;
import id.patuh.contracts.event.EmployerEvent.Coverage;
import id.patuh.contracts.event.EmployerEvent.Workforce;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;

/**
 * A fact that an assessment rests on, computed from the records of the employer, under the name it has in the agencies' extracts. The
 * programme is null where the fact is about the workplaces; sums go over all open workplaces, or all registrations in the programme. The
 * two dates are the newest and the oldest for which any of it is stated; the number of the record it comes from is null where it is a sum.
 */
@Schema(name = "AssessedFact", description = "A fact that the assessment rests on, with its owner and dates")
public record FactView(
        @Schema(examples = "enrolledWorkers") String name,
        @Schema(nullable = true) Programme programme,
        Agency owner,
        @Schema(examples = "12") String value,
        LocalDate date,
        LocalDate oldestDate,
        @Schema(nullable = true, examples = "JJ123456") String number) {

    /** The facts behind a dimension. */
    static List<FactView> of(DimensionCode dimension, EmployerFacts facts, Assessment assessment) {
        List<FactView> views = new ArrayList<>();
        if (facts.workforce() != null) {
            addReported(views, dimension, facts);
        }
        for (Coverage entry : facts.coverage()) {
            if (counts(dimension, entry.programme(), assessment)) {
                addCoverage(views, dimension, entry);
            }
        }
        return views;
    }

    /** Any registration counts for the first dimension, the compared ones for wages, the mandatory ones for the rest. */
    private static boolean counts(DimensionCode dimension, Programme programme, Assessment assessment) {
        return switch (dimension) {
            case REGISTRATION -> true;
            case WORKERS, PROGRAMMES, PAYMENT -> assessment.programme(programme).isPresent();
            case WAGES -> assessment.agencies().stream().anyMatch(agency -> agency.reference() == programme);
        };
    }

    private static void addReported(List<FactView> views, DimensionCode dimension, EmployerFacts facts) {
        Workforce workforce = facts.workforce();
        switch (dimension) {
            case WORKERS -> views.add(ofWorkplaces("workers", workforce.workers(), workforce));
            case PROGRAMMES -> views.add(ofWorkplaces("scale", facts.scale(), workforce));
            case WAGES -> {
                views.add(ofWorkplaces("workers", workforce.workers(), workforce));
                views.add(ofWorkplaces("wageBillIdr", workforce.wageBillIdr(), workforce));
            }
            case REGISTRATION, PAYMENT -> {
                // These rest on what the two BPJS state alone.
            }
        }
    }

    private static void addCoverage(List<FactView> views, DimensionCode dimension, Coverage entry) {
        switch (dimension) {
            case REGISTRATION, PROGRAMMES -> views.add(ofCoverage("registeredOn", entry.registeredOn(), entry, null));
            case WORKERS -> views.add(ofCoverage("enrolledWorkers", entry.enrolledWorkers(), entry, null));
            case WAGES -> {
                views.add(ofCoverage("enrolledWorkers", entry.enrolledWorkers(), entry, null));
                views.add(ofCoverage("reportedWageBillIdr", entry.reportedWageBillIdr(), entry, null));
            }
            case PAYMENT -> views.add(ofCoverage("unpaidFrom", entry.unpaidFrom(), entry, entry.unpaidNumber()));
        }
    }

    private static FactView ofWorkplaces(String name, Object value, Workforce workforce) {
        return new FactView(
                name,
                null,
                Agency.KEMENAKER,
                value.toString(),
                workforce.reportedOn(),
                workforce.oldestReportedOn(),
                null);
    }

    private static FactView ofCoverage(String name, Object value, Coverage entry, String number) {
        return new FactView(
                name,
                entry.programme(),
                entry.programme().agency(),
                value.toString(),
                entry.asOf(),
                entry.oldestAsOf(),
                number);
    }
}
