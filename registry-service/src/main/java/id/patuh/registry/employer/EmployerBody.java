package id.patuh.registry.employer;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.BusinessScale;

/** Documents the body of a registration or change; it is read field by field, so that every error names its field. */
@Schema(name = "EmployerBody", description = "What a WLKP report declares of an employer")
public record EmployerBody(
        @Schema(nullable = true, description = "Number of the WLKP report", examples = "10110.20260110.0001")
        String wlkpNumber,

        @Schema(nullable = true, description = "NIB, 13 digits", examples = "1234567890123")
        String nib,

        @Schema(nullable = true, description = "NPWP, 15 or 16 digits", examples = "01.234.567.4-901.000")
        String npwp,

        @Schema(description = "Name", examples = "PT Baik Satu")
        String name,

        @Schema(nullable = true, description = "Legal form", examples = "PT")
        String legalForm,

        @Schema(nullable = true, description = "Edition of the KBLI, 2020 or 2025", examples = "2020")
        Integer kbliEdition,

        @Schema(nullable = true, description = "KBLI, five digits", examples = "10710")
        String kbli,

        @Schema(description = "Business scale") BusinessScale scale,

        @Schema(description = "Regency or city, four digits", examples = "3171")
        String regionCode,

        @Schema(nullable = true, description = "Street address", examples = "Jl. A 1")
        String address,

        @Schema(nullable = true, description = "Degrees", examples = "-6.2")
        BigDecimal latitude,

        @Schema(nullable = true, description = "Degrees", examples = "106.8")
        BigDecimal longitude,

        @Schema(nullable = true, description = "Capital, rupiah", examples = "1500000000")
        Long capitalIdr,

        @Schema(nullable = true, description = "Yearly sales, rupiah", examples = "3000000000")
        Long annualSalesIdr,

        @Schema(description = "Workers employed", examples = "12")
        Integer workers,

        @Schema(description = "Monthly wage bill, rupiah", examples = "60000000")
        Long wageBillIdr,

        @Schema(nullable = true, description = "Construction employer")
        Boolean construction,

        @Schema(description = "Date of the report", examples = "2026-01-10")
        LocalDate reportedOn,

        @Schema(
                nullable = true,
                description = "In a change only: the day on which it happened; then a report of the change is kept",
                examples = "2026-06-22")
        LocalDate changedOn) {}
