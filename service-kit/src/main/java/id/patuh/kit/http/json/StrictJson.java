package id.patuh.kit.http.json;

import java.io.IOException;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import id.patuh.kit.problem.Problem;
import io.quarkus.arc.All;
import io.quarkus.jackson.ObjectMapperCustomizer;

/**
 * Reads JSON of requests and nothing but what was meant: an unknown or doubled field, text after the end, a string where a
 * number belongs or a date in another form is an error with its place. (Events are read leniently, by the ordinary mapper,
 * because a newer sender may add fields.)
 */
@ApplicationScoped
public class StrictJson {

    private final ObjectMapper mapper;

    StrictJson(@All List<ObjectMapperCustomizer> customizers) {
        JsonMapper ordinary = JsonMapper.builder()
                .addModules(new JavaTimeModule(), new Jdk8Module())
                .build();
        customizers.forEach(customizer -> customizer.customize(ordinary));
        // Last, because the framework's own customizer switches unknown fields off.
        this.mapper = strict(ordinary);
    }

    /**
     * Reads a document.
     *
     * @throws Problem MALFORMED_JSON, UNKNOWN_FIELD or VALIDATION_FAILED with the place of each error
     */
    public <T> T read(byte[] json, Type type) {
        JavaType target = mapper.constructType(type);
        try {
            T value = json.length == 0 ? null : mapper.readValue(json, target);
            if (value == null) {
                throw JsonProblems.bodyMissing();
            }
            return value;
        } catch (JsonProcessingException error) {
            throw JsonProblems.of(error);
        } catch (IOException error) {
            throw JsonProblems.notUtf8();
        }
    }

    /**
     * Reads a tree that is already in memory, such as the result of a merge patch.
     *
     * @throws Problem UNKNOWN_FIELD or VALIDATION_FAILED with the place of each error
     */
    public <T> T convert(JsonNode tree, Class<T> type) {
        try {
            return mapper.treeToValue(tree, type);
        } catch (JsonProcessingException error) {
            throw JsonProblems.of(error);
        }
    }

    static JsonMapper strict(JsonMapper ordinary) {
        JsonMapper.Builder builder = ordinary.rebuild()
                .addModule(isoOnly())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual, texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
        for (LogicalType type : List.of(LogicalType.Integer, LogicalType.Float, LogicalType.Boolean)) {
            builder.withCoercionConfig(
                    type, scalars -> scalars.setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
        }
        return builder.build();
    }

    private static SimpleModule isoOnly() {
        return new SimpleModule("iso-only")
                .addDeserializer(LocalDate.class, new IsoText<>(LocalDate.class, LocalDate::parse))
                .addDeserializer(YearMonth.class, new IsoText<>(YearMonth.class, YearMonth::parse))
                .addDeserializer(Instant.class, new IsoText<>(Instant.class, Instant::parse));
    }
}
