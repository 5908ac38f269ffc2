package id.patuh.registry.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Makes match candidates, reads and decides them. */
final class Candidates {
    private Candidates() {}

    /** A candidate of two employers that differ in legal form only: one reported, one of a BPJS. */
    static JsonPath pair(String word) {
        Api.registered(Rows.wlkp().with("name", "PT " + word + " Sentosa"));
        Rows row = Rows.tk().with("name", "CV " + word + " Sentosa");
        Api.importCsv("BPJS_TK", Rows.csv(row));
        String id = open("employerId", id(row)).extract().path("items[0].id");
        return Api.writer()
                .get("/v1/match-candidates/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Open candidates by one parameter. */
    static ValidatableResponse open(String parameter, String value) {
        return Api.writer()
                .queryParam(parameter, value)
                .queryParam("state", "OPEN")
                .get("/v1/match-candidates")
                .then()
                .statusCode(200);
    }

    /** Sends a decision. */
    static Response decide(JsonPath candidate, Map<String, Object> body) {
        return Api.writer()
                .contentType(ContentType.JSON)
                .body(new HashMap<>(body))
                .post("/v1/match-candidates/" + candidate.getString("id") + "/decision");
    }

    /** What a query finds. */
    static ValidatableResponse find(Map<String, Object> body) {
        return query(Api.writer(), body).statusCode(200);
    }

    /** The answer to a query. */
    static ValidatableResponse query(RequestSpecification caller, Map<String, Object> body) {
        return caller.contentType(ContentType.JSON)
                .body(body)
                .post("/v1/match-queries")
                .then();
    }

    /** The employer that a row of BPJS Ketenagakerjaan made. */
    static String id(Rows tk) {
        return id("NPP:" + tk.text("npp"));
    }

    /** The employer that has a number. */
    static String id(String identifier) {
        return Api.employer(identifier).get("employerId").toString();
    }

    /** A word of letters that no other test uses. */
    static String word() {
        return ThreadLocalRandom.current()
                .ints(9, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
