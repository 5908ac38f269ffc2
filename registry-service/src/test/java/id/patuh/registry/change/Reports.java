package id.patuh.registry.change;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Makes change reports. */
final class Reports {
    static final Map<String, Object> MOVED =
            Map.of("kind", "ADDRESS", "changedOn", "2026-06-12", "reportedOn", "2026-06-30", "address", "Jl. B 2");
    static final Map<String, Object> SOLD =
            Map.of("kind", "OWNERSHIP", "changedOn", "2026-07-06", "description", "60% saham dialihkan, akta 12");

    private Reports() {}

    static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    static String id(ValidatableResponse reported) {
        return reported.statusCode(201).extract().path("id");
    }

    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    static String employer(Rows row) {
        return "/v1/employers/" + Api.registered(row);
    }

    static ValidatableResponse report(String path, String ifMatch, Map<String, Object> body) {
        var request = Api.writer().contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(path + "/change-reports").then();
    }
}
