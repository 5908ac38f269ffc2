package id.patuh.registry.matching;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.RegionCode;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.fact.FieldChecks;
import id.patuh.registry.fact.JsonFields;
import id.patuh.registry.fact.NameKey;
import id.patuh.registry.fact.RequestFields;
import id.patuh.registry.identifier.IdentifierQuery;

/** What is known of an employer that is looked for; null where nothing is. */
@Schema(name = "MatchQuery", description = "What is known of an employer that is looked for")
record MatchQuery(
        @Schema(nullable = true, description = "Name, legal form included or not", examples = "PT. Baik Satu")
        String name,

        @Schema(nullable = true, description = "Regency or city, four digits", examples = "3171")
        String regionCode,

        @Schema(nullable = true, description = "Street address")
        String address,

        @Schema(nullable = true, description = "NIB, 13 digits", examples = "1234567890123")
        String nib,

        @Schema(nullable = true, description = "NPWP, 15 or 16 digits", examples = "01.234.567.4-901.000")
        String npwp,

        @Schema(nullable = true, description = "Number of the WLKP report")
        String wlkpNumber,

        @Schema(nullable = true, description = "Number at BPJS Ketenagakerjaan", examples = "JJ747995")
        String npp,

        @Schema(nullable = true, description = "Code at BPJS Kesehatan")
        String businessEntityCode) {
    private static final Map<String, IdentifierType> NUMBERS = Map.of(
            "nib", IdentifierType.NIB,
            "npwp", IdentifierType.NPWP,
            "wlkpNumber", IdentifierType.WLKP,
            "npp", IdentifierType.NPP,
            "businessEntityCode", IdentifierType.BU);
    private static final Set<String> FIELDS =
            Set.of("name", "regionCode", "address", "nib", "npwp", "wlkpNumber", "npp", "businessEntityCode");
    private static final int SHORTEST_NAME = 3;

    /**
     * Reads the body of a request.
     *
     * @throws Problem VALIDATION_FAILED, UNKNOWN_FIELD
     */
    static MatchQuery read(JsonNode body) {
        RequestFields.requireKnown(body, FIELDS);
        FieldChecks checks = new FieldChecks(JsonFields.strict(body), LocalDate.MAX);
        Map<String, String> numbers = new HashMap<>();
        NUMBERS.forEach((field, type) -> numbers.put(field, number(checks, field, type)));
        MatchQuery query = new MatchQuery(
                checks.text("name", FieldChecks.SHORT_TEXT),
                checks.value("regionCode", text -> RegionCode.parseRegency(text).value()),
                checks.text("address", FieldChecks.LONG_TEXT),
                numbers.get("nib"),
                numbers.get("npwp"),
                numbers.get("wlkpNumber"),
                numbers.get("npp"),
                numbers.get("businessEntityCode"));
        RequestFields.requireGood(checks.errors());
        query.requireEnough();
        return query;
    }

    private static String number(FieldChecks checks, String field, IdentifierType type) {
        return checks.text(field, FieldChecks.SHORT_TEXT) == null
                ? null
                : checks.value(field, value -> IdentifierQuery.of(type, value).value());
    }

    private void requireEnough() {
        boolean nameSays = name != null && NameKey.of(name).length() >= SHORTEST_NAME;
        if (numbers().isEmpty() && !nameSays) {
            throw Problem.of(KitProblem.VALIDATION_FAILED)
                    .with(
                            new FieldError(
                                    "",
                                    "IDENTIFIER_OR_NAME_REQUIRED",
                                    "Sedikitnya satu nomor, atau nama dengan 3 huruf atau angka selain bentuk usaha, wajib diisi.",
                                    "At least one number, or a name of 3 letters or digits beside the legal form, is required."));
        }
    }

    /** The numbers that are given. */
    Map<IdentifierType, String> numbers() {
        Map<IdentifierType, String> given = new EnumMap<>(IdentifierType.class);
        put(given, IdentifierType.NIB, nib);
        put(given, IdentifierType.NPWP, npwp);
        put(given, IdentifierType.WLKP, wlkpNumber);
        put(given, IdentifierType.NPP, npp);
        put(given, IdentifierType.BU, businessEntityCode);
        return given;
    }

    private static void put(Map<IdentifierType, String> given, IdentifierType type, String value) {
        if (value != null) {
            given.put(type, value);
        }
    }

    /** What is compared. */
    Side side() {
        Map<IdentifierType, Set<String>> numbers = new EnumMap<>(IdentifierType.class);
        numbers().forEach((type, value) -> numbers.put(type, Set.of(value)));
        return new Side(numbers, name, null, regionCode, address, null);
    }
}
