package id.patuh.compliance.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.compliance.facts.EmployerFacts.Coverage;
import id.patuh.compliance.policy.DimensionCode;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;

/**
 * A fact that an assessment rests on.
 *
 * @param name what is stated, as it is called in the agencies' extracts
 * @param programme the programme; null where it is about the employer as a whole
 * @param owner agency that states it
 * @param value its value as text; null when stated to be empty
 * @param date date for which it is stated
 */
@Schema(name = "Fact", description = "A fact that the assessment rests on, with its owner and date")
public record FactView(
        @Schema(examples = "enrolledWorkers") String name,
        @Schema(nullable = true) Programme programme,
        Agency owner,
        @Schema(nullable = true, examples = "12") String value,
        LocalDate date) {

    /** The facts behind a dimension. */
    static List<FactView> of(DimensionCode dimension, EmployerFacts facts, Assessment assessment) {
        List<FactView> views = new ArrayList<>();
        if (facts.workforce() != null) {
            addReport(views, dimension, facts);
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
            case WORKERS, PROGRAMMES, PAYMENT ->
                assessment.programmes().stream().anyMatch(result -> result.programme() == programme);
            case WAGES -> assessment.agencies().stream().anyMatch(agency -> agency.reference() == programme);
        };
    }

    private static void addReport(List<FactView> views, DimensionCode dimension, EmployerFacts facts) {
        EmployerFacts.Workforce report = facts.workforce();
        switch (dimension) {
            case WORKERS -> views.add(ofReport("workers", report.workers(), report));
            case PROGRAMMES -> views.add(ofReport("scale", facts.scale(), report));
            case WAGES -> {
                views.add(ofReport("workers", report.workers(), report));
                views.add(ofReport("wageBillIdr", report.wageBillIdr(), report));
            }
            case REGISTRATION, PAYMENT -> {
                // These rest on what the two BPJS state alone.
            }
        }
    }

    private static void addCoverage(List<FactView> views, DimensionCode dimension, Coverage entry) {
        switch (dimension) {
            case REGISTRATION, PROGRAMMES -> views.add(ofCoverage("registeredOn", entry.registeredOn(), entry));
            case WORKERS -> views.add(ofCoverage("enrolledWorkers", entry.enrolledWorkers(), entry));
            case WAGES -> {
                views.add(ofCoverage("enrolledWorkers", entry.enrolledWorkers(), entry));
                views.add(ofCoverage("reportedWageBillIdr", entry.reportedWageBillIdr(), entry));
            }
            case PAYMENT -> {
                views.add(ofCoverage("paidThrough", entry.paidThrough(), entry));
                if (entry.paidThrough() == null) {
                    views.add(ofCoverage("registeredOn", entry.registeredOn(), entry));
                }
            }
        }
    }

    private static FactView ofReport(String name, Object value, EmployerFacts.Workforce report) {
        return new FactView(name, null, Agency.KEMENAKER, text(value), report.reportedOn());
    }

    private static FactView ofCoverage(String name, Object value, Coverage entry) {
        return new FactView(name, entry.programme(), entry.programme().agency(), text(value), entry.asOf());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
