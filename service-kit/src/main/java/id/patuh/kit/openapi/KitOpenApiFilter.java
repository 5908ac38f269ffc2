package id.patuh.kit.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.http.ResourceMethod;
import id.patuh.kit.http.trace.RequestIdentity;
import id.patuh.kit.idempotency.StoredResponse;
import id.patuh.kit.problem.ProblemCode;
import io.quarkus.arc.Arc;
import io.quarkus.security.Authenticated;
import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Completes the API document with what the kit does for every operation: error answers with examples, security with the roles, the
 * request id and the headers of idempotency and conditional requests. An operation without a description takes it from the resource
 * {@code openapi/<operationId>.md}; the document takes its first page from {@code openapi/service.md}, and the address on one's own
 * machine from {@code openapi/server.txt}. What a resource says itself stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP, priority = KitOpenApiFilter.PRIORITY)
public class KitOpenApiFilter implements OASFilter {

    /** Runs before the filters that complete what it writes, such as those of examples. */
    static final int PRIORITY = 10;

    private static final String SCHEME = "bearer";
    // How an annotation writes that every caller with a token is welcome.
    private static final String ANY_ROLE = "**";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSecurityScheme(SCHEME, bearer());
        ProblemModels.describe(document.getComponents());
        AnswerHeaderModels.describe(document.getComponents());
        RequestHeaderModels.describe(document.getComponents());
        introduce(document);
        if (document.getPaths() == null) {
            return;
        }
        ProblemResponses problems = new ProblemResponses(document.getComponents());
        ResourceMethod.all(Arc.container().beanManager()).forEach(method -> {
            PathItem path = document.getPaths().getPathItem(method.path());
            Operation operation =
                    path == null ? null : path.getOperations().get(PathItem.HttpMethod.valueOf(method.verb()));
            List<ActionOperation> actions = ActionOperations.of(method);
            if (operation != null && actions.isEmpty()) {
                complete(operation, method, roles(method), Set.of(), problems);
                BodyNeeds.add(operation, method, document.getComponents());
            } else if (operation != null) {
                document.getPaths().removePathItem(method.path());
                actions.forEach(action -> {
                    Operation own = action.describe(operation);
                    complete(own, method, action.roles(), action.refusals(), problems);
                    document.getPaths()
                            .addPathItem(
                                    method.path().replace("{action}", action.name()),
                                    OASFactory.createPathItem().POST(own));
                });
            }
        });
        AnswerHeaderModels.removeUnused(document);
    }

    private static void complete(
            Operation operation,
            ResourceMethod method,
            List<String> roles,
            Set<ProblemCode> refusals,
            ProblemResponses problems) {
        addDescription(operation);
        addSecurity(operation, method, roles);
        RequestHeaderModels.add(operation, method);
        if (operation.getRequestBody() != null) {
            // A body that may be left out says so.
            if (operation.getRequestBody().getRequired() == null) {
                operation.getRequestBody().setRequired(true);
            }
            operation.getRequestBody().getContent().getMediaTypes().values().forEach(TextExamples::restore);
        }
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        Set<ProblemCode> codes = ErrorResponses.of(method, operation.getRequestBody() != null);
        codes.addAll(refusals);
        problems.addTo(operation.getResponses(), codes);
        addAnswerHeaders(operation, method);
    }

    private static void addAnswerHeaders(Operation operation, ResourceMethod method) {
        boolean tagged = method.method().isAnnotationPresent(Tagged.class);
        if (tagged && method.verb().equals(HttpMethod.GET)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse()
                                    .description("Unchanged since the `ETag` in `If-None-Match`"));
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (answer.getRef() != null) {
                return;
            }
            AnswerHeaderModels.add(answer, RequestIdentity.HEADER);
            if (status.startsWith("2") || status.startsWith("3")) {
                AnswerHeaderModels.addRateLimit(answer);
            }
            if (status.equals("201") || status.equals("308")) {
                AnswerHeaderModels.add(answer, HttpHeaders.LOCATION);
            }
            if (tagged && (status.startsWith("2") || status.equals("304"))) {
                AnswerHeaderModels.add(answer, HttpHeaders.ETAG);
            }
            if (status.startsWith("2") && ErrorResponses.idempotent(method)) {
                AnswerHeaderModels.add(answer, StoredResponse.REPLAYED);
            }
        });
    }

    /** The first page: what the service is, from its own file, and what holds for all of them. The settings add title and version. */
    private static void introduce(OpenAPI document) {
        if (document.getInfo() == null) {
            document.setInfo(OASFactory.createInfo());
        }
        document.getInfo()
                .setDescription(Stream.of("service.md", "introduction.md")
                        .flatMap(file -> ExampleFiles.text(file).stream())
                        .map(KitOpenApiFilter::paragraphs)
                        .collect(Collectors.joining("\n\n")));
        ExampleFiles.text("server.txt")
                .ifPresent(url -> document.addServer(OASFactory.createServer()
                        .url(url.strip())
                        .description("Your own machine, after `./patuh up`")));
        document.addServer(OASFactory.createServer()
                .url("https://{host}")
                .description("An installation")
                .addVariable(
                        "host",
                        OASFactory.createServerVariable()
                                .defaultValue("patuh.example.go.id")
                                .description("Host of the service, as the operator names it")));
    }

    private static String paragraphs(String text) {
        return text.strip().replaceAll("(?<!\n)\n(?![\n#-]) *", " ");
    }

    /** Lines of a file are joined to paragraphs, so that it wraps as its author likes. */
    private static void addDescription(Operation operation) {
        if (operation.getDescription() == null && operation.getOperationId() != null) {
            ExampleFiles.text(operation.getOperationId() + ".md")
                    .map(KitOpenApiFilter::paragraphs)
                    .ifPresent(operation::setDescription);
        }
    }

    private static void addSecurity(Operation operation, ResourceMethod method, List<String> roles) {
        if (!ErrorResponses.secured(method)) {
            operation.setSecurity(new ArrayList<>());
            return;
        }
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME, List.of())));
        // Scopes of a bearer token would have to be declared with the scheme; roles are claims.
        operation.addExtension("x-roles", roles);
        String description = operation.getDescription() == null ? "" : operation.getDescription();
        String who = roles.isEmpty() ? "Any role." : "Roles: `" + String.join("`, `", roles) + "`.";
        operation.setDescription((description + "\n\n" + who).strip());
    }

    /** The roles that an operation asks for; none where every caller with a token may use it. */
    private static List<String> roles(ResourceMethod operation) {
        if (operation.method().isAnnotationPresent(Authenticated.class)) {
            return List.of();
        }
        return operation
                .annotation(RolesAllowed.class)
                .map(allowed -> RoleGroups.expand(allowed.value()))
                .filter(roles -> !roles.contains(ANY_ROLE))
                .orElse(List.of());
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description(
                        "Access token of the OIDC provider with the claims `sub`, `agency`, `roles` and `regions`");
    }
}
