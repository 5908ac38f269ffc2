package id.patuh.conformance;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;

import id.patuh.devstack.client.ServiceClient;

/**
 * The OpenAPI document of a service.
 *
 * @param json the document as served
 */
record ApiDocument(JsonNode json) {
    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .stringQuotingChecker(new DatesQuoted())
                    .build())
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES, YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    static ApiDocument of(ServiceClient service) {
        return new ApiDocument(service.get("/q/openapi?format=json").expect(200).json());
    }

    /** The same document for people who compare: paths first, then what they refer to, each by name; nothing of this machine. */
    String published() throws JsonProcessingException {
        ObjectNode ordered = YAML.createObjectNode();
        ordered.set("openapi", json.path("openapi"));
        ordered.set("info", json.path("info"));
        ordered.set("servers", json.path("servers"));
        ordered.set("tags", json.path("tags"));
        ordered.set("paths", sorted(json.path("paths"), 2));
        ordered.set("components", sorted(json.path("components"), 2));
        return YAML.writeValueAsString(ordered);
    }

    /** What a reference within the document stands for; any other node is itself. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#/") ? json.at(reference.substring(1)) : node;
    }

    /** Readers of YAML 1.1 take a bare date for something else than a text. */
    private static final class DatesQuoted extends StringQuotingChecker.Default {
        private static final long serialVersionUID = 1;

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || value.matches("\\d{4}-.*");
        }
    }

    private static JsonNode sorted(JsonNode node, int levels) {
        if (levels == 0 || !node.isObject()) {
            return node;
        }
        Map<String, JsonNode> members = new TreeMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue(), levels - 1)));
        ObjectNode result = YAML.createObjectNode();
        members.forEach(result::set);
        return result;
    }
}
