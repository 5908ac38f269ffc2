package id.patuh.registry.correction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.registry.fact.FactVersion;

/** Documents the body of a correction; it is read field by field, so that every error names its field. */
@Schema(name = "CorrectionBody", description = "A correction of a record of the history")
record CorrectionBody(
        @Schema(
                description = "Id of the record to be corrected, from the history",
                examples = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a03")
        UUID corrects,

        @Schema(
                nullable = true,
                description = "True: the record never was true and nothing takes its place; the one before goes on")
        Boolean withdraw,

        @Schema(nullable = true, description = "First day of the correction; nothing for that of the record")
        LocalDate validFrom,

        @Schema(
                nullable = true,
                description =
                        "First day on which it no longer holds, [validFrom, validTo); null for no end; left out for what the record says")
        LocalDate validTo,

        @Schema(description = "Why", minLength = 10, maxLength = 1000, examples = "Jumlah pekerja salah ketik")
        String reason,

        @Schema(nullable = true, description = "What it is corrected by, such as the number of a document")
        String evidence,

        @Schema(
                nullable = true,
                description = "A merge patch (RFC 7396) of the facts of the record; what is left out stays")
        Facts facts) {

    /** JSON Pointer of the facts in the body. */
    static final String FACTS = "/facts";

    private static final Set<String> OF_PROGRAMME = Set.of(
            "registeredOn", "enrolledWorkers", "reportedWageBillIdr", "paidThrough", "arrearsIdr", "jkkRiskGroup");
    private static final Set<String> OF_PROFILE = Set.of(
            "name",
            "legalForm",
            "kbliEdition",
            "kbli",
            "regionCode",
            "address",
            "latitude",
            "longitude",
            "capitalIdr",
            "annualSalesIdr",
            "construction");
    private static final Set<String> OF_DECLARATION = Set.of(
            "name",
            "legalForm",
            "kbliEdition",
            "kbli",
            "scale",
            "regionCode",
            "address",
            "latitude",
            "longitude",
            "capitalIdr",
            "annualSalesIdr",
            "workers",
            "wageBillIdr",
            "construction");

    /** The facts of a set that a correction may state: all but numbers, and the date, which is its first day. */
    static Set<String> fields(String factSet) {
        return switch (factSet) {
            case FactVersion.DECLARATION -> OF_DECLARATION;
            case FactVersion.PROFILE -> OF_PROFILE;
            default -> OF_PROGRAMME;
        };
    }

    /** Documents the facts of every set. */
    @Schema(
            name = "CorrectedFacts",
            description =
                    "The facts that change: of a declaration from name to construction (of an employer without a report less scale, workers"
                            + " and wageBillIdr), of a programme the others. Numbers are not corrected, and the date is validFrom")
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
            @Schema(nullable = true) LocalDate registeredOn,
            @Schema(nullable = true) Integer enrolledWorkers,
            @Schema(nullable = true) Long reportedWageBillIdr,
            @Schema(nullable = true) YearMonth paidThrough,
            @Schema(nullable = true) Long arrearsIdr,
            @Schema(nullable = true) Integer jkkRiskGroup) {}
}
