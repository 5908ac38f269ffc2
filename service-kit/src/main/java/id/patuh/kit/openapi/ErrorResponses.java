package id.patuh.kit.openapi;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;

import id.patuh.kit.etag.Conditional;
import id.patuh.kit.feed.FeedPage;
import id.patuh.kit.http.ResourceMethod;
import id.patuh.kit.http.limits.StreamedBody;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.ProblemCode;
import io.quarkus.security.Authenticated;

/** Which problems an operation can answer with, from what it is. */
final class ErrorResponses {

    private static final Set<String> CONDITIONAL = Set.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private ErrorResponses() {}

    /** The problems of an operation. */
    static Set<ProblemCode> of(ResourceMethod operation, boolean hasBody) {
        Set<ProblemCode> codes = new LinkedHashSet<>();
        codes.addAll(List.of(KitProblem.PARAMETER_INVALID, KitProblem.URI_TOO_LONG, KitProblem.HEADERS_TOO_LARGE));
        if (hasBody) {
            codes.addAll(List.of(
                    KitProblem.VALIDATION_FAILED,
                    KitProblem.MALFORMED_JSON,
                    KitProblem.UNKNOWN_FIELD,
                    KitProblem.BODY_TOO_LARGE,
                    KitProblem.BODY_TOO_SLOW,
                    KitProblem.UNSUPPORTED_MEDIA_TYPE));
        }
        if (secured(operation)) {
            codes.addAll(List.of(
                    KitProblem.UNAUTHENTICATED,
                    KitProblem.ROLE_MISSING,
                    KitProblem.AGENCY_MISMATCH,
                    KitProblem.REGION_OUT_OF_SCOPE));
        }
        if (operation.path().contains("{")) {
            codes.add(KitProblem.NOT_FOUND);
        }
        if (idempotent(operation)) {
            codes.addAll(List.of(KitProblem.IDEMPOTENCY_IN_FLIGHT, KitProblem.IDEMPOTENCY_KEY_REUSED));
        }
        if (conditional(operation)) {
            codes.addAll(List.of(KitProblem.VERSION_CONFLICT, KitProblem.ETAG_STALE, KitProblem.IF_MATCH_REQUIRED));
        }
        codes.addAll(unconditional(operation));
        codes.addAll(List.of(
                KitProblem.NOT_ACCEPTABLE, KitProblem.RATE_LIMITED, KitProblem.INTERNAL_ERROR, KitProblem.UNAVAILABLE));
        Refuses ofClass = operation.method().getDeclaringClass().getAnnotation(Refuses.class);
        Refuses ofMethod = operation.method().getAnnotation(Refuses.class);
        codes.addAll(own(ofClass, ofClass));
        codes.addAll(own(ofMethod, ofClass));
        return codes;
    }

    /** Whether the operation needs a token. */
    static boolean secured(ResourceMethod operation) {
        return operation.annotation(RolesAllowed.class).isPresent()
                || operation.annotation(Authenticated.class).isPresent();
    }

    /** Whether the operation honours {@code Idempotency-Key}; one with a streamed body does so itself. */
    static boolean idempotent(ResourceMethod operation) {
        return operation.annotation(Idempotent.class).isPresent()
                || operation.annotation(StreamedBody.class).isPresent();
    }

    /** Whether the operation needs {@code If-Match}. */
    static boolean conditional(ResourceMethod operation) {
        return CONDITIONAL.contains(operation.verb())
                || operation.annotation(Conditional.class).isPresent();
    }

    /** What else follows from the method and what it gives. */
    private static Set<ProblemCode> unconditional(ResourceMethod operation) {
        Set<ProblemCode> codes = new LinkedHashSet<>();
        if (!conditional(operation) && operation.verb().equals(HttpMethod.POST)) {
            codes.add(
                    readsHeader(operation, HttpHeaders.IF_MATCH)
                            ? KitProblem.ETAG_STALE
                            : KitProblem.PRECONDITION_FAILED);
        }
        if (operation.method().getReturnType() == FeedPage.class) {
            codes.add(KitProblem.CHANGE_NUMBER_GONE);
        }
        return codes;
    }

    /** Whether the method of the operation takes a header as a parameter of its own. */
    static boolean readsHeader(ResourceMethod operation, String name) {
        return Stream.of(operation.method().getParameters())
                .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                .anyMatch(header -> header != null && header.value().equals(name));
    }

    private static List<ProblemCode> own(Refuses refuses, Refuses ofClass) {
        if (refuses == null) {
            return List.of();
        }
        Class<? extends ProblemCode> catalogue =
                refuses.in() == ProblemCode.class && ofClass != null ? ofClass.in() : refuses.in();
        if (!catalogue.isEnum()) {
            throw new IllegalStateException(catalogue + " is not an enum");
        }
        return Stream.of(refuses.codes(), refuses.value())
                .flatMap(Arrays::stream)
                .map(code -> Arrays.stream(catalogue.getEnumConstants())
                        .filter(constant -> constant.name().equals(code))
                        .findFirst()
                        .<ProblemCode>map(constant -> constant)
                        .orElseThrow(() -> new IllegalStateException(catalogue + " has no " + code)))
                .toList();
    }
}
