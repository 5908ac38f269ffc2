package id.patuh.registry.employer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.Programme;

/**
 * Documents what a BPJS states of one programme, asked and answered; the database writes the answers, see the view
 * {@code employer_state}. The members are those of {@link EmployerEvent.Coverage}.
 */
@Schema(name = "Coverage", description = "Registration in one programme, as the BPJS that runs it states it")
public record CoverageView(
        @Schema(description = "The programme; in a request, the one of the path or nothing")
        Programme programme,

        @Schema(
                nullable = true,
                description = "The employer's number at that BPJS; in a request, nothing for the number known",
                examples = "JJ747995")
        String ownNumber,

        @Schema(description = "Date of registration", examples = "2023-12-20")
        LocalDate registeredOn,

        @Schema(description = "Workers enrolled", examples = "248")
        int enrolledWorkers,

        @Schema(description = "Monthly wage bill reported, rupiah", examples = "2335280096")
        long reportedWageBillIdr,

        @Schema(nullable = true, description = "Last month paid in full; null when never paid", examples = "2026-05")
        YearMonth paidThrough,

        @Schema(nullable = true, description = "Arrears, rupiah; null when not stated")
        Long arrearsIdr,

        @Schema(nullable = true, description = "JKK risk group, 1 to 5; null when unknown", examples = "3")
        Integer jkkRiskGroup,

        @Schema(description = "Date for which this is stated", examples = "2026-06-30")
        LocalDate asOf) {

    /** All coverage of an employer, on one page. */
    @Schema(name = "CoveragePage", description = "All coverage of an employer")
    public record PageOf(
            List<CoverageView> items,
            @Schema(nullable = true) String nextCursor) {}
}
