package id.patuh.kit.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Says of the schemas of answers that all their members are required: the services always send each member, null where there is no
 * value, except where {@code minProperties} says that some may be missing. A schema that a request takes as well says itself what is required. Components that nothing uses are removed.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP, priority = RequiredMembersFilter.PRIORITY)
public class RequiredMembersFilter implements OASFilter {

    /** Runs when all operations are complete, before types of the platform are written where they are used. */
    static final int PRIORITY = 5;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null
                || document.getComponents() == null
                || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> components = document.getComponents().getSchemas();
        SchemaUse requests = new SchemaUse(components);
        SchemaUse answers = new SchemaUse(components);
        List<Operation> operations = document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(found -> found.values().stream())
                .toList();
        operations.forEach(operation -> {
            addRequest(operation, requests);
            addAnswers(operation, answers);
        });
        answers.names().stream()
                .filter(name -> !requests.names().contains(name))
                .map(components::get)
                .forEach(RequiredMembersFilter::requireAll);
        answers.inline().forEach(RequiredMembersFilter::requireAll);
        Set<String> unused = Set.copyOf(components.keySet().stream()
                .filter(name -> !ProblemModels.SCHEMAS.contains(name))
                .filter(name -> !requests.names().contains(name))
                .filter(name -> !answers.names().contains(name))
                .toList());
        unused.forEach(document.getComponents()::removeSchema);
    }

    private static void addRequest(Operation operation, SchemaUse requests) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> requests.add(parameter.getSchema()));
        }
        if (operation.getRequestBody() != null) {
            requests.add(operation.getRequestBody().getContent());
        }
    }

    private static void addAnswers(Operation operation, SchemaUse answers) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                answers.add(answer.getContent());
            }
        });
    }

    private static void requireAll(Schema schema) {
        // A schema that counts its members is one of which only some are sent.
        if (schema != null && schema.getProperties() != null && schema.getMinProperties() == null) {
            schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
        }
    }
}
