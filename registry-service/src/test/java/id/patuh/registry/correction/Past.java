package id.patuh.registry.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.patuh.devstack.testing.Tokens;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** An employer whose past is corrected, as tests see it over HTTP. */
record Past(String path) {
    static final Tokens KEMENAKER = Tokens.of("registry-writer").agency("KEMENAKER");
    static final Tokens TK = Tokens.of("bpjs-tk-officer").agency("BPJS_TK");
    static final String REASON = "Salah ketik pada laporan";

    /** 10 workers from 10 January, 20 from 1 March, 30 from 1 June. */
    static Past reports() {
        return of(Rows.wlkp().with("workers", 10).with("reportedOn", "2026-01-10"))
                .report("2026-03-01", 20)
                .report("2026-06-01", 30);
    }

    /** An employer with a first report. */
    static Past of(Rows report) {
        return new Past("/v1/employers/" + Api.registered(report));
    }

    /** The employer that a number belongs to. */
    static Past known(String identifier) {
        return new Past("/v1/employers/" + Api.employer(identifier).get("employerId"));
    }

    /** One more report. */
    Past report(String reportedOn, int workers) {
        Api.writer()
                .contentType("application/merge-patch+json")
                .header("If-Match", tag())
                .body("{\"reportedOn\":\"" + reportedOn + "\",\"workers\":" + workers + "}")
                .patch(path)
                .then()
                .statusCode(200);
        return this;
    }

    /** A statement on a programme of BPJS Ketenagakerjaan. */
    ValidatableResponse covered(String programme, String asOf, int enrolled) {
        Map<String, Object> statement = new HashMap<>();
        statement.put("ownNumber", "N" + path.hashCode());
        statement.put("registeredOn", "2024-01-02");
        statement.put("enrolledWorkers", enrolled);
        statement.put("reportedWageBillIdr", 50_000_000);
        statement.put("asOf", asOf);
        return Api.as(TK)
                .header("If-Match", tag())
                .contentType(ContentType.JSON)
                .body(statement)
                .put(path + "/coverage/" + programme)
                .then();
    }

    /** A correction as KEMENAKER, on the present version. */
    ValidatableResponse correct(String record, String... members) {
        return post(KEMENAKER, tag(), body(record, members));
    }

    /** A correction as BPJS Ketenagakerjaan, on the present version. */
    ValidatableResponse correctAsTk(String record, String... members) {
        return post(TK, tag(), body(record, members));
    }

    ValidatableResponse post(Tokens caller, String ifMatch, String body) {
        var request = Api.as(caller).contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(path + "/corrections").then();
    }

    /** The body of a correction; members are written as JSON. */
    static String body(String record, String... members) {
        String more = members.length == 0 ? "" : "," + String.join(",", members);
        return "{\"corrects\":\"" + record + "\",\"reason\":\"" + REASON + "\"" + more + "}";
    }

    /** Id of the newest record of a set of which something holds from a day. */
    String record(String factSet, String validFrom) {
        return history().stream()
                .filter(record -> factSet.equals(record.get("factSet")) && validFrom.equals(record.get("validFrom")))
                .map(record -> record.get("id").toString())
                .findFirst()
                .orElseThrow();
    }

    List<Map<String, Object>> history() {
        return Api.writer()
                .get(path + "/history?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    ValidatableResponse now() {
        return Api.writer().get(path).then().statusCode(200);
    }

    ValidatableResponse asOf(String validAt) {
        return Api.writer().queryParam("validAt", validAt).get(path).then();
    }

    ValidatableResponse asOf(String validAt, Instant recordedAt) {
        return Api.writer()
                .queryParam("validAt", validAt)
                .queryParam("recordedAt", recordedAt.toString())
                .get(path)
                .then();
    }

    /** Workers declared as of a day; null when nothing is declared of it. */
    Integer workers(String validAt) {
        return asOf(validAt).statusCode(200).extract().path("workforce.workers");
    }

    Instant recordedAt() {
        return Instant.parse(now().extract().path("recordedAt"));
    }

    String tag() {
        return now().extract().header("ETag");
    }

    int version() {
        return now().extract().path("version");
    }

    /** What is present is what holds today by the history. */
    void assertPresentFollowsTheHistory() {
        Map<String, Object> present = now().extract().path("$");
        Map<String, Object> told = Api.writer()
                .queryParam("recordedAt", present.get("recordedAt"))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        present.remove("recordedAt");
        told.remove("recordedAt");
        assertThat(told).isEqualTo(present);
    }
}
