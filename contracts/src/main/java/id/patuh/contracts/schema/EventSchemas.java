package id.patuh.contracts.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;

import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.event.BpjsKesCoverageReportedEvent;
import id.patuh.contracts.event.BpjsTkCoverageReportedEvent;
import id.patuh.contracts.event.CalendarEvent;
import id.patuh.contracts.event.CaseEvent;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.ParticipationEvent;
import id.patuh.contracts.event.PolicyEvent;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.event.RowRejectedEvent;
import id.patuh.contracts.event.ServiceBlocksEvent;
import id.patuh.contracts.event.VisitEvent;
import id.patuh.contracts.event.WlkpReportedEvent;

/**
 * Holds what Patuh sends against its published JSON Schemas.
 *
 * <p>The schemas are open, so that readers survive a new member. A producer is held to their closed form: a member that the schema does
 * not name is a violation too. Needs {@code com.networknt:json-schema-validator}, which this module brings only as an optional dependency.
 */
public final class EventSchemas {
    private static final Map<String, JsonSchema> SCHEMAS = Stream.of(
                    EmployerEvent.TYPE,
                    RecordEvent.TYPE,
                    AssessmentEvent.TYPE,
                    ParticipationEvent.TYPE,
                    PolicyEvent.TYPE,
                    VisitEvent.TYPE,
                    CaseEvent.TYPE,
                    ServiceBlocksEvent.TYPE,
                    CalendarEvent.TYPE,
                    WlkpReportedEvent.TYPE,
                    BpjsTkCoverageReportedEvent.TYPE,
                    BpjsKesCoverageReportedEvent.TYPE,
                    RowRejectedEvent.TYPE)
            .collect(Collectors.toUnmodifiableMap(Function.identity(), EventSchemas::compileClosed));

    private EventSchemas() {}

    /** The CloudEvents types that have a schema. */
    public static Set<String> types() {
        return SCHEMAS.keySet();
    }

    /**
     * What is wrong with the data of an event.
     *
     * @return one sentence for each violation with its JSON Pointer; empty when the data is valid
     * @throws IllegalArgumentException if the type has no schema
     */
    public static List<String> violations(String type, String json) {
        JsonSchema schema = SCHEMAS.get(type);
        if (schema == null) {
            throw new IllegalArgumentException("No schema for the type " + type);
        }
        try {
            return schema.validate(EventJson.mapper().readTree(json)).stream()
                    .map(message -> message.getInstanceLocation() + ": " + message.getMessage())
                    .sorted()
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of(": not JSON, " + e.getOriginalMessage());
        }
    }

    /** A schema as it is published, open. */
    static JsonNode published(String type) {
        String resource = "/schemas/" + type + ".json";
        try (InputStream stream = EventSchemas.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            return EventJson.mapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + resource, e);
        }
    }

    private static JsonSchema compileClosed(String type) {
        JsonNode schema = published(type);
        close(schema);
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema, config);
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && describesObject(object.path("type"))) {
            object.put("additionalProperties", false);
        }
        schema.forEach(EventSchemas::close);
    }

    private static boolean describesObject(JsonNode type) {
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false).anyMatch(EventSchemas::describesObject)
                : type.asText().equals("object");
    }
}
