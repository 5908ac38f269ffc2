package id.patuh.registry.employer;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.registry.fact.Declaration;
import id.patuh.registry.fact.RequestFields;
import id.patuh.registry.fact.RowError;

/** A merge patch (RFC 7396) on the flat form of an employer. */
final class MergePatch {
    private static final List<String> NUMBERS = List.of("wlkpNumber", "nib", "npwp");

    private MergePatch() {}

    /** What is held with the patch applied; a null takes a value away. */
    static JsonNode apply(Declaration held, JsonNode patch) {
        ObjectNode merged = EventJson.mapper().valueToTree(held);
        patch.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        return merged;
    }

    /** Refuses to take a number away: it may be in use elsewhere for ever. */
    static void requireNumbersKept(JsonNode patch) {
        RequestFields.requireGood(NUMBERS.stream()
                .filter(name -> patch.has(name)
                        && (patch.get(name).isNull() || patch.get(name).asText().isBlank()))
                .map(name -> new RowError(name, RowErrorCode.REQUIRED, null))
                .toList());
    }
}
