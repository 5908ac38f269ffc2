package id.patuh.registry.coverage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Coverage is stated by the BPJS that runs the programme, on the version it has read. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class CoverageIT {
    private static final Tokens TK = Tokens.of("bpjs-tk-officer").agency("BPJS_TK");

    @Test
    void firstRegistrationAndChangeMakeVersionsOfTheEmployer() {
        String path = employer();
        put(path, "JKK", TK, "\"v1\"", statement())
                .statusCode(201)
                .header("ETag", "\"v2\"")
                .body("programme", equalTo("JKK"))
                .body("enrolledWorkers", equalTo(10));
        put(path, "JKK", TK, "\"v2\"", statement()).statusCode(200).header("ETag", "\"v2\"");
        Map<String, Object> more = statement();
        more.put("enrolledWorkers", 12);
        send(path, "JKK", TK, "\"v2\"", more, null)
                .statusCode(200)
                .header("ETag", "\"v3\"")
                .body("enrolledWorkers", equalTo(12));
        Api.writer().get(path).then().header("ETag", "\"v3\"").body("coverage.programme", contains("JKK"));
        Api.writer()
                .get(path + "/coverage")
                .then()
                .statusCode(200)
                .header("ETag", "\"v3\"")
                .body("items[0].enrolledWorkers", equalTo(12));
        Api.writer().get(path + "/coverage/JKK").then().statusCode(200).body("asOf", equalTo("2026-06-30"));
        Api.writer().get(path + "/coverage/JHT").then().statusCode(404).body("code", equalTo("COVERAGE_NOT_FOUND"));
        Api.writer()
                .get(path + "/coverage/JKK")
                .then()
                .body("registrations", equalTo(1))
                .body("statements[0].number", equalTo(number))
                .body("statements[0].statement.registration.enrolledWorkers", equalTo(12))
                .body("moreStatements", equalTo(0));
    }

    @Test
    void writeNeedsAPrecondition() {
        String path = employer();
        put(path, "JKK", TK, null, statement()).statusCode(428);
        put(path, "JKK", TK, "\"v9\"", statement()).statusCode(412);
        create(path, statement()).statusCode(201);
        create(path, statement()).statusCode(412);
    }

    @Test
    void onlyTheBpjsThatRunsAProgrammeStatesIt() {
        String path = employer();
        Tokens kes = Tokens.of("bpjs-kes-officer").agency("BPJS_KES");
        put(path, "JKK", kes, "\"v1\"", statement()).statusCode(403).body("code", equalTo("AGENCY_MISMATCH"));
        put(path, "JKN", TK, "\"v1\"", statement()).statusCode(403).body("code", equalTo("AGENCY_MISMATCH"));
        put(path, "JKK", Tokens.of("bpjs-kes-officer").agency("BPJS_TK"), "\"v1\"", statement())
                .statusCode(403)
                .body("code", equalTo("AGENCY_MISMATCH"));
        put(path, "JKN", Tokens.of("registry-reader").agency("BPJS_KES"), "\"v1\"", statement())
                .statusCode(403)
                .body("code", equalTo("ROLE_MISSING"));
        put(path, "JKK", TK.regions("32"), "\"v1\"", statement())
                .statusCode(403)
                .body("code", equalTo("REGION_OUT_OF_SCOPE"));
        send(path, "JKN", kes, "\"v1\"", statement(), "BU:" + number).statusCode(201);
    }

    @Test
    void badStatementsAreRefused() {
        String path = employer();
        Map<String, Object> bad = statement();
        bad.put("paidThrough", "2026-14");
        bad.put("enrolledWorkers", -1);
        bad.remove("asOf");
        put(path, "JKK", TK, "\"v1\"", bad)
                .statusCode(400)
                .body("errors.code", hasItem("MONTH_FORMAT"))
                .body("errors.code", hasItem("NUMBER_NEGATIVE"))
                .body("errors.code", hasItem("REQUIRED"));
        put(path, "XYZ", TK, "\"v1\"", statement()).statusCode(org.hamcrest.Matchers.oneOf(400, 404));
        put(path, "JKK", TK, "\"v1\"", statement()).statusCode(201);
        Map<String, Object> older = statement();
        older.put("asOf", "2026-05-31");
        put(path, "JKK", TK, "\"v2\"", older).statusCode(409).body("code", equalTo("OLDER_THAN_HELD"));
    }

    private static String employer() {
        return "/v1/employers/" + Api.registered(Rows.wlkp());
    }

    private final String number = Api.own();

    private Map<String, Object> statement() {
        Map<String, Object> statement = new HashMap<>();
        statement.put("registeredOn", "2024-01-02");
        statement.put("enrolledWorkers", 10);
        statement.put("reportedWageBillIdr", 50_000_000);
        statement.put("paidThrough", "2026-05");
        statement.put("asOf", "2026-06-30");
        return statement;
    }

    private ValidatableResponse put(
            String path, String programme, Tokens token, String ifMatch, Map<String, Object> body) {
        return send(path, programme, token, ifMatch, body, "NPP:" + number);
    }

    private static ValidatableResponse send(
            String path, String programme, Tokens token, String ifMatch, Map<String, Object> body, String number) {
        var request = Api.as(token).contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (number != null) {
            request.queryParam("number", number);
        }
        return request.put(path + "/coverage/" + programme).then();
    }

    private ValidatableResponse create(String path, Map<String, Object> body) {
        return Api.as(TK)
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .queryParam("number", "NPP:" + number)
                .body(body)
                .put(path + "/coverage/JHT")
                .then();
    }

    @Test
    void theNumberIsNeededWhereItCannotBeGuessed() {
        String path = employer();
        send(path, "JKK", TK, "\"v1\"", statement(), null)
                .statusCode(400)
                .body("errors.code", contains("NUMBER_REQUIRED"))
                .body("errors.field", contains("/number"));
        send(path, "JKK", TK, "\"v1\"", statement(), "BU:" + number).statusCode(400);
        put(path, "JKK", TK, "\"v1\"", statement()).statusCode(201);
        String second = Api.own();
        Map<String, Object> large = statement();
        large.put("enrolledWorkers", 90);
        send(path, "JKK", TK, "\"v2\"", large, "NPP:" + second)
                .statusCode(201)
                .body("registrations", equalTo(2))
                .body("enrolledWorkers", equalTo(100));
        send(path, "JKK", TK, "\"v3\"", statement(), null)
                .statusCode(409)
                .body("code", equalTo("NUMBER_REQUIRED"))
                .body("numbers.size()", equalTo(2))
                .body("numbers", hasItem("NPP:" + second));
        String other = employer();
        send(other, "JHT", TK, "\"v1\"", statement(), "NPP:" + second)
                .statusCode(409)
                .body("code", equalTo("IDENTIFIER_IN_USE"))
                .body("employerId", equalTo(path.substring(path.lastIndexOf('/') + 1)));
    }

    @Test
    void anEndedRegistrationIsNoCoverage() {
        String path = employer();
        put(path, "JKK", TK, "\"v1\"", statement()).statusCode(201);
        Map<String, Object> ended = statement();
        ended.put("endedOn", "2026-06-30");
        put(path, "JKK", TK, "\"v2\"", ended).statusCode(204).header("ETag", "\"v3\"");
        Api.writer().get(path + "/coverage/JKK").then().statusCode(404);
        Api.writer()
                .get(path + "/coverage/JKK?validAt=2026-06-29")
                .then()
                .statusCode(404)
                .body("code", equalTo("COVERAGE_NOT_FOUND"));
        Map<String, Object> again = statement();
        again.put("endedOn", null);
        put(path, "JKK", TK, "\"v3\"", again).statusCode(200).body("enrolledWorkers", equalTo(10));
        Api.writer()
                .get(path + "/coverage?validAt=2026-06-30")
                .then()
                .statusCode(200)
                .body("items.programme", contains("JKK"));
    }
}
