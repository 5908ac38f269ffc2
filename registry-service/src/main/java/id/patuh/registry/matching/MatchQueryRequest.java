package id.patuh.registry.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Nik;
import id.patuh.contracts.vocabulary.RegionCode;
import id.patuh.kit.nik.NikKey;
import id.patuh.kit.openapi.NeedsOneOf;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.identity.WantedIdentifier;
import id.patuh.registry.statement.FieldChecks;
import id.patuh.registry.statement.JsonFields;
import id.patuh.registry.statement.NameKey;
import id.patuh.registry.statement.RequestFields;

/** What is known of an employer that is looked for; null where nothing is. */
@NeedsOneOf({"name", "nib", "npwp", "wlkpNumber", "npp", "businessEntityCode"})
@Schema(name = "MatchQuery", description = "What is known of an employer that is looked for")
record MatchQueryRequest(
        @Schema(nullable = true, description = "Name, legal form included or not", examples = "PT. Baik Satu")
        String name,

        @Schema(nullable = true, description = "Regency or city, four digits", examples = "3171")
        String regionCode,

        @Schema(nullable = true, description = "Street address")
        String address,

        @Schema(nullable = true, description = "NIB, 13 digits", examples = "1234567890123")
        String nib,

        @Schema(
                nullable = true,
                description =
                        "NPWP, 15 or 16 digits; of a legal person the first nine digits decide, whatever the branch",
                examples = "01.234.567.4-901.000")
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
    static MatchQueryRequest read(JsonNode body) {
        RequestFields.requireKnown(body, FIELDS);
        FieldChecks checks = new FieldChecks(JsonFields.strict(body), LocalDate.MAX);
        Map<String, String> numbers = new HashMap<>();
        NUMBERS.forEach((field, type) -> numbers.put(field, number(checks, field, type)));
        MatchQueryRequest query = new MatchQueryRequest(
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
        // A natural person's tax number is the NIK, which stands in no other number.
        boolean given = type == IdentifierType.NPWP || checks.text(field, FieldChecks.SHORT_TEXT) != null;
        return given
                ? checks.value(field, value -> WantedIdentifier.of(type, value).value())
                : null;
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
    List<WantedIdentifier> numbers() {
        List<WantedIdentifier> given = new ArrayList<>();
        add(given, IdentifierType.NIB, nib);
        add(given, IdentifierType.NPWP, npwp);
        add(given, IdentifierType.WLKP, wlkpNumber);
        add(given, IdentifierType.NPP, npp);
        add(given, IdentifierType.BU, businessEntityCode);
        return given;
    }

    private static void add(List<WantedIdentifier> given, IdentifierType type, String value) {
        if (value != null) {
            given.add(new WantedIdentifier(type, value));
        }
    }

    /**
     * What is compared.
     *
     * @param nikKey makes the token of a natural person's number, which is shown masked
     */
    ComparedEmployer side(NikKey nikKey) {
        ComparedEmployer side = new ComparedEmployer(Map.of(), name, null, regionCode, address, null);
        for (WantedIdentifier number : numbers()) {
            String shown = number.isPerson() ? Nik.masked(number.value()) : number.value();
            List<String> keys = number.keys(nikKey);
            for (String key : keys.isEmpty() ? List.of(number.value()) : keys) {
                side = side.with(number.type(), new ComparedEmployer.Number(key, shown));
            }
        }
        return side;
    }
}
