package id.patuh.registry.correction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.WorkplaceType;
import id.patuh.registry.statement.FieldChecks;

/** Documents the body of a correction; it is read field by field, so that every error names its field. */
@Schema(name = "CorrectionBody", description = "A correction of a statement of the record")
record CorrectionBody(
        @Schema(
                required = true,
                description = "Id of the statement to be corrected, from the history",
                examples = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a04")
        UUID corrects,

        @Schema(
                nullable = true,
                description = "True: the statement never was true and nothing takes its place; the one before goes on")
        Boolean withdraw,

        @Schema(nullable = true, description = "Day of the correction; nothing for that of the statement")
        LocalDate validFrom,

        @Schema(
                required = true,
                description = "Why",
                minLength = CorrectionRequest.SHORTEST_REASON,
                maxLength = CorrectionRequest.LONGEST_REASON,
                examples = "Jumlah pekerja salah ketik")
        String reason,

        @Schema(
                nullable = true,
                description = "What it is corrected by, such as the number of a document",
                maxLength = FieldChecks.LONG_TEXT)
        String evidence,

        @Schema(nullable = true, description = "A merge patch (RFC 7396) of what is stated; what is left out stays")
        Facts facts) {

    /** Documents the facts of every kind of record. */
    @Schema(
            name = "CorrectedFacts",
            description =
                    "The facts that change: of a workplace from name to closedOn, of a registration name, regionCode and from registeredOn"
                            + " to endedOn. Numbers are not corrected, and the date is validFrom")
    record Facts(
            @Schema(nullable = true) String name,
            @Schema(nullable = true) String legalForm,
            @Schema(nullable = true) Integer kbliEdition,
            @Schema(nullable = true) String kbli,
            @Schema(nullable = true) BusinessScale scale,
            @Schema(nullable = true) String regionCode,
            @Schema(nullable = true) String address,
            @Schema(nullable = true) BigDecimal latitude,
            @Schema(nullable = true) BigDecimal longitude,
            @Schema(nullable = true) Long capitalIdr,
            @Schema(nullable = true) Long annualSalesIdr,
            @Schema(nullable = true) Integer workers,
            @Schema(nullable = true) Long wageBillIdr,
            @Schema(nullable = true) Boolean construction,
            @Schema(nullable = true) WorkplaceType workplaceType,
            @Schema(nullable = true) String nitku,
            @Schema(nullable = true) LocalDate closedOn,
            @Schema(nullable = true) LocalDate registeredOn,
            @Schema(nullable = true) Integer enrolledWorkers,
            @Schema(nullable = true) Long reportedWageBillIdr,
            @Schema(nullable = true) YearMonth paidThrough,
            @Schema(nullable = true) Long arrearsIdr,
            @Schema(nullable = true) Integer jkkRiskGroup,
            @Schema(nullable = true) LocalDate endedOn) {}
}
