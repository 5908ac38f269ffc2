package id.patuh.registry.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.registry.record.RecordSchemas;

/**
 * Coverage of an employer in one programme: the sums of {@link EmployerEvent.Coverage}, and what they are made of.
 *
 * @param reportedWageBillIdr monthly wage bill reported, rupiah
 * @param statements the registrations with what they state; 20 at most, within the caller's regions
 */
@Schema(name = "Coverage", description = "Coverage in one programme: sums over the employer's registrations, and these")
record CoverageView(
        Programme programme,

        @Schema(description = "How many registrations have the programme")
        int registrations,

        @Schema(description = "Earliest date of registration", examples = "2023-12-20")
        LocalDate registeredOn,

        @Schema(description = "Workers enrolled", examples = "248")
        long enrolledWorkers,

        @Schema(description = "Monthly wage bill reported, rupiah", examples = "2335280096")
        long reportedWageBillIdr,

        @Schema(nullable = true, description = "Arrears, rupiah; null when none is stated")
        Long arrearsIdr,

        @Schema(nullable = true, description = "Earliest month that is not paid in full", examples = "2026-06")
        YearMonth unpaidFrom,

        @Schema(nullable = true, description = "Number of the registration that month comes from")
        String unpaidNumber,

        @Schema(description = "JKK: the sums by risk group; empty for other programmes")
        List<EmployerEvent.RiskGroup> byRiskGroup,

        @Schema(description = "Newest date for which this is stated", examples = "2026-06-30")
        LocalDate asOf,

        @Schema(description = "Oldest date for which any of it is stated", examples = "2026-06-30")
        LocalDate oldestAsOf,

        @Schema(
                description =
                        "The registrations with what they state; 20 at most, by number, within the caller's regions")
        List<Stated> statements,

        @Schema(description = "How many more registrations there are, those outside the caller's regions included")
        int moreStatements) {

    /** A registration and what it states of the programme. */
    @Schema(name = "StatedCoverage", description = "A registration and what it states of the programme")
    record Stated(
            UUID recordId,
            String number,

            @Schema(implementation = RecordSchemas.Statement.class)
            RecordEvent.Statement statement) {}

    static CoverageView of(EmployerEvent.Coverage sums, List<Stated> statements) {
        return new CoverageView(
                sums.programme(),
                sums.registrations(),
                sums.registeredOn(),
                sums.enrolledWorkers(),
                sums.reportedWageBillIdr(),
                sums.arrearsIdr(),
                sums.unpaidFrom(),
                sums.unpaidNumber(),
                sums.byRiskGroup(),
                sums.asOf(),
                sums.oldestAsOf(),
                statements,
                sums.registrations() - statements.size());
    }

    /** All coverage of an employer, on one page. */
    @Schema(name = "CoveragePage", description = "All coverage of an employer")
    record PageOf(
            List<CoverageView> items,
            @Schema(nullable = true) String nextCursor) {}
}
