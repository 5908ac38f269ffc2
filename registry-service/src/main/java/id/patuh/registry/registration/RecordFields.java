package id.patuh.registry.registration;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.record.StoredStatement;
import id.patuh.registry.statement.RequestFields;
import id.patuh.registry.statement.RowError;

/** The members of requests about records: the columns of the extract of their kind. */
public final class RecordFields {
    /** Column with the day of a workplace's statement. */
    private static final String REPORTED_ON = "reportedOn";

    private static final String AS_OF = "asOf";
    private static final List<String> IDENTITY = List.of("nib", "npwp");
    private static final List<String> WORKPLACE = List.of(
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
            "construction",
            "workplaceType",
            "nitku",
            "closedOn");
    private static final List<String> REGISTRATION = List.of(
            "name",
            "regionCode",
            "registeredOn",
            "enrolledWorkers",
            "reportedWageBillIdr",
            "paidThrough",
            "arrearsIdr",
            "jkkRiskGroup",
            "endedOn");

    private RecordFields() {}

    /** Columns that state something, numbers and the day of the statement left out. */
    public static Set<String> stated(RecordType type) {
        return Set.copyOf(type == RecordType.WLKP ? WORKPLACE : REGISTRATION);
    }

    /** Column with the day of a statement. */
    public static String day(RecordType type) {
        return type == RecordType.WLKP ? REPORTED_ON : AS_OF;
    }

    /** All columns of the extract. */
    static Set<String> row(RecordType type) {
        return Stream.concat(patch(type).stream(), Stream.of(type.field(), "programme"))
                .filter(name -> type != RecordType.WLKP || !name.equals("programme"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Columns that a change of a record may name, the programme aside. */
    static Set<String> patch(RecordType type) {
        return Stream.of(stated(type).stream(), IDENTITY.stream(), Stream.of(day(type)))
                .flatMap(names -> names)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A statement as the row of an extract, with a merge patch (RFC 7396) applied. Nothing is said of an end that the patch does not name.
     *
     * @param patch columns that change; a null takes a value away
     */
    public static ObjectNode merged(RecordType type, String number, StoredStatement held, JsonNode patch) {
        ObjectNode row =
                EventJson.mapper().valueToTree(held.workplace() == null ? held.registration() : held.workplace());
        row.put(type.field(), number);
        row.put(day(type), held.validFrom().toString());
        if (held.programme() != null) {
            row.put("programme", held.programme().name());
        }
        patch.properties().forEach(field -> row.set(field.getKey(), field.getValue()));
        return row;
    }

    /**
     * Refuses to take an identity number away: it may be in use elsewhere for ever.
     *
     * @throws Problem VALIDATION_FAILED
     */
    static void requireNumbersKept(JsonNode patch) {
        RequestFields.requireGood(IDENTITY.stream()
                .filter(name -> patch.has(name)
                        && (patch.get(name).isNull() || patch.get(name).asText().isBlank()))
                .map(name -> new RowError(name, RowErrorCode.REQUIRED, null))
                .toList());
    }
}
