package id.patuh.kit.openapi;

import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Takes the examples of the API document from files, so that documents are read as documents and code as code. Of the resources in
 * {@code openapi/} the first that exists is used, and none leaves what the annotations say:
 *
 * <ul>
 *   <li>bodies: {@code <operationId>.request.json} or {@code <operationId>.response.json}; {@code <operationId>.request.examples.json}
 *       with several examples by name; {@code <Schema>.json}, which then stands once among the components;
 *   <li>bodies of text: the same with the ending {@code csv}, {@code ndjson} or {@code txt};
 *   <li>parameters: {@code <operationId>.<parameter>.txt}.
 * </ul>
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ExamplesFilter implements OASFilter {
    private static final String EXAMPLES = "#/components/examples/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .filter(operation -> operation.getOperationId() != null)
                .forEach(operation -> complete(operation, document.getComponents()));
    }

    private static void complete(Operation operation, Components components) {
        String id = operation.getOperationId();
        if (operation.getRequestBody() != null) {
            complete(operation.getRequestBody().getContent(), id + ".request", components);
        }
        if (operation.getResponses() != null) {
            operation.getResponses().getAPIResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    complete(response.getContent(), id + ".response", components);
                }
            });
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> complete(parameter, id));
        }
    }

    private static void complete(Content content, String name, Components components) {
        if (content != null) {
            content.getMediaTypes().forEach((type, media) -> {
                if (type.startsWith("multipart/") || type.endsWith("json") && !type.endsWith("ndjson")) {
                    completeJson(media, name, components);
                } else {
                    ExampleFiles.text(name + ending(type))
                            .ifPresent(text -> media.setExample(
                                    type.endsWith("ndjson") && !isText(media) ? ExampleFiles.parse(text) : text));
                }
            });
        }
    }

    /** A line of NDJSON may be documented by the schema of what it holds. */
    private static boolean isText(MediaType media) {
        return media.getSchema() != null
                && List.of(Schema.SchemaType.STRING).equals(media.getSchema().getType());
    }

    private static void completeJson(MediaType media, String name, Components components) {
        Optional<JsonNode> one = ExampleFiles.json(name + ".json");
        if (one.isPresent()) {
            media.setExample(one.get());
            return;
        }
        Optional<JsonNode> several = ExampleFiles.json(name + ".examples.json");
        if (several.isPresent()) {
            several.get()
                    .properties()
                    .forEach(example -> media.addExample(
                            example.getKey(), OASFactory.createExample().value(example.getValue())));
            return;
        }
        String schema = schemaName(media.getSchema());
        ExampleFiles.json(schema + ".json").ifPresent(example -> {
            components.addExample(schema, OASFactory.createExample().value(example));
            media.addExample(schema, OASFactory.createExample().ref(EXAMPLES + schema));
        });
    }

    private static void complete(Parameter parameter, String operation) {
        ExampleFiles.text(operation + "." + parameter.getName() + ".txt")
                .map(String::strip)
                .ifPresent(example ->
                        parameter.setExample(isText(parameter.getSchema()) ? example : ExampleFiles.parse(example)));
    }

    private static boolean isText(Schema schema) {
        return schema == null
                || schema.getType() == null
                || schema.getType().contains(Schema.SchemaType.STRING)
                || schema.getType().contains(Schema.SchemaType.ARRAY);
    }

    private static String ending(String mediaType) {
        return List.of("csv", "ndjson").stream()
                .filter(mediaType::contains)
                .findFirst()
                .map(ending -> "." + ending)
                .orElse(".txt");
    }

    private static String schemaName(Schema schema) {
        String reference = schema == null || schema.getRef() == null ? "" : schema.getRef();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
