package id.patuh.compliance.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.compliance.facts.EmployerFacts.Coverage;
import id.patuh.compliance.facts.EmployerFacts.HeadCount;
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
 * @param basis how the agency knows it
 */
@Schema(name = "Fact", description = "A fact that the assessment rests on, with its owner and date")
public record FactView(
        @Schema(examples = "enrolledWorkers") String name,
        @Schema(nullable = true) Programme programme,
        Agency owner,
        @Schema(nullable = true, examples = "12") String value,
        LocalDate date,
        Basis basis) {

    /** How an agency knows a fact. */
    @Schema(name = "FactBasis", description = "Whether a fact was stated as such, or counted on a list of workers")
    public enum Basis {
        /** Stated as such. */
        STATED,
        /** Counted head by head on a worker list. */
        COUNTED
    }

    /** The facts behind a dimension. */
    static List<FactView> of(DimensionCode dimension, EmployerFacts facts, Assessment assessment) {
        List<FactView> views = new ArrayList<>();
        if (facts.workforce() != null) {
            addReport(views, dimension, facts);
        }
        for (Coverage entry : facts.coverage()) {
            if (counts(dimension, entry.programme(), assessment)) {
                addCoverage(views, dimension, facts, entry);
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
            case WORKERS -> views.add(workers(facts));
            case PROGRAMMES -> views.add(ofReport("scale", facts.scale(), report));
            case WAGES -> {
                views.add(workers(facts));
                views.add(wageBill(facts));
            }
            case REGISTRATION, PAYMENT -> {
                // These rest on what the two BPJS state alone.
            }
        }
    }

    private static void addCoverage(
            List<FactView> views, DimensionCode dimension, EmployerFacts facts, Coverage entry) {
        switch (dimension) {
            case REGISTRATION, PROGRAMMES -> views.add(ofCoverage("registeredOn", entry.registeredOn(), entry));
            case WORKERS -> views.add(enrolledWorkers(facts, entry));
            case WAGES -> {
                views.add(enrolledWorkers(facts, entry));
                views.add(reportedWageBill(facts, entry));
            }
            case PAYMENT -> {
                views.add(ofCoverage("paidThrough", entry.paidThrough(), entry));
                if (entry.paidThrough() == null) {
                    views.add(ofCoverage("registeredOn", entry.registeredOn(), entry));
                }
            }
        }
    }

    private static FactView workers(EmployerFacts facts) {
        return facts.countedWorkforce()
                .map(count -> counted("workers", count.workers(), count))
                .orElseGet(() -> ofReport("workers", facts.workforce().workers(), facts.workforce()));
    }

    private static FactView wageBill(EmployerFacts facts) {
        return facts.countedWorkforce()
                .map(count -> counted("wageBillIdr", count.wageBillIdr(), count))
                .orElseGet(() -> ofReport("wageBillIdr", facts.workforce().wageBillIdr(), facts.workforce()));
    }

    private static FactView enrolledWorkers(EmployerFacts facts, Coverage entry) {
        return facts.counted(entry)
                .map(count -> counted("enrolledWorkers", count.workers(), count))
                .orElseGet(() -> ofCoverage("enrolledWorkers", entry.enrolledWorkers(), entry));
    }

    private static FactView reportedWageBill(EmployerFacts facts, Coverage entry) {
        return facts.counted(entry)
                .map(count -> counted("reportedWageBillIdr", count.wageBillIdr(), count))
                .orElseGet(() -> ofCoverage("reportedWageBillIdr", entry.reportedWageBillIdr(), entry));
    }

    private static FactView counted(String name, long value, HeadCount count) {
        return new FactView(name, count.programme(), count.agency(), Long.toString(value), count.asOf(), Basis.COUNTED);
    }

    private static FactView ofReport(String name, Object value, EmployerFacts.Workforce report) {
        return new FactView(name, null, Agency.KEMENAKER, text(value), report.reportedOn(), Basis.STATED);
    }

    private static FactView ofCoverage(String name, Object value, Coverage entry) {
        return new FactView(
                name, entry.programme(), entry.programme().agency(), text(value), entry.asOf(), Basis.STATED);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
