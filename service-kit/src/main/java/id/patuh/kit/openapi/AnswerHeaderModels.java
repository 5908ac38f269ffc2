package id.patuh.kit.openapi;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import id.patuh.kit.http.trace.RequestIdentity;
import id.patuh.kit.idempotency.StoredResponse;

/** The headers of answers. Each is described once, among the components, and referred to where it is sent. */
final class AnswerHeaderModels {
    private static final String REF = "#/components/headers/";
    private static final String RATE_LIMIT = "RateLimit";
    private static final String RATE_LIMIT_POLICY = "RateLimit-Policy";

    private AnswerHeaderModels() {}

    /** Describes the headers. */
    static void describe(Components components) {
        components
                .addHeader(RequestIdentity.HEADER, text("Id of the request: the caller's own, or a new one"))
                .addHeader(HttpHeaders.ETAG, text("Version of the resource, for `If-Match` and `If-None-Match`"))
                .addHeader(HttpHeaders.LOCATION, text("Path of the resource that was made, or that took the place"))
                .addHeader(HttpHeaders.RETRY_AFTER, header("Seconds to wait", SchemaType.INTEGER))
                .addHeader(
                        StoredResponse.REPLAYED,
                        header("`true` on the first answer, sent again to its `Idempotency-Key`", SchemaType.BOOLEAN))
                .addHeader(
                        RATE_LIMIT, text("Requests left and seconds until the quota is whole, `\"read\";r=59999;t=1`"))
                .addHeader(RATE_LIMIT_POLICY, text("Quota and its window in seconds, `\"read\";q=60000;w=60`"));
    }

    /** Takes the description of each header away that no answer carries. */
    static void removeUnused(OpenAPI document) {
        Components components = document.getComponents();
        Stream<APIResponse> shared =
                components.getResponses() == null ? Stream.empty() : components.getResponses().values().stream();
        Stream<APIResponse> own = document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream());
        Set<String> used = Stream.concat(shared, own)
                .filter(answer -> answer.getHeaders() != null)
                .flatMap(answer -> answer.getHeaders().values().stream())
                .map(Header::getRef)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List.copyOf(components.getHeaders().keySet()).stream()
                .filter(name -> !used.contains(REF + name))
                .forEach(components::removeHeader);
    }

    /** Says that an answer carries some headers. What the resource says of one itself stays. */
    static void add(APIResponse answer, String... names) {
        for (String name : names) {
            if (answer.getHeaders() == null || !answer.getHeaders().containsKey(name)) {
                answer.addHeader(name, OASFactory.createHeader().ref(REF + name));
            }
        }
    }

    /** Says that an answer carries the state of the caller's limit. */
    static void addRateLimit(APIResponse answer) {
        add(answer, RATE_LIMIT, RATE_LIMIT_POLICY);
    }

    private static Header text(String description) {
        return header(description, SchemaType.STRING);
    }

    private static Header header(String description, SchemaType type) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(type));
    }
}
