package id.patuh.registry.roster;

import java.util.List;
import java.util.Map;

import id.patuh.registry.Api;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;

/** What tests of worker lists ask. */
final class Rosters {
    private Rosters() {}

    /** The refused fields of an import that has ended, as line, field, code and value. */
    static List<String> errors(ExtractableResponse<Response> done) {
        List<Map<String, Object>> items = Api.auditor()
                .get("/v1/imports/" + done.path("id") + "/errors?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .map(error -> error.get("line") + "," + error.get("field") + "," + error.get("code") + ","
                        + error.get("value"))
                .toList();
    }
}
