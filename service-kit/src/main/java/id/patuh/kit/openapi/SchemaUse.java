package id.patuh.kit.openapi;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Which schemas some bodies or parameters lead to, themselves and by reference. */
final class SchemaUse {
    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, Schema> components;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<Schema> inline = new LinkedHashSet<>();

    SchemaUse(Map<String, Schema> components) {
        this.components = new HashMap<>(components);
    }

    /** Follows the schemas of a body. */
    void add(Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(media -> add(media.getSchema()));
        }
    }

    /** Follows a schema; null is none. */
    void add(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().replace(SCHEMAS, "");
            if (names.add(name)) {
                parts(components.get(name)).forEach(this::add);
            }
        } else {
            inline.add(schema);
            parts(schema).forEach(this::add);
        }
    }

    /** Names of the components that are used. */
    Set<String> names() {
        return names;
    }

    /** Schemas that stand where they are used. */
    Collection<Schema> inline() {
        return inline;
    }

    private static Stream<Schema> parts(Schema schema) {
        if (schema == null) {
            return Stream.empty();
        }
        Stream<Schema> members =
                schema.getProperties() == null ? Stream.empty() : schema.getProperties().values().stream();
        Stream<Schema> alternatives = Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream);
        Stream<Schema> elements = Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                .filter(Objects::nonNull);
        return Stream.of(members, alternatives, elements).flatMap(found -> found);
    }
}
