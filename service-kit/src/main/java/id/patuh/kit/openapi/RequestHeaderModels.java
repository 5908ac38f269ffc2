package id.patuh.kit.openapi;

import java.util.List;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.http.ResourceMethod;
import id.patuh.kit.http.trace.RequestIdentity;
import id.patuh.kit.idempotency.IdempotentRequest;

/** The headers of requests. Those that mean the same everywhere are described once, among the components. */
final class RequestHeaderModels {
    private static final String REF = "#/components/parameters/";
    private static final String TRACE = "traceparent";
    private static final List<String> EVERYWHERE = List.of(HttpHeaders.ACCEPT_LANGUAGE, RequestIdentity.HEADER, TRACE);

    private RequestHeaderModels() {}

    /** Describes the headers that many operations read. */
    static void describe(Components components) {
        add(
                components,
                HttpHeaders.ACCEPT_LANGUAGE,
                "Language of `detail` and of the messages in `errors`: `id`, unless `en` is preferred",
                text(),
                "en");
        add(
                components,
                RequestIdentity.HEADER,
                "Your own id of the request, echoed and kept in logs; another form gets a new one",
                text().pattern(RequestIdentity.FORM),
                "order-4711");
        add(
                components,
                TRACE,
                "Your trace (W3C Trace Context), passed on with events",
                text(),
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        add(
                components,
                AccessLog.PURPOSE,
                "Why the data is read, a code of your own; kept in the access log",
                text().pattern(AccessLog.PURPOSE_FORM),
                "INSPECTION");
        add(
                components,
                HttpHeaders.IF_NONE_MATCH,
                "The `ETag` read last: 304 without a body while it is the current one",
                text(),
                "\"v3\"");
    }

    /** Says which headers an operation reads. What the resource says of one itself stays. */
    static void add(Operation operation, ResourceMethod method) {
        if (ErrorResponses.idempotent(method)) {
            add(
                    operation,
                    IdempotentRequest.HEADER,
                    false,
                    "Makes the request safe to repeat: the same key and content within 48 hours get the first answer.",
                    "6f2c1d1e-0b6a-4b52-9a53-0d6f6c1f5a11");
        }
        if (ErrorResponses.conditional(method)) {
            // Who writes a first version has none to name.
            boolean first = ErrorResponses.readsHeader(method, HttpHeaders.IF_NONE_MATCH);
            add(operation, HttpHeaders.IF_MATCH, !first, "The `ETag` read last.", "\"v3\"");
        }
        if (method.verb().equals(HttpMethod.GET) && method.method().isAnnotationPresent(Tagged.class)) {
            refer(operation, HttpHeaders.IF_NONE_MATCH);
        }
        if (ErrorResponses.secured(method)) {
            refer(operation, AccessLog.PURPOSE);
        }
        EVERYWHERE.forEach(name -> refer(operation, name));
    }

    private static void add(Components components, String name, String description, Schema schema, String example) {
        components.addParameter(name, header(name, false, description, schema, example));
    }

    private static void add(Operation operation, String name, boolean required, String description, String example) {
        boolean declared = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> name.equalsIgnoreCase(parameter.getName()));
        if (!declared) {
            operation.addParameter(header(name, required, description, text(), example));
        }
    }

    private static void refer(Operation operation, String name) {
        operation.addParameter(OASFactory.createParameter().ref(REF + name));
    }

    private static Parameter header(String name, boolean required, String description, Schema schema, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(required)
                .description(description)
                .schema(schema)
                .example(example);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
