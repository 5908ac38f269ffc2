package id.patuh.kit.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import id.patuh.kit.problem.ProblemCode;

/**
 * One of the actions that a resource method answers, for the API document.
 *
 * @param name value of the path parameter {@code action}
 * @param operationId as in the document
 * @param summary as in the document
 * @param description as in the document
 * @param bodySchema name of the schema of the body
 * @param roles who may take it; empty for everybody whom the method lets in
 * @param refusals problems of the service's own catalogue, beside those of the method
 */
public record ActionOperation(
        String name,
        String operationId,
        String summary,
        String description,
        String bodySchema,
        List<String> roles,
        Set<ProblemCode> refusals) {

    /** A description of this action, with what the method says of all its actions. */
    Operation describe(Operation method) {
        APIResponse answer = method.getResponses().getAPIResponse("200");
        Schema shown =
                answer.getContent().getMediaType(MediaType.APPLICATION_JSON).getSchema();
        return OASFactory.createOperation()
                .operationId(operationId)
                .summary(summary)
                .description(description)
                .tags(method.getTags())
                .parameters(new ArrayList<>(method.getParameters().stream()
                        .filter(parameter -> !"action".equals(parameter.getName()))
                        .toList()))
                .requestBody(OASFactory.createRequestBody()
                        .required(true)
                        .content(json(OASFactory.createSchema().ref("#/components/schemas/" + bodySchema))))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse(
                                "200",
                                OASFactory.createAPIResponse()
                                        .description(answer.getDescription())
                                        .content(json(shown))));
    }

    private static Content json(Schema schema) {
        return OASFactory.createContent()
                .addMediaType(
                        MediaType.APPLICATION_JSON, OASFactory.createMediaType().schema(schema));
    }
}
