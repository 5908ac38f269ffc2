package id.patuh.registry.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.contracts.vocabulary.WorkplaceType;
import id.patuh.kit.openapi.NeedsOneOf;

/** Documents the bodies of requests about records; they are read field by field, so that every error names its field. */
final class RecordBody {
    private RecordBody() {}

    /** A row of the WLKP extract. */
    @Schema(name = "WorkplaceBody", description = "What a WLKP report states of a workplace, as a row of the extract")
    record Workplace(
            @Schema(required = true, description = "WLKP number", examples = "10110.20260110.0001")
            String wlkpNumber,

            @Schema(nullable = true, description = "NIB, 13 digits", examples = "1234567890123")
            String nib,

            @Schema(nullable = true, description = "NPWP, 15 or 16 digits", examples = "01.234.567.4-901.000")
            String npwp,

            @Schema(required = true, description = "Name of the employer", examples = "PT Baik Satu")
            String name,

            @Schema(nullable = true, description = "Legal form", examples = "PT")
            String legalForm,

            @Schema(nullable = true, description = "Edition of the KBLI, 2020 or 2025", examples = "2020")
            Integer kbliEdition,

            @Schema(nullable = true, description = "KBLI, five digits", examples = "10710")
            String kbli,

            @Schema(required = true, description = "Business scale of the legal person")
            BusinessScale scale,

            @Schema(required = true, description = "Regency or city, four digits", examples = "3171")
            String regionCode,

            @Schema(nullable = true, description = "Street address", examples = "Jl. A 1")
            String address,

            @Schema(nullable = true, description = "Degrees", examples = "-6.2")
            BigDecimal latitude,

            @Schema(nullable = true, description = "Degrees", examples = "106.8")
            BigDecimal longitude,

            @Schema(nullable = true, description = "Capital of the legal person, rupiah", examples = "1500000000")
            Long capitalIdr,

            @Schema(nullable = true, description = "Yearly sales of the legal person, rupiah", examples = "3000000000")
            Long annualSalesIdr,

            @Schema(required = true, description = "Workers employed at the workplace", examples = "12")
            Integer workers,

            @Schema(required = true, description = "Monthly wage bill of the workplace, rupiah", examples = "60000000")
            Long wageBillIdr,

            @Schema(nullable = true, description = "Whether it is a construction workplace")
            Boolean construction,

            @Schema(required = true, description = "Date of the report", examples = "2026-01-10")
            LocalDate reportedOn,

            @Schema(nullable = true, description = "Which of the employer's workplaces it is; UNKNOWN when left out")
            WorkplaceType workplaceType,

            @Schema(nullable = true, description = "Number of the place of business, 22 digits")
            String nitku,

            @Schema(nullable = true, description = "First day on which the workplace is closed, not after today")
            LocalDate closedOn) {}

    /** A row of any extract, with the kind of record. */
    @NeedsOneOf(
            value = {"wlkpNumber", "npp", "businessEntityCode"},
            only = true)
    @Schema(
            name = "NewRecordBody",
            description =
                    "A row of the extract of the kind of record. WLKP: wlkpNumber and the fields of a workplace. NPP and BU: npp or"
                            + " businessEntityCode, programme and the fields of a registration")
    record NewRecord(
            @Schema(required = true, description = "Kind of record")
            RecordType type,

            @Schema(nullable = true) String wlkpNumber,
            @Schema(nullable = true) String npp,
            @Schema(nullable = true) String businessEntityCode,
            @Schema(nullable = true) String nib,
            @Schema(nullable = true) String npwp,
            @Schema(required = true) String name,
            @Schema(required = true) String regionCode,
            @Schema(nullable = true) String legalForm,
            @Schema(nullable = true) Integer kbliEdition,
            @Schema(nullable = true) String kbli,
            @Schema(nullable = true) BusinessScale scale,
            @Schema(nullable = true) String address,
            @Schema(nullable = true) BigDecimal latitude,
            @Schema(nullable = true) BigDecimal longitude,
            @Schema(nullable = true) Long capitalIdr,
            @Schema(nullable = true) Long annualSalesIdr,
            @Schema(nullable = true) Integer workers,
            @Schema(nullable = true) Long wageBillIdr,
            @Schema(nullable = true) Boolean construction,
            @Schema(nullable = true) LocalDate reportedOn,
            @Schema(nullable = true) WorkplaceType workplaceType,
            @Schema(nullable = true) String nitku,
            @Schema(nullable = true) LocalDate closedOn,
            @Schema(nullable = true) Programme programme,
            @Schema(nullable = true) LocalDate registeredOn,
            @Schema(nullable = true) Integer enrolledWorkers,
            @Schema(nullable = true) Long reportedWageBillIdr,
            @Schema(nullable = true) YearMonth paidThrough,
            @Schema(nullable = true) Long arrearsIdr,
            @Schema(nullable = true) Integer jkkRiskGroup,
            @Schema(nullable = true) LocalDate asOf,
            @Schema(nullable = true) LocalDate endedOn) {}

