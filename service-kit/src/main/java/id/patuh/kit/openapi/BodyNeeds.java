package id.patuh.kit.openapi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

import id.patuh.kit.http.ResourceMethod;

/** Writes {@link NeedsOneOf} into the schemas of request bodies. */
final class BodyNeeds {
    private static final String SCHEMAS = "#/components/schemas/";

    private BodyNeeds() {}

    /** Completes the schema of an operation's body. */
    static void add(Operation operation, ResourceMethod method, Components components) {
        Optional.ofNullable(method.method().getAnnotation(RequestBodySchema.class))
                .map(body -> body.value().getAnnotation(NeedsOneOf.class))
                .ifPresent(needs -> operation.getRequestBody().getContent().getMediaTypes().values().stream()
                        .map(media -> components
                                .getSchemas()
                                .get(media.getSchema().getRef().replace(SCHEMAS, "")))
                        .forEach(schema -> add(schema, needs)));
    }

    private static void add(Schema schema, NeedsOneOf needs) {
        List<Schema> alternatives = Stream.of(needs.value())
                .map(member -> OASFactory.createSchema().required(List.of(member)))
                .toList();
        if (needs.only()) {
            schema.setOneOf(alternatives);
        } else {
            schema.setAnyOf(alternatives);
        }
    }
}
