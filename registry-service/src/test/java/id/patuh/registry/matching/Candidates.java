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

    /**
     * Two employers that differ in legal form only, and the question about them.
     *
     * @param reported row of the one that was reported
     * @param registered row of the one that a BPJS knows
     * @param candidate the question
     */
    record Pair(Rows reported, Rows registered, JsonPath candidate) {}

    /** A question about two employers that differ in legal form only: one reported, one of a BPJS. */
    static Pair pair(String word) {
        Rows reported = Rows.wlkp().with("name", "PT " + word + " Sentosa");
        reported(reported);
        Rows row = Rows.tk().with("name", "CV " + word + " Sentosa");
        String id = open("employerId", registered(row)).extract().path("items[0].id");
        return new Pair(reported, row, read(id));
    }

    /** A candidate. */
    static JsonPath read(String id) {
        return Api.writer()
                .get("/v1/match-candidates/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Takes reports of workplaces; gives the employer of the first. */
    static String reported(Rows... rows) {
        Api.importCsv("WLKP", Rows.csv(rows));
        return id("WLKP:" + rows[0].text("wlkpNumber"));
    }

    /** Takes rows of BPJS Ketenagakerjaan; gives the employer of the first. */
    static String registered(Rows... rows) {
        Api.importCsv("BPJS_TK", Rows.csv(rows));
        return id(rows[0]);
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
        return decide(Api.writer(), candidate, body);
    }

    /** Sends a decision of a caller. */
    static Response decide(RequestSpecification caller, JsonPath candidate, Map<String, Object> body) {
        return caller.contentType(ContentType.JSON)
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

    /** The number of a natural person that no other test uses. */
    static String nik() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "3171%02d010190%04d".formatted(random.nextInt(1, 100), random.nextInt(1, 10_000));
    }

    /** A word of letters that no other test uses. */
    static String word() {
        return ThreadLocalRandom.current()
                .ints(9, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
