package id.patuh.sanctions.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Gives every body of the API document its example, from the resources {@code openapi/<operationId>.request.json}, {@code
 * openapi/<operationId>.response.json} or, for what many operations answer, {@code openapi/<schema>.json}, which then stands once among the components: documents stay readable as
 * documents, and code as code.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ExamplesFilter implements OASFilter {
    private static final String EXAMPLES = "#/components/examples/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .forEach(operation -> complete(operation, document.getComponents()));
    }

    private static void complete(Operation operation, Components components) {
        if (operation.getRequestBody() != null) {
            setExample(operation.getRequestBody().getContent(), operation.getOperationId() + ".request", components);
        }
        for (String success : new String[] {"200", "201"}) {
            APIResponse answer = operation.getResponses().getAPIResponse(success);
            if (answer != null) {
                setExample(answer.getContent(), operation.getOperationId() + ".response", components);
            }
        }
    }

    private static void setExample(Content content, String name, Components components) {
        if (content != null && content.hasMediaType(MediaType.APPLICATION_JSON)) {
            var media = content.getMediaType(MediaType.APPLICATION_JSON);
            read(name).ifPresentOrElse(media::setExample, () -> {
                String schema = schemaName(media.getSchema());
                read(schema).ifPresent(example -> {
                    components.addExample(schema, OASFactory.createExample().value(example));
                    media.addExample(schema, OASFactory.createExample().ref(EXAMPLES + schema));
                });
            });
        }
    }

    private static String schemaName(Schema schema) {
        String reference = schema == null || schema.getRef() == null ? "" : schema.getRef();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static Optional<JsonNode> read(String name) {
        try (InputStream file = ExamplesFilter.class.getResourceAsStream("/openapi/" + name + ".json")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(EventJson.mapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Example " + name + " cannot be read", e);
        }
    }
}
