package id.patuh.registry.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.patuh.devstack.testing.Tokens;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Employers to be merged and split, and what tests ask about them. */
final class Firms {
    private Firms() {}

    /** Registers an employer by a manpower report; gives its id. */
    static String declared(Rows row) {
        Api.importCsv("WLKP", Rows.csv(row));
        return id("WLKP:" + row.text("wlkpNumber"));
    }

    /** Registers an employer that only a BPJS knows; gives its id. */
    static String covered(Rows row) {
        Api.importCsv("BPJS_TK", Rows.csv(row));
        return id("NPP:" + row.text("npp"));
    }

    static String id(String identifier) {
        return Api.employer(identifier).get("employerId").toString();
    }

    /** The employer as it is, also when it was merged. */
    static Map<String, Object> document(String id) {
        Response answer = Api.writer().redirects().follow(false).get("/v1/employers/" + id);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.jsonPath().getMap("$");
    }

    /** The employer as it is, but for what grows with each change. */
    static Map<String, Object> state(String id) {
        Map<String, Object> state = new HashMap<>(document(id));
        state.remove("version");
        state.remove("recordedAt");
        return state;
    }

    static Response merge(String survivor, String absorbed, String effectiveOn) {
        return post("/v1/employers/" + survivor + "/merges", mergeBody(absorbed, effectiveOn));
    }

    static Map<String, Object> mergeBody(String absorbed, String effectiveOn) {
        return Map.of(
                "absorbedId", absorbed, "effectiveOn", effectiveOn, "reason", "Akta penggabungan", "evidence", "AHU-1");
    }

    /** Merges; gives the path of the merger. */
    static String merged(String survivor, String absorbed, String effectiveOn) {
        Response answer = merge(survivor, absorbed, effectiveOn);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return Api.path(answer.header("Location"));
    }

    static Response undo(String mergePath) {
        return Api.writer()
                .header("If-Match", "\"v1\"")
                .queryParam("reason", "Salah gabung")
                .delete(mergePath);
    }

    static void undone(String mergePath) {
        Response answer = undo(mergePath);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(204);
    }

    static Response post(String path, Map<String, ?> body) {
        return Api.writer().contentType(ContentType.JSON).body(body).post(path);
    }

    static Response patch(String id, Map<String, ?> body) {
        return Api.writer()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(Bodies.json(body))
                .patch("/v1/employers/" + id);
    }

    /** Of each programme, the number it is stated under and the workers. */
    static List<String> coverage(Map<String, Object> document) {
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> coverage = (List<Map<String, Object>>) document.get("coverage");
        return coverage.stream()
                .map(item -> item.get("programme") + " " + item.get("ownNumber") + " " + item.get("enrolledWorkers"))
                .toList();
    }

    static List<String> numbers(Map<String, Object> document) {
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> numbers = (List<Map<String, Object>>) document.get("identifiers");
        return numbers.stream().map(number -> number.get("value").toString()).toList();
    }

    static JsonPath history(String id) {
        return Api.writer()
                .get("/v1/employers/" + id + "/history?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Response asOf(String id, String query) {
        return Api.writer().redirects().follow(false).get("/v1/employers/" + id + "?" + query);
    }

    static JsonPath refused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        return answer.jsonPath();
    }

    static Tokens elsewhere() {
        return Tokens.of("registry-writer").agency("KEMENAKER").regions("32");
    }
}
