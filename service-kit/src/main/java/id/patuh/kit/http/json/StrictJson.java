package id.patuh.kit.http.json;

import java.io.IOException;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

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
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.kit.text.IsoForms;
import id.patuh.kit.text.Numerals;
import io.quarkus.arc.All;
import io.quarkus.jackson.ObjectMapperCustomizer;

/**
 * Reads JSON of requests and nothing but what was meant: an unknown or doubled field, text after the end, a string where a
 * number belongs, a date in another form or a text that cannot be shown is an error with its place. (Events are read leniently, by the ordinary mapper,
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
        List<FieldError> faults = List.of();
        try (TextCheckingParser parser = new TextCheckingParser(mapper.createParser(json))) {
            faults = parser.faults();
            T value = json.length == 0 ? null : mapper.readValue(parser, target);
            if (value == null) {
                throw JsonProblems.bodyMissing();
            }
            requireNone(faults);
            return value;
        } catch (JsonProcessingException error) {
            requireNone(faults);
            throw JsonProblems.of(error);
        } catch (IOException error) {
            throw JsonProblems.notUtf8();
        }
    }

    private static void requireNone(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw Problem.of(KitProblem.VALIDATION_FAILED).with(faults);
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
                .addModule(oneFormOnly())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                // 5.0 is not written as a whole number, in a tree as little as elsewhere.
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
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

    private static SimpleModule oneFormOnly() {
        return new SimpleModule("one-form-only")
                .addDeserializer(LocalDate.class, new TextForm<>(LocalDate.class, IsoForms::day))
                .addDeserializer(YearMonth.class, new TextForm<>(YearMonth.class, IsoForms::month))
                .addDeserializer(Instant.class, new TextForm<>(Instant.class, IsoForms::moment))
                .addDeserializer(UUID.class, new TextForm<>(UUID.class, Numerals::uuid));
    }
}
