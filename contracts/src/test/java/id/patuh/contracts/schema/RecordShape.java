package id.patuh.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

/** Compares a record, component by component, with the JSON Schema that describes it. */
record RecordShape(Map<String, Type> members) {

    static RecordShape of(Class<? extends Record> type) {
        Map<String, Type> members = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            members.put(nameOf(type, component), component.getGenericType());
        }
        return new RecordShape(members);
    }

    void assertMatches(String path, JsonNode schema) {
        assertThat(schema.path("properties").properties())
                .as("members of %s", path)
                .extracting(Map.Entry::getKey)
                .containsExactlyElementsOf(members.keySet());
        Set<String> required = texts(schema.path("required"));
        members.forEach((name, type) -> {
            JsonNode property = schema.path("properties").path(name);
            assertThat(property.path("description").isTextual() || property.has("items"))
                    .as("%s.%s is described", path, name)
                    .isTrue();
            assertThat(required.contains(name))
                    .as("%s.%s is required unless it may be null", path, name)
                    .isNotEqualTo(texts(property.path("type")).contains("null"));
            assertType(path + "." + name, type, property);
        });
    }

    private static void assertType(String path, Type type, JsonNode schema) {
        if (type instanceof ParameterizedType list) {
            assertThat(list.getRawType()).isEqualTo(List.class);
            assertThat(schema.path("type").asText()).as(path).isEqualTo("array");
            assertType(path + "[]", list.getActualTypeArguments()[0], schema.path("items"));
            return;
        }
        Class<?> simple = (Class<?>) type;
        Set<String> jsonTypes = texts(schema.path("type"));
        if (simple.isPrimitive()) {
            assertThat(jsonTypes).as(path).doesNotContain("null");
        }
        assertThat(jsonTypes).as(path).contains(jsonType(simple));
        if (simple.isEnum()) {
            assertThat(texts(schema.path("enum")))
                    .as(path)
                    .containsExactlyElementsOf(Arrays.stream(simple.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        }
        if (simple.isRecord()) {
            of(simple.asSubclass(Record.class)).assertMatches(path, schema);
        }
    }

    private static String jsonType(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "long", "Integer", "Long" -> "integer";
            case "BigDecimal" -> "number";
            case "boolean", "Boolean" -> "boolean";
            default -> type.isRecord() ? "object" : "string";
        };
    }

    private static String nameOf(Class<?> type, RecordComponent component) {
        try {
            JsonProperty renamed = type.getDeclaredField(component.getName()).getAnnotation(JsonProperty.class);
            return renamed == null ? component.getName() : renamed.value();
        } catch (NoSuchFieldException e) {
            throw new AssertionError("A record component has a field of its name", e);
        }
    }

    private static Set<String> texts(JsonNode node) {
        if (node.isTextual()) {
            return Set.of(node.asText());
        }
        return StreamSupport.stream(node.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
