package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.FakeRegistry;
import id.patuh.sanctions.fixtures.TestEmployer;
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
        TestClock.set(CaseDriver.START);
        refused(
                Api.post(Callers.OFFICER, "/v1/cases", Bodies.open(UUID.randomUUID(), "JHT", "DATA_WAGE")),
                409,
                "EMPLOYER_UNKNOWN");
        TestEmployer employer = Employers.assessed();
        String body = Bodies.open(employer.id(), "JHT", "DATA_WAGE");
        String kesehatan = Tokens.of("bpjs-kes-officer").subject("kes-1").token();
        refused(Api.post(kesehatan, "/v1/cases", body), 403, "AGENCY_MISMATCH");
        String auditor = Tokens.of("auditor").subject("auditor-1").token();
        refused(Api.post(auditor, "/v1/cases", body), 403, "ROLE_MISSING");
        String elsewhere =
                Tokens.of("bpjs-tk-officer").regions("32").subject("officer-32").token();
        refused(Api.post(elsewhere, "/v1/cases", body), 403, "REGION_OUT_OF_SCOPE");
        refused(Api.post(Callers.OFFICER, "/v1/cases", body.replace("\"JHT\"", "\"JKN\"")), 400, "VALIDATION_FAILED");
        refused(
                Api.post(Callers.OFFICER, "/v1/cases", body.replaceAll("\"grounds\":\\[.*]", "\"grounds\":[]")),
                400,
                "VALIDATION_FAILED");
        refused(
                Api.post(Callers.OFFICER, "/v1/cases", body.replace("2026-01-05", "2026-01-13")),
                400,
                "VALIDATION_FAILED");
        refused(Api.post(Callers.OFFICER, "/v1/cases", body.replace("\"agency\"", "\"agenzy\"")), 400, "UNKNOWN_FIELD");
        refused(Api.post(Callers.OFFICER, "/v1/cases", "{"), 400, "MALFORMED_JSON");
    }

    @Test
    void anEmployerHasOneOpenCaseOfAnAgencyAndAnotherOfAnotherAgency() {
        CaseDriver sanctionCase = CaseDriver.open();
        String body = Bodies.open(sanctionCase.employer().id(), "JP", "DATA_WAGE");
        JsonPath again = refused(Api.post(Callers.OFFICER, "/v1/cases", body), 409, "CASE_ALREADY_OPEN");
        assertThat(again.getString("caseId")).isEqualTo(sanctionCase.id().toString());
        String kesehatan = Tokens.of("bpjs-kes-officer").subject("kes-1").token();
        String other = body.replace("BPJS_TK", "BPJS_KES").replace("\"JP\"", "\"JKN\"");
        assertThat(Api.post(kesehatan, "/v1/cases", other).statusCode()).isEqualTo(201);
        sanctionCase.must("close-unfounded", EXAMINATION);
        assertThat(Api.post(Callers.OFFICER, "/v1/cases", body).statusCode()).isEqualTo(201);
    }

    @Test
    void anActionNeedsTheVersionTheCallerSaw() {
        CaseDriver sanctionCase = CaseDriver.open();
        String path = sanctionCase.path() + "/actions/confirm-examination";
        refused(Api.given(Callers.OFFICER).body(EXAMINATION).post(path), 428, "IF_MATCH_REQUIRED");
        JsonPath stale = refused(
                Api.given(Callers.OFFICER)
                        .header("If-Match", "\"v7\"")
                        .body(EXAMINATION)
                        .post(path),
                412,
                "ETAG_STALE");
        assertThat(stale.getString("detail")).contains("v1");
    }

    @Test
    void anActionThatDoesNotExistIsUnknownAndOneThatIsImpossibleNowSaysWhatIsPossible() {
        CaseDriver sanctionCase = CaseDriver.open();
        refused(sanctionCase.act("file-lawsuit", "{}"), 404, "ACTION_UNKNOWN");
        refused(sanctionCase.act("open", "{}"), 404, "ACTION_UNKNOWN");
        refused(
                Api.given(Callers.OFFICER)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .post(sanctionCase.path() + "/actions/file-lawsuit"),
                404,
                "ACTION_UNKNOWN");
        JsonPath illegal = refused(sanctionCase.act("issue-warning", "{}"), 409, "ILLEGAL_ACTION");
        assertThat(illegal.getList("allowedActions"))
                .containsExactly(
                        "confirm-examination",
                        "close-unfounded",
                        "record-performance",
                        "refer-criminal",
                        "assign",
                        "hold",
                        "register-address");
        refused(
                sanctionCase.act("confirm-examination", "{\"result\":\"x\",\"examinedOn\":\"2026-01-12\",\"y\":1}"),
                400,
                "UNKNOWN_FIELD");
        refused(
                sanctionCase.act("confirm-examination", EXAMINATION.replace("01-12", "01-13")),
                400,
                "VALIDATION_FAILED");
        refused(sanctionCase.act("confirm-examination", ""), 400, null);
        refused(Api.given(Callers.OFFICER).get("/v1/cases/" + UUID.randomUUID()), 404, "CASE_UNKNOWN");
    }

    @Test
    void aRepeatedKeyTakesOneStepAndTheSameKeyWithAnotherBodyIsRefused() {
        CaseDriver sanctionCase = CaseDriver.open();
        String key = UUID.randomUUID().toString();
        String path = sanctionCase.path() + "/actions/confirm-examination";
        Response first = Api.given(Callers.OFFICER)
                .header("Idempotency-Key", key)
                .header("If-Match", "\"v1\"")
                .body(EXAMINATION)
                .post(path);
        assertThat(first.statusCode()).isEqualTo(200);
        Response again = Api.given(Callers.OFFICER)
                .header("Idempotency-Key", key)
                .header("If-Match", "\"v1\"")
                .body(EXAMINATION)
                .post(path);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        refused(
                Api.given(Callers.OFFICER)
                        .header("Idempotency-Key", key)
                        .header("If-Match", "\"v1\"")
                        .body(EXAMINATION.replace("benar", "lain"))
                        .post(path),
                422,
                "IDEMPOTENCY_KEY_REUSED");
        assertThat(sanctionCase.view().getLong("version")).isEqualTo(2);
    }

    @Test
    void warningsAndTheFineWaitForDeliveryAndForTheEndOfThePeriod() {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        sanctionCase.must("issue-warning", "{}");
        refused(sanctionCase.act("issue-warning", "{}"), 409, "DOCUMENT_NOT_DELIVERED");
        String number = sanctionCase.document("WARNING_1");
        refused(sanctionCase.act("record-delivery", Bodies.delivery("X-1", CaseDriver.START)), 409, "DOCUMENT_UNKNOWN");
        refused(
                sanctionCase.act("record-delivery", Bodies.delivery(number, CaseDriver.START.plus(Duration.ofDays(1)))),
                409,
                "DATE_IN_FUTURE");
        refused(
                sanctionCase.act(
                        "record-delivery", Bodies.delivery(number, CaseDriver.START.minus(Duration.ofDays(1)))),
                409,
                "DELIVERY_BEFORE_DOCUMENT");
        sanctionCase.deliver("WARNING_1");
        refused(
                sanctionCase.act("record-delivery", Bodies.delivery(number, TestClock.now())),
                409,
                "NOTHING_TO_DELIVER");
        TestClock.set(sanctionCase.ends("WARNING_1_PERIOD").minus(Duration.ofMinutes(5)));
        JsonPath early = refused(sanctionCase.act("issue-warning", "{}"), 409, "PERIOD_NOT_OVER");
        assertThat(early.getString("clock")).isEqualTo("WARNING_1_PERIOD");
        assertThat(early.getString("detail"))
                .startsWith("Jangka waktu teguran tertulis pertama berakhir ")
                .endsWith(" pukul 24.00 WIB.");
        TestClock.set(sanctionCase.ends("WARNING_1_PERIOD"));
        sanctionCase.must("issue-warning", "{}");
        refused(
                sanctionCase.act("record-delivery", Bodies.delivery(number, TestClock.now())),
                409,
                "ALREADY_DELIVERED");
        refused(sanctionCase.act("impose-fine", Bodies.FINE), 409, "DOCUMENT_NOT_DELIVERED");
        sanctionCase.deliver("WARNING_2");
        refused(sanctionCase.act("impose-fine", Bodies.FINE), 409, "PERIOD_NOT_OVER");
        TestClock.set(sanctionCase.ends("WARNING_2_PERIOD"));
        refused(sanctionCase.act("impose-fine", Bodies.FINE.replace("JHT", "JP")), 400, "VALIDATION_FAILED");
        refused(sanctionCase.act("impose-fine", Bodies.FINE.replace("2025-12", "2025-01")), 400, "VALIDATION_FAILED");
        refused(sanctionCase.act("request-tmp2t", Bodies.ONE_SERVICE), 409, "FINE_STEP_REQUIRED");
        sanctionCase.must("impose-fine", Bodies.FINE);
        refused(sanctionCase.act("record-payment", payment(0, "2026-02-12")), 400, "VALIDATION_FAILED");
        refused(sanctionCase.act("record-payment", payment(1, "2026-12-12")), 409, "DATE_IN_FUTURE");
        refused(sanctionCase.act("record-payment", payment(1, "2026-02-01")), 409, "PAYMENT_BEFORE_FINE");
        refused(sanctionCase.act("request-tmp2t", Bodies.ONE_SERVICE), 409, "DOCUMENT_NOT_DELIVERED");
        sanctionCase.deliver("FINE");
        refused(sanctionCase.act("request-tmp2t", Bodies.ONE_SERVICE), 409, "PERIOD_NOT_OVER");
    }

    @Test
    void theUnitsMustBeKnownAndCompetentAndCoordinationRecorded() {
        CaseDriver sanctionCase = CaseDriver.toFined();
        refused(
                sanctionCase.act("request-tmp2t", Bodies.ONE_SERVICE.replace("PTSP-31", "PTSP-77")),
                409,
                "UNIT_UNKNOWN");
        refused(
                sanctionCase.act("request-tmp2t", Bodies.ONE_SERVICE.replace("PTSP-31", "PTSP-32")),
                409,
                "UNIT_UNKNOWN");
        refused(sanctionCase.act("request-tmp2t", Bodies.ONE_SERVICE.replace("PTSP-31", "LKPP")), 409, "UNIT_UNKNOWN");
        String twice = Bodies.TWO_SERVICES
                .replace("TENDER_PERMIT", "BUSINESS_LICENCE")
                .replace("\"unit\":\"LKPP\"", "\"unit\":\"PTSP-31\"");
        refused(sanctionCase.act("request-tmp2t", twice), 409, "SERVICE_NAMED_TWICE");
        refused(
                sanctionCase.act(
                        "request-tmp2t",
                        "{\"services\":[],\"coordination\":{\"date\":\"2026-01-12\",\"summary\":\"x\"}}"),
                400,
                "VALIDATION_FAILED");
        refused(
                sanctionCase.act("request-tmp2t", "{\"services\":[{\"service\":\"BUSINESS_LICENCE\"}]}"),
                400,
                "VALIDATION_FAILED");
        FakeRegistry.renumber(sanctionCase.employer());
        FakeRegistry.publish(sanctionCase.employer());
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> sanctionCase.view().getList("employer.identifiers").isEmpty());
        refused(sanctionCase.act("request-tmp2t", Bodies.ONE_SERVICE), 409, "IDENTIFIER_MISSING");
    }

    @Test
    void theRequesterNeverDecidesEvenWithTwoRoles() {
        CaseDriver sanctionCase = CaseDriver.toFined();
        sanctionCase.request(Bodies.ONE_SERVICE);
        String request = sanctionCase.requests().getFirst();
        String both = Tokens.of("service-unit-head", "bpjs-tk-officer")
                .agency("PTSP-31")
                .subject("officer-1")
                .token();
        refused(CaseDriver.onRequest(both, request, "reject", "{\"reasons\":\"x\"}"), 403, "FOUR_EYES");
        JsonPath noticed =
                CaseDriver.mustOnRequest(Callers.UNIT_OFFICER, request, "notice-intent", "{\"reasons\":\"x\"}");
        CaseDriver.mustOnRequest(
                Callers.UNIT_OFFICER,
                request,
                "record-delivery",
                Bodies.delivery(
                        noticed.getString("documents.find { it.kind == 'INTENT_NOTICE' }.number"), TestClock.now()));
        refused(CaseDriver.onRequest(both, request, "impose", "{\"reasons\":\"x\"}"), 403, "FOUR_EYES");
        refused(
                CaseDriver.onRequest(Callers.UNIT_HEAD, request, "impose", "{\"reasons\":\"x\"}"),
                409,
                "PERIOD_NOT_OVER");
        refused(
                CaseDriver.onRequest(Callers.UNIT_OFFICER, request, "impose", "{\"reasons\":\"x\"}"),
                403,
                "ROLE_MISSING");
        refused(
                CaseDriver.onRequest(Callers.headOf("LKPP"), request, "impose", "{\"reasons\":\"x\"}"),
                403,
                "AGENCY_MISMATCH");
        refused(CaseDriver.onRequest(Callers.UNIT_HEAD, request, "revoke", "{}"), 409, "ILLEGAL_ACTION");
        refused(CaseDriver.onRequest(Callers.UNIT_HEAD, request, "repeal", "{}"), 404, "ACTION_UNKNOWN");
        String far = Tokens.of("service-unit-head")
                .agency("PTSP-31")
                .regions("11")
                .subject("far")
                .token();
        refused(CaseDriver.onRequest(far, request, "reject", "{\"reasons\":\"x\"}"), 403, "REGION_OUT_OF_SCOPE");
        refused(
                CaseDriver.onRequest(Callers.UNIT_HEAD, request, "reject", "{\"reasons\":\"\"}"),
                400,
                "VALIDATION_FAILED");
        refused(Api.given(Callers.headOf("LKPP")).get("/v1/service-requests/" + request), 403, "AGENCY_MISMATCH");
        refused(Api.given(Callers.headOf("LKPP")).get(sanctionCase.path()), 403, "AGENCY_MISMATCH");
        assertThat(Api.given(Callers.UNIT_HEAD).get(sanctionCase.path()).statusCode())
                .isEqualTo(200);
        refused(
                Api.given(Callers.UNIT_HEAD).queryParam("unit", "LKPP").get("/v1/service-requests"),
                403,
                "AGENCY_MISMATCH");
    }

    @Test
    void allowedActionsSayWhyTheOthersAreNotAllowedToThisCaller() {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        sanctionCase.must("issue-warning", "{}");
        JsonPath officer = sanctionCase.view();
        assertThat(officer.getBoolean("allowedActions.find { it.action == 'record-delivery' }.allowed"))
                .isTrue();
        assertThat(reasons(officer, "issue-warning")).containsExactly("DOCUMENT_NOT_DELIVERED", "PERIOD_NOT_OVER");
        assertThat(reasons(officer, "impose-fine")).containsExactly("ILLEGAL_ACTION");
        JsonPath auditor = sanctionCase.view(Tokens.of("auditor").token());
        assertThat(reasons(auditor, "record-delivery")).containsExactly("ROLE_MISSING");
        assertThat(auditor.getList("allowedActions.findAll { it.allowed }")).isEmpty();
        String kesehatan = Tokens.of("bpjs-kes-officer").regions("31").token();
        assertThat(reasons(sanctionCase.view(kesehatan), "record-delivery")).containsExactly("AGENCY_MISMATCH");
    }

    private static java.util.List<String> reasons(JsonPath view, String action) {
        return view.getList("allowedActions.find { it.action == '" + action + "' }.reasons.code");
    }

    private static String payment(long amount, String day) {
        return Bodies.payment(amount, day);
    }
}
