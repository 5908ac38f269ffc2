package id.patuh.kit.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Writes the schemas of the platform's types, such as dates, where they are used: as components they would make client generators shadow
 * types of their own language. What a use says itself stays. A schema that refers to another leaves the type to it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP, priority = InlineTypesFilter.PRIORITY)
public class InlineTypesFilter implements OASFilter {

    /** Runs after the filters that add schemas or go by their names. */
    static final int PRIORITY = 0;

    private static final String SCHEMAS = "#/components/schemas/";
    private static final Set<String> INLINED = Set.of("Instant", "Json", "LocalDate", "UUID", "YearMonth");

    private final List<Schema> schemas = new ArrayList<>();

    @Override
    public Schema filterSchema(Schema schema) {
        schemas.add(schema);
        if ("uuid".equals(schema.getFormat())) {
            // The format says all; the pattern beside it leaves open where an id ends.
            schema.setPattern(null);
        }
        return schema;
    }

    /** Is called last, when every schema of the document has been seen. */
    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> components = document.getComponents().getSchemas();
        // What may be null first, while its alternatives still refer by name.
        schemas.stream().filter(InlineTypesFilter::nullable).forEach(schema -> inlineAlternative(schema, components));
        schemas.forEach(schema -> inline(schema, components));
        INLINED.forEach(document.getComponents()::removeSchema);
    }

    private static void inlineAlternative(Schema schema, Map<String, Schema> components) {
        Schema inlined = inlined(schema.getAnyOf().getFirst(), components);
        schema.setType(null);
        if (inlined != null) {
            schema.setAnyOf(null);
            copy(inlined, schema);
            if (schema.getType() != null) {
                schema.addType(SchemaType.NULL);
            }
        }
    }

    private static void inline(Schema schema, Map<String, Schema> components) {
        Schema inlined = inlined(schema, components);
        if (inlined != null) {
            schema.setRef(null);
            copy(inlined, schema);
        } else if (schema.getRef() != null) {
            schema.setType(null);
        }
    }

    /** The component that a schema refers to, where that is to be inlined; else null. */
    private static Schema inlined(Schema schema, Map<String, Schema> components) {
        String name = schema.getRef() == null ? "" : schema.getRef().replace(SCHEMAS, "");
        return INLINED.contains(name) ? components.get(name) : null;
    }

    /** Whether a schema is another one or null. */
    private static boolean nullable(Schema schema) {
        return schema.getAnyOf() != null
                && schema.getAnyOf().size() == 2
                && List.of(SchemaType.NULL).equals(schema.getAnyOf().get(1).getType());
    }

    private static void copy(Schema from, Schema to) {
        to.setType(from.getType() == null ? null : new ArrayList<>(from.getType()));
        to.setFormat(from.getFormat());
        to.setPattern(from.getPattern());
        if (to.getDescription() == null) {
            to.setDescription(from.getDescription());
        }
        if (to.getExamples() == null) {
            to.setExamples(from.getExamples());
        }
    }
}
