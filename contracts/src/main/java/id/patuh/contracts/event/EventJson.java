package id.patuh.contracts.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * How events are written and read as JSON, the same in every service.
 *
 * <p>Dates, months and instants are ISO 8601 text, numbers are plain, nulls are written. Readers ignore members they do not know, so
 * that an owner may add some; an unknown enum value or a missing number is an error, never a guess.
 */
public final class EventJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EventJson() {}

    /** The mapper of events. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** The public address of the JSON Schema of an event's data, for the header {@code ce_dataschema}. */
    public static String schemaUri(String type) {
        return "https://patuh.id/schemas/" + type + ".json";
    }
}
