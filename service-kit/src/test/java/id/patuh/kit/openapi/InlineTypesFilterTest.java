package id.patuh.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

/** Types of the platform are written where they are used; nothing else is. */
class InlineTypesFilterTest {
    private static final String PATTERN = "^\\d{4}-\\d{2}$";

    @Test
    void aTypeIsWrittenWhereItIsUsedAndWhatTheUseSaysStays() {
        Schema plain = reference("YearMonth");
        Schema described = reference("YearMonth")
                .addType(SchemaType.STRING)
                .description("Last month paid")
                .examples(List.of("2025-12"));

        OpenAPI document = filtered(plain, described);

        assertThat(document.getComponents().getSchemas()).containsOnlyKeys("Scale");
        assertThat(plain.getRef()).isNull();
        assertThat(plain.getType()).containsExactly(SchemaType.STRING);
        assertThat(plain.getPattern()).isEqualTo(PATTERN);
        assertThat(plain.getExamples()).isEqualTo(List.of("2026-05"));
        assertThat(described.getRef()).isNull();
        assertThat(described.getPattern()).isEqualTo(PATTERN);
        assertThat(described.getDescription()).isEqualTo("Last month paid");
        assertThat(described.getExamples()).isEqualTo(List.of("2025-12"));
    }

    @Test
    void aTypeThatMayBeNullIsWrittenWithNullAndTheTypeItselfStaysWithout() {
        Schema alternative = reference("YearMonth");
        Schema nullable = orNull(alternative).addType(SchemaType.STRING);
        Schema plain = reference("YearMonth");

        filtered(alternative, nullable, plain);

        assertThat(nullable.getAnyOf()).isNull();
        assertThat(nullable.getType()).containsExactlyInAnyOrder(SchemaType.STRING, SchemaType.NULL);
        assertThat(nullable.getPattern()).isEqualTo(PATTERN);
        assertThat(plain.getType()).containsExactly(SchemaType.STRING);
    }

    @Test
    void anyJsonHasNoType() {
        Schema json = reference("Json");
        Schema nullable = orNull(reference("Json"));

        filtered(json, nullable);

        assertThat(List.of(json, nullable)).allSatisfy(any -> {
            assertThat(any.getRef()).isNull();
            assertThat(any.getAnyOf()).isNull();
            assertThat(any.getType()).isNull();
            assertThat(any.getDescription()).isEqualTo("Any JSON value");
        });
    }

    @Test
    void anotherSchemaIsReferredToWithoutAType() {
        Schema scale = reference("Scale").addType(SchemaType.OBJECT).description("Its scale");
        Schema nullable = orNull(reference("Scale")).addType(SchemaType.OBJECT);

        filtered(scale, nullable);

        assertThat(scale.getRef()).endsWith("/Scale");
        assertThat(scale.getDescription()).isEqualTo("Its scale");
        assertThat(scale.getType()).isNull();
        assertThat(nullable.getAnyOf()).hasSize(2);
        assertThat(nullable.getType()).isNull();
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private static Schema orNull(Schema schema) {
        return OASFactory.createSchema()
                .addAnyOf(schema)
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }

    private static OpenAPI filtered(Schema... used) {
        OpenAPI document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents()
                        .addSchema(
                                "YearMonth",
                                OASFactory.createSchema()
                                        .addType(SchemaType.STRING)
                                        .pattern(PATTERN)
                                        .examples(List.of("2026-05")))
                        .addSchema("Json", OASFactory.createSchema().description("Any JSON value"))
                        .addSchema(
                                "Scale",
                                OASFactory.createSchema()
                                        .addType(SchemaType.STRING)
                                        .enumeration(List.of("MICRO", "LARGE"))));
        InlineTypesFilter filter = new InlineTypesFilter();
        List.of(used).forEach(filter::filterSchema);
        filter.filterOpenAPI(document);
        return document;
    }
}
