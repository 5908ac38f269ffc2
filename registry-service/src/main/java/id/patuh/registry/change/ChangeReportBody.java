package id.patuh.registry.change;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Documents the body of a report; it is read field by field, so that every error names its field. */
@Schema(name = "ChangeReportBody", description = "A change of an employer, with its day")
record ChangeReportBody(
        @Schema(required = true) ChangeKind kind,

        @Schema(required = true, description = "Day of the change, not after today", examples = "2026-06-22")
        LocalDate changedOn,

        @Schema(
                nullable = true,
                description = "Day on which the employer reported it; today when left out",
                examples = "2026-06-30")
        LocalDate reportedOn,

        @Schema(
                nullable = true,
                maxLength = ReportedChange.LONGEST_DESCRIPTION,
                description =
                        "What changed, in words; required for OWNERSHIP and MANAGEMENT. No more data of persons than the purpose"
                                + " needs, and never a NIK")
        String description,

        @Schema(
                nullable = true,
                description =
                        "ADDRESS, HEAD_COUNT: the workplace; may be left out where the employer has one open workplace")
        UUID recordId,

        @Schema(nullable = true, description = "ADDRESS: street address", examples = "Jl. B 2")
        String address,

        @Schema(nullable = true, description = "ADDRESS: regency or city, four digits", examples = "3171")
        String regionCode,

        @Schema(nullable = true, description = "LEGAL_FORM, required there", examples = "PT")
        String legalForm,

        @Schema(nullable = true, description = "HEAD_COUNT, required there: workers employed", examples = "15")
        Integer workers,

        @Schema(nullable = true, description = "HEAD_COUNT: monthly wage bill, rupiah", examples = "75000000")
        Long wageBillIdr) {}
