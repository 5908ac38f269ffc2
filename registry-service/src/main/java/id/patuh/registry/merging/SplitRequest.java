package id.patuh.registry.merging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.registry.fact.Checked;
import id.patuh.registry.fact.Declaration;
import id.patuh.registry.fact.FieldChecks;
import id.patuh.registry.fact.JsonFields;
import id.patuh.registry.fact.Numbers;
import id.patuh.registry.fact.RequestFields;
import id.patuh.registry.fact.RowError;
import id.patuh.registry.identifier.IdentifierQuery;

/** What is asked for when an employer is split. */
record SplitRequest(
        LocalDate effectiveOn,
        String reason,
        String evidence,
        Declaration declared,
        Numbers newNumbers,
        List<MovedNumbers.Number> identifiers,
        List<Programme> programmes) {
    private static final Set<String> FIELDS =
            Set.of("effectiveOn", "reason", "evidence", "employer", "identifiers", "programmes");
    private static final Set<String> NUMBER_FIELDS = Set.of("type", "value");

    /**
     * Reads the body of a request.
     *
     * @param declaredFields names of the fields of a declaration
     * @throws id.patuh.kit.problem.Problem VALIDATION_FAILED, UNKNOWN_FIELD, PARAMETER_INVALID
     */
    static SplitRequest read(JsonNode body, Set<String> declaredFields, LocalDate today) {
        RequestFields.requireKnown(body, FIELDS);
        FieldChecks checks = new FieldChecks(JsonFields.strict(body), today);
        checks.require("effectiveOn").require("reason").require("employer");
        LocalDate effectiveOn = checks.date("effectiveOn");
        String reason = checks.text("reason", FieldChecks.LONG_TEXT);
        String evidence = checks.text("evidence", FieldChecks.LONG_TEXT);
        List<MovedNumbers.Number> identifiers = identifiers(body.path("identifiers"), checks);
        List<Programme> programmes = programmes(body.path("programmes"), checks);
        RequestFields.requireGood(checks.errors());
        JsonNode employer = body.get("employer");
        RequestFields.requireKnown(employer, declaredFields);
        Checked<Declaration> declared = Declaration.report(JsonFields.strict(employer), today);
        Checked<Numbers> numbers = Numbers.ofEmployer(JsonFields.strict(employer), today);
        RequestFields.requireGood(within("employer", declared.errors(), numbers.errors()));
        return new SplitRequest(
                effectiveOn, reason, evidence, declared.value(), numbers.value(), identifiers, programmes);
    }

    private static List<MovedNumbers.Number> identifiers(JsonNode list, FieldChecks checks) {
        List<MovedNumbers.Number> numbers = new ArrayList<>();
        JsonNode items = items(list, "identifiers", checks);
        for (int i = 0; i < items.size(); i++) {
            String member = "identifiers/" + i;
            if (items.get(i).isObject()) {
                numbers.add(identifier(items.get(i), member, checks));
            } else {
                checks.wrong(member, RowErrorCode.TEXT_INVALID, items.get(i).toString());
            }
        }
        return numbers.stream().distinct().toList();
    }

    private static MovedNumbers.Number identifier(JsonNode item, String member, FieldChecks checks) {
        RequestFields.requireKnown(item, NUMBER_FIELDS);
        FieldChecks own = new FieldChecks(JsonFields.strict(item), LocalDate.MAX);
        own.require("type").require("value");
        IdentifierType type = own.word("type", IdentifierType.class);
        String value = type == null
                ? null
                : own.value("value", text -> IdentifierQuery.of(type, text).value());
        checks.errors().addAll(within(member, own.errors()));
        return new MovedNumbers.Number(type, value);
    }

    private static List<Programme> programmes(JsonNode list, FieldChecks checks) {
        List<Programme> programmes = new ArrayList<>();
        JsonNode items = items(list, "programmes", checks);
        for (int i = 0; i < items.size(); i++) {
            String member = Integer.toString(i);
            FieldChecks own = new FieldChecks(
                    JsonFields.strict(EventJson.mapper().createObjectNode().set(member, items.get(i))), LocalDate.MAX);
            programmes.add(own.require(member).word(member, Programme.class));
            checks.errors().addAll(within("programmes", own.errors()));
        }
        return programmes.stream().distinct().toList();
    }

    private static JsonNode items(JsonNode list, String field, FieldChecks checks) {
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            checks.wrong(field, RowErrorCode.TEXT_INVALID, list.toString());
        }
        return list.isArray() ? list : EventJson.mapper().createArrayNode();
    }

    @SafeVarargs
    private static List<RowError> within(String member, List<RowError>... errors) {
        List<RowError> all = new ArrayList<>();
        for (List<RowError> some : errors) {
            some.forEach(error -> all.add(new RowError(member + "/" + error.field(), error.code(), error.value())));
        }
        return all;
    }
}
