package id.patuh.compliance.facts;

import java.time.LocalDate;
import java.util.List;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.Regions;

/** Reads the registry's event as the facts this service assesses. */
public final class EmployerReader {
    /** Set of facts of a WLKP report; the other sets are the programmes. */
    private static final String DECLARATION = "DECLARATION";

    private EmployerReader() {}

    /**
     * Whether the event names a regency or city of the reference list, without which it cannot be placed.
     *
     * @param event the event
     * @return false when its region is unknown
     */
    public static boolean hasKnownRegion(EmployerEvent event) {
        String region = event.regionCode();
        return region != null && region.length() == 4 && Regions.find(region).isPresent();
    }

    /**
     * The facts of an event.
     *
     * @param event the full state of an employer
     * @return what an assessment looks at
     */
    public static EmployerFacts facts(EmployerEvent event) {
        return new EmployerFacts(
                event.employerId(),
                event.version(),
                successor(event),
                event.name(),
                event.regionCode(),
                event.scale(),
                event.construction(),
                event.annualSalesIdr(),
                workforce(event.workforce()),
                coverage(event.coverage()),
                event.corrections().stream().map(EmployerReader::correction).toList(),
                headCounts(event.rosters()),
                event.recordedAt());
    }

    private static java.util.UUID successor(EmployerEvent event) {
        return switch (event.status()) {
            case ACTIVE -> null;
            case MERGED -> event.successorId();
        };
    }

    private static EmployerFacts.Workforce workforce(EmployerEvent.Workforce declared) {
        return declared == null
                ? null
                : new EmployerFacts.Workforce(declared.workers(), declared.wageBillIdr(), declared.reportedOn());
    }

    private static List<EmployerFacts.Coverage> coverage(List<EmployerEvent.Coverage> entries) {
        return entries == null
                ? List.of()
                : entries.stream().map(EmployerReader::coverage).toList();
    }

    private static EmployerFacts.Coverage coverage(EmployerEvent.Coverage entry) {
        return new EmployerFacts.Coverage(
                entry.programme(),
                entry.registeredOn(),
                entry.enrolledWorkers(),
                entry.reportedWageBillIdr(),
                entry.paidThrough(),
                entry.jkkRiskGroup(),
                entry.asOf());
    }

    private static EmployerFacts.Correction correction(EmployerEvent.Correction made) {
        EmployerEvent.Declared declared = made.declared();
        return new EmployerFacts.Correction(
                made.factSet().equals(DECLARATION) ? null : Programme.valueOf(made.factSet()),
                made.correctedFrom(),
                made.validTo(),
                declared == null ? null : report(declared, made.validFrom()),
                made.coverage() == null ? null : coverage(made.coverage()));
    }

    private static EmployerFacts.Report report(EmployerEvent.Declared declared, LocalDate reportedOn) {
        return new EmployerFacts.Report(
                declared.scale(),
                declared.construction(),
                declared.annualSalesIdr(),
                new EmployerFacts.Workforce(declared.workers(), declared.wageBillIdr(), reportedOn));
    }

    private static List<EmployerFacts.HeadCount> headCounts(EmployerEvent.Rosters rosters) {
        return rosters == null
                ? List.of()
                : rosters.counts().stream()
                        .map(count -> new EmployerFacts.HeadCount(
                                count.agency(), count.programme(), count.workers(), count.wageBillIdr(), count.asOf()))
                        .toList();
    }
}
