package id.patuh.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.patuh.registry.Api;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;

/** What tests of imports ask. */
final class Imports {
    private Imports() {}

    /** The refused fields of an import that has ended, as line, field and code. */
    static List<String> errors(ExtractableResponse<Response> done) {
        assertThat(done.<String>path("state")).isEqualTo("SUCCEEDED");
        List<Map<String, Object>> items = Api.auditor()
                .get("/v1/imports/" + done.path("id") + "/errors?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .map(error -> error.get("line") + "," + error.get("field") + "," + error.get("code"))
                .toList();
    }

    /** The counts of an import that has ended. */
    static Map<String, Object> counts(ExtractableResponse<Response> done) {
        assertThat(done.<String>path("state")).isEqualTo("SUCCEEDED");
        return done.path("counts");
    }

    /** The employer that a number belongs to. */
    static UUID id(String identifier) {
        return UUID.fromString(Api.employer(identifier).get("employerId").toString());
    }

    /** The workforce of an employer. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> workforce(Map<String, Object> employer) {
        return (Map<String, Object>) employer.get("workforce");
    }
}