    /** A change of the one workplace of an employer. */
    @Schema(name = "WorkplacePatch", description = "A merge patch (RFC 7396) of the latest statement of the workplace")
    record WorkplacePatch(
            @Schema(nullable = true, description = "NIB; is added, never taken away")
            String nib,

            @Schema(nullable = true, description = "NPWP; is added, never taken away")
            String npwp,

            @Schema(nullable = true) String name,
            @Schema(nullable = true) String regionCode,
            @Schema(nullable = true) String legalForm,
            @Schema(nullable = true) Integer kbliEdition,
            @Schema(nullable = true) String kbli,
            @Schema(nullable = true) BusinessScale scale,
            @Schema(nullable = true) String address,
            @Schema(nullable = true) BigDecimal latitude,
            @Schema(nullable = true) BigDecimal longitude,
            @Schema(nullable = true) Long capitalIdr,
            @Schema(nullable = true) Long annualSalesIdr,
            @Schema(nullable = true) Integer workers,
            @Schema(nullable = true) Long wageBillIdr,
            @Schema(nullable = true) Boolean construction,

            @Schema(nullable = true, description = "Day of the statement; not before that of the one held")
            LocalDate reportedOn,

            @Schema(nullable = true) WorkplaceType workplaceType,
            @Schema(nullable = true) String nitku,

            @Schema(nullable = true, description = "First day on which the workplace is closed; null opens it again")
            LocalDate closedOn) {}

    /** A change of a record. */
    @Schema(
            name = "RecordPatch",
            description =
                    "A merge patch (RFC 7396) of the latest statement: of a workplace its columns, of a registration those of the programme"
                            + " that is named. Or, alone, replacedBy and from")
    record Patch(
            @Schema(nullable = true, description = "NIB; is added, never taken away")
            String nib,

            @Schema(nullable = true, description = "NPWP; is added, never taken away")
            String npwp,

            @Schema(nullable = true) String name,
            @Schema(nullable = true) String regionCode,
            @Schema(nullable = true) String legalForm,
            @Schema(nullable = true) Integer kbliEdition,
            @Schema(nullable = true) String kbli,
            @Schema(nullable = true) BusinessScale scale,
            @Schema(nullable = true) String address,
            @Schema(nullable = true) BigDecimal latitude,
            @Schema(nullable = true) BigDecimal longitude,
            @Schema(nullable = true) Long capitalIdr,
            @Schema(nullable = true) Long annualSalesIdr,
            @Schema(nullable = true) Integer workers,
            @Schema(nullable = true) Long wageBillIdr,
            @Schema(nullable = true) Boolean construction,

            @Schema(nullable = true, description = "Day of the statement; not before that of the one held")
            LocalDate reportedOn,

            @Schema(nullable = true) WorkplaceType workplaceType,
            @Schema(nullable = true) String nitku,

            @Schema(nullable = true, description = "First day on which the workplace is closed; null opens it again")
            LocalDate closedOn,

            @Schema(nullable = true, description = "Which programme of a registration changes; needed for an NPP")
            Programme programme,

            @Schema(nullable = true) LocalDate registeredOn,
            @Schema(nullable = true) Integer enrolledWorkers,
            @Schema(nullable = true) Long reportedWageBillIdr,
            @Schema(nullable = true) YearMonth paidThrough,
            @Schema(nullable = true) Long arrearsIdr,
            @Schema(nullable = true) Integer jkkRiskGroup,

            @Schema(nullable = true, description = "Day of the statement; not before that of the one held")
            LocalDate asOf,

            @Schema(nullable = true, description = "First day on which the registration has ended; null opens it again")
            LocalDate endedOn,

            @Schema(
                    nullable = true,
                    description =
                            "The record of the same kind and employer that takes its place; null where none does any more")
            UUID replacedBy,

            @Schema(nullable = true, description = "First day on which the other counts in its place; with replacedBy")
            LocalDate from) {}
}
