package id.patuh.registry.coverage;

import java.time.LocalDate;
import java.time.YearMonth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Programme;

/** Documents the body of a statement; it is read field by field, so that every error names its field. */
@Schema(name = "CoverageBody", description = "What a BPJS states of one registration in one programme")
record CoverageBody(
        @Schema(nullable = true, description = "The programme of the path, or nothing")
        Programme programme,

        @Schema(nullable = true, description = "Name of the employer at the BPJS; nothing for that held")
        String name,

        @Schema(
                nullable = true,
                description = "Regency or city of the registration; nothing for that held",
                examples = "3171")
        String regionCode,

        @Schema(required = true, description = "Date of registration", examples = "2023-12-20")
        LocalDate registeredOn,

        @Schema(required = true, description = "Workers enrolled", examples = "248")
        Integer enrolledWorkers,

        @Schema(required = true, description = "Monthly wage bill reported, rupiah", examples = "2335280096")
        Long reportedWageBillIdr,

        @Schema(nullable = true, description = "Last month paid in full; null when never paid", examples = "2026-05")
        YearMonth paidThrough,

        @Schema(nullable = true, description = "Arrears, rupiah; null when not stated")
        Long arrearsIdr,

        @Schema(nullable = true, description = "JKK risk group, 1 to 5; null when unknown", examples = "3")
        Integer jkkRiskGroup,

        @Schema(required = true, description = "Date for which this is stated", examples = "2026-06-30")
        LocalDate asOf,

        @Schema(
                nullable = true,
                description = "First day on which the registration has ended in the programme; null opens it again")
        LocalDate endedOn) {}
