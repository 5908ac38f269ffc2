package id.patuh.sanctions.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** What is refused, with which code. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class RefusalsIT {
    private static final String EXAMINATION = "{\"result\":\"benar\",\"examinedOn\":\"2026-01-12\"}";

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aCaseNeedsAKnownEmployerAGroundAndTheCallersOwnAgency() {
        TestClock.set(Road.START);
        refused(
                Road.post(Road.OFFICER, "/v1/cases", Road.openBody(UUID.randomUUID(), "JHT", "DATA_WAGE")),
                409,
                "EMPLOYER_UNKNOWN");
        World.Firm firm = World.newFirm();
        String body = Road.openBody(firm.id(), "JHT", "DATA_WAGE");
        String kesehatan = Tokens.of("bpjs-kes-officer").subject("kes-1").token();
        refused(Road.post(kesehatan, "/v1/cases", body), 403, "AGENCY_MISMATCH");
        String auditor = Tokens.of("auditor").subject("auditor-1").token();
        refused(Road.post(auditor, "/v1/cases", body), 403, "ROLE_MISSING");
        String elsewhere =
                Tokens.of("bpjs-tk-officer").regions("32").subject("officer-32").token();
        refused(Road.post(elsewhere, "/v1/cases", body), 403, "REGION_OUT_OF_SCOPE");
        refused(Road.post(Road.OFFICER, "/v1/cases", body.replace("\"JHT\"", "\"JKN\"")), 400, "VALIDATION_FAILED");
        refused(
                Road.post(Road.OFFICER, "/v1/cases", body.replaceAll("\"grounds\":\\[.*]", "\"grounds\":[]")),
                400,
                "VALIDATION_FAILED");
        refused(
                Road.post(Road.OFFICER, "/v1/cases", body.replace("2026-01-05", "2026-01-13")),
                400,
                "VALIDATION_FAILED");
        refused(Road.post(Road.OFFICER, "/v1/cases", body.replace("\"agency\"", "\"agenzy\"")), 400, "UNKNOWN_FIELD");
        refused(Road.post(Road.OFFICER, "/v1/cases", "{"), 400, "MALFORMED_JSON");
    }

    @Test
    void anEmployerHasOneOpenCaseOfAnAgencyAndAnotherOfAnotherAgency() {
        Road road = Road.open();
        String body = Road.openBody(road.firm().id(), "JP", "DATA_WAGE");
        JsonPath again = refused(Road.post(Road.OFFICER, "/v1/cases", body), 409, "CASE_ALREADY_OPEN");
        assertThat(again.getString("caseId")).isEqualTo(road.id().toString());
        String kesehatan = Tokens.of("bpjs-kes-officer").subject("kes-1").token();
        String other = body.replace("BPJS_TK", "BPJS_KES").replace("\"JP\"", "\"JKN\"");
        assertThat(Road.post(kesehatan, "/v1/cases", other).statusCode()).isEqualTo(201);
        road.must("close-unfounded", EXAMINATION);
        assertThat(Road.post(Road.OFFICER, "/v1/cases", body).statusCode()).isEqualTo(201);
    }

    @Test
    void anActionNeedsTheVersionTheCallerSaw() {
        Road road = Road.open();
        String path = road.path() + "/actions/confirm-examination";
        refused(Road.given(Road.OFFICER).body(EXAMINATION).post(path), 428, "IF_MATCH_REQUIRED");
        JsonPath stale = refused(
                Road.given(Road.OFFICER)
                        .header("If-Match", "\"v7\"")
                        .body(EXAMINATION)
                        .post(path),
                412,
                "ETAG_STALE");
        assertThat(stale.getString("detail")).contains("v1");
    }

    @Test
    void anActionThatDoesNotExistIsUnknownAndOneThatIsImpossibleNowSaysWhatIsPossible() {
        Road road = Road.open();
        refused(road.act("file-objection", "{}"), 404, "ACTION_UNKNOWN");
        refused(road.act("open", "{}"), 404, "ACTION_UNKNOWN");
        refused(
                Road.given(Road.OFFICER)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .post(road.path() + "/actions/file-objection"),
                404,
                "ACTION_UNKNOWN");
        JsonPath illegal = refused(road.act("issue-warning", "{}"), 409, "ILLEGAL_ACTION");
        assertThat(illegal.getList("allowedActions"))
                .containsExactly("confirm-examination", "close-unfounded", "record-performance");
        refused(
                road.act("confirm-examination", "{\"result\":\"x\",\"examinedOn\":\"2026-01-12\",\"y\":1}"),
                400,
                "UNKNOWN_FIELD");
        refused(road.act("confirm-examination", EXAMINATION.replace("01-12", "01-13")), 400, "VALIDATION_FAILED");
        refused(road.act("confirm-examination", ""), 400, null);
        refused(Road.given(Road.OFFICER).get("/v1/cases/" + UUID.randomUUID()), 404, "CASE_UNKNOWN");
    }

    @Test
    void aRepeatedKeyTakesOneStepAndTheSameKeyWithAnotherBodyIsRefused() {
        Road road = Road.open();
        String key = UUID.randomUUID().toString();
        String path = road.path() + "/actions/confirm-examination";
        Response first = Road.given(Road.OFFICER)
                .header("Idempotency-Key", key)
                .header("If-Match", "\"v1\"")
                .body(EXAMINATION)
                .post(path);
        assertThat(first.statusCode()).isEqualTo(200);
        Response again = Road.given(Road.OFFICER)
                .header("Idempotency-Key", key)
                .header("If-Match", "\"v1\"")
                .body(EXAMINATION)
                .post(path);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        refused(
                Road.given(Road.OFFICER)
                        .header("Idempotency-Key", key)
                        .header("If-Match", "\"v1\"")
                        .body(EXAMINATION.replace("benar", "lain"))
                        .post(path),
                422,
                "IDEMPOTENCY_KEY_REUSED");
        assertThat(road.view().getLong("version")).isEqualTo(2);
    }

    @Test
    void warningsAndTheFineWaitForDeliveryAndForTheEndOfThePeriod() {
        Road road = Road.open().examine();
        road.must("issue-warning", "{}");
        refused(road.act("issue-warning", "{}"), 409, "DOCUMENT_NOT_DELIVERED");
        String number = road.document("WARNING_1");
        refused(road.act("record-delivery", Road.deliveryBody("X-1", Road.START)), 409, "DOCUMENT_UNKNOWN");
        refused(
                road.act("record-delivery", Road.deliveryBody(number, Road.START.plus(Duration.ofDays(1)))),
                409,
                "DATE_IN_FUTURE");
        refused(
                road.act("record-delivery", Road.deliveryBody(number, Road.START.minus(Duration.ofDays(1)))),
                409,
                "DELIVERY_BEFORE_DOCUMENT");
        road.deliver("WARNING_1");
        refused(road.act("record-delivery", Road.deliveryBody(number, TestClock.now())), 409, "NOTHING_TO_DELIVER");
        TestClock.set(road.ends("WARNING_1_PERIOD").minus(Duration.ofMinutes(5)));
        JsonPath early = refused(road.act("issue-warning", "{}"), 409, "PERIOD_NOT_OVER");
        assertThat(early.getString("clock")).isEqualTo("WARNING_1_PERIOD");
        assertThat(early.getString("detail"))
                .startsWith("Jangka waktu teguran tertulis pertama berakhir ")
                .endsWith(" pukul 24.00 WIB.");
        TestClock.set(road.ends("WARNING_1_PERIOD"));
        road.must("issue-warning", "{}");
        refused(road.act("record-delivery", Road.deliveryBody(number, TestClock.now())), 409, "ALREADY_DELIVERED");
        refused(road.act("impose-fine", Road.FINE), 409, "DOCUMENT_NOT_DELIVERED");
        road.deliver("WARNING_2");
        refused(road.act("impose-fine", Road.FINE), 409, "PERIOD_NOT_OVER");
        TestClock.set(road.ends("WARNING_2_PERIOD"));
        refused(road.act("impose-fine", Road.FINE.replace("JHT", "JP")), 400, "VALIDATION_FAILED");
        refused(road.act("impose-fine", Road.FINE.replace("2025-12", "2025-01")), 400, "VALIDATION_FAILED");
        refused(road.act("request-tmp2t", Road.ONE_SERVICE), 409, "FINE_STEP_REQUIRED");
        road.must("impose-fine", Road.FINE);
        refused(road.act("record-payment", payment(0, "2026-02-12")), 400, "VALIDATION_FAILED");
        refused(road.act("record-payment", payment(1, "2026-12-12")), 409, "DATE_IN_FUTURE");
        refused(road.act("record-payment", payment(1, "2026-02-01")), 409, "PAYMENT_BEFORE_FINE");
        refused(road.act("request-tmp2t", Road.ONE_SERVICE), 409, "DOCUMENT_NOT_DELIVERED");
        road.deliver("FINE");
        refused(road.act("request-tmp2t", Road.ONE_SERVICE), 409, "PERIOD_NOT_OVER");
    }

    @Test
    void theUnitsMustBeKnownAndCompetentAndCoordinationRecorded() {
        Road road = Road.toFined();
        refused(road.act("request-tmp2t", Road.ONE_SERVICE.replace("PTSP-31", "PTSP-77")), 409, "UNIT_UNKNOWN");
        refused(road.act("request-tmp2t", Road.ONE_SERVICE.replace("PTSP-31", "PTSP-32")), 409, "UNIT_UNKNOWN");
        refused(road.act("request-tmp2t", Road.ONE_SERVICE.replace("PTSP-31", "LKPP")), 409, "UNIT_UNKNOWN");
        String twice = Road.TWO_SERVICES
                .replace("TENDER_PERMIT", "BUSINESS_LICENCE")
                .replace("\"unit\":\"LKPP\"", "\"unit\":\"PTSP-31\"");
        refused(road.act("request-tmp2t", twice), 409, "SERVICE_NAMED_TWICE");
        refused(
                road.act(
                        "request-tmp2t",
                        "{\"services\":[],\"coordination\":{\"date\":\"2026-01-12\",\"summary\":\"x\"}}"),
                400,
                "VALIDATION_FAILED");
        refused(
                road.act("request-tmp2t", "{\"services\":[{\"service\":\"BUSINESS_LICENCE\"}]}"),
                400,
                "VALIDATION_FAILED");
        Registry.renumber(road.firm());
        Registry.publish(road.firm());
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> road.view().getList("employer.identifiers").isEmpty());
        refused(road.act("request-tmp2t", Road.ONE_SERVICE), 409, "IDENTIFIER_MISSING");
    }

    @Test
    void theRequesterNeverDecidesEvenWithTwoRoles() {
        Road road = Road.toFined();
        road.request(Road.ONE_SERVICE);
        String request = road.requests().getFirst();
        String both = Tokens.of("service-unit-head", "bpjs-tk-officer")
                .agency("PTSP-31")
                .subject("officer-1")
                .token();
        refused(Road.onRequest(both, request, "reject", "{\"reasons\":\"x\"}"), 403, "FOUR_EYES");
        Road.mustOnRequest(Road.UNIT_OFFICER, request, "notice-intent", "{\"reasons\":\"x\"}");
        refused(Road.onRequest(both, request, "impose", "{\"reasons\":\"x\"}"), 403, "FOUR_EYES");
        refused(Road.onRequest(Road.UNIT_HEAD, request, "impose", "{\"reasons\":\"x\"}"), 409, "PERIOD_NOT_OVER");
        refused(Road.onRequest(Road.UNIT_OFFICER, request, "impose", "{\"reasons\":\"x\"}"), 403, "ROLE_MISSING");
        refused(Road.onRequest(Road.headOf("LKPP"), request, "impose", "{\"reasons\":\"x\"}"), 403, "AGENCY_MISMATCH");
        refused(Road.onRequest(Road.UNIT_HEAD, request, "revoke", "{}"), 409, "ILLEGAL_ACTION");
        refused(Road.onRequest(Road.UNIT_HEAD, request, "annul", "{}"), 404, "ACTION_UNKNOWN");
        String far = Tokens.of("service-unit-head")
                .agency("PTSP-31")
                .regions("11")
                .subject("far")
                .token();
        refused(Road.onRequest(far, request, "reject", "{\"reasons\":\"x\"}"), 403, "REGION_OUT_OF_SCOPE");
        refused(Road.onRequest(Road.UNIT_HEAD, request, "reject", "{\"reasons\":\"\"}"), 400, "VALIDATION_FAILED");
        refused(Road.given(Road.headOf("LKPP")).get("/v1/service-requests/" + request), 403, "AGENCY_MISMATCH");
        refused(Road.given(Road.headOf("LKPP")).get(road.path()), 403, "AGENCY_MISMATCH");
        assertThat(Road.given(Road.UNIT_HEAD).get(road.path()).statusCode()).isEqualTo(200);
        refused(
                Road.given(Road.UNIT_HEAD).queryParam("unit", "LKPP").get("/v1/service-requests"),
                403,
                "AGENCY_MISMATCH");
    }

    @Test
    void allowedActionsSayWhyTheOthersAreNotAllowedToThisCaller() {
        Road road = Road.open().examine();
        road.must("issue-warning", "{}");
        JsonPath officer = road.view();
        assertThat(officer.getBoolean("allowedActions.find { it.action == 'record-delivery' }.allowed"))
                .isTrue();
        assertThat(reasons(officer, "issue-warning")).containsExactly("DOCUMENT_NOT_DELIVERED", "PERIOD_NOT_OVER");
        assertThat(reasons(officer, "impose-fine")).containsExactly("ILLEGAL_ACTION");
        JsonPath auditor = road.view(Tokens.of("auditor").token());
        assertThat(reasons(auditor, "record-delivery")).containsExactly("ROLE_MISSING");
        assertThat(auditor.getList("allowedActions.findAll { it.allowed }")).isEmpty();
        String kesehatan = Tokens.of("bpjs-kes-officer").regions("31").token();
        assertThat(reasons(road.view(kesehatan), "record-delivery")).containsExactly("AGENCY_MISMATCH");
    }

    private static java.util.List<String> reasons(JsonPath view, String action) {
        return view.getList("allowedActions.find { it.action == '" + action + "' }.reasons.code");
    }

    private static String payment(long amount, String day) {
        return "{\"amountIdr\":%d,\"paidOn\":\"%s\",\"reference\":\"N\"}".formatted(amount, day);
    }

    static JsonPath refused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        if (code != null) {
            assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        }
        return answer.jsonPath();
    }
}
