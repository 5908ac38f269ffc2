package id.patuh.kit.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Language;
import id.patuh.kit.problem.ProblemCode;

/** The schema of problem details and an example of each problem, for the API document. */
final class ProblemModels {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final String REF = "#/components/schemas/";
    private static final String SCHEMA = "Problem";
    private static final String ERROR_SCHEMA = "ProblemError";

    /** Names of the schemas, which stay though no answer of success has them. */
    static final Set<String> SCHEMAS = Set.of(SCHEMA, ERROR_SCHEMA);

    private ProblemModels() {}

    /** Adds the schema of RFC 9457 with this API's members, and that of its errors, which generators shall not have to name. */
    static void describe(Components components) {
        components.addSchema(SCHEMA, problem()).addSchema(ERROR_SCHEMA, fieldError());
    }

    private static Schema problem() {
        return object("Problem details (RFC 9457)")
                .addProperty(
                        "type",
                        text("URL of the entry in the published catalogue").format("uri"))
                .addProperty("title", text("Short summary, English"))
                .addProperty("status", of(Schema.SchemaType.INTEGER, "HTTP status"))
                .addProperty("detail", text("What happened, in Indonesian or English by Accept-Language"))
                .addProperty("instance", text("Path of the request"))
                .addProperty("code", text("Stable code, never translated"))
                .addProperty(
                        "errors",
                        of(Schema.SchemaType.ARRAY, "What is wrong with single members of the request")
                                .items(reference(ERROR_SCHEMA)))
                .addProperty("traceId", text("Quote it when you report the problem"))
                .required(List.of("type", "title", "status", "detail", "code", "traceId"));
    }

    /** Content of an answer that refers to the example of each code. */
    static Content content(List<ProblemCode> codes) {
        MediaType media = OASFactory.createMediaType().schema(reference(SCHEMA));
        codes.forEach(code ->
                media.addExample(code.name(), OASFactory.createExample().ref("#/components/examples/" + code.name())));
        return OASFactory.createContent().addMediaType(MEDIA_TYPE, media);
    }

    /** An example of a problem. */
    static Example example(ProblemCode code) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("type", code.type().toString());
        value.put("title", code.title());
        value.put("status", code.status());
        value.put("detail", Language.ENGLISH.text(code, code.samples()));
        value.put("instance", "/v1/example");
        value.put("code", code.name());
        if (code == KitProblem.VALIDATION_FAILED) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("field", "/name");
            error.put("code", "REQUIRED");
            error.put("message", "A value is required.");
            value.put("errors", List.of(error));
        }
        value.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        return OASFactory.createExample().summary(code.title()).value(value);
    }

    private static Schema fieldError() {
        return object("What is wrong with one member")
                .addProperty("field", text("JSON Pointer of the member; /<name> for a parameter"))
                .addProperty("code", text("Stable code"))
                .addProperty("message", text("Text in the language of the answer"))
                .required(List.of("field", "code", "message"));
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref(REF + name);
    }

    private static Schema object(String description) {
        return of(Schema.SchemaType.OBJECT, description);
    }

    private static Schema text(String description) {
        return of(Schema.SchemaType.STRING, description);
    }

    private static Schema of(Schema.SchemaType type, String description) {
        return OASFactory.createSchema().addType(type).description(description);
    }
}
