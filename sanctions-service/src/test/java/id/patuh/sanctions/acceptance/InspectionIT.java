package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * Cases of the inspector, from the first note to every end.
 *
 * <p>Source: PP 37/2021 art. 47; PP 86/2013 art. 8; PP 86/2013 art. 10
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class InspectionIT {
    private static final String REASONS = "{\"reasons\":\"alasan\"}";
    private static final String DOCUMENT = "{\"evidence\":\"DOCUMENT\",\"document\":\"TT-8\"}";
    private static final String SECOND_INSPECTOR =
            Tokens.of("kemenaker-inspector").subject("inspector-2").token();

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aCaseOfTheInspectorIsLedFromTheFirstNoteToTheRevocation() {
        CaseDriver inspection = open();
        inspection.must(Callers.INSPECTOR, "confirm-examination", CaseDriver.EXAMINED);
        inspection.note(1);
        assertThat(inspection.state()).isEqualTo("NOTE_1");
        // Thirty days after Monday 12 January end on Wednesday 11 February.
        assertThat(inspection.view().getString("deadlines.find { it.kind == 'NOTE_1_PERIOD' }.lastDay"))
                .isEqualTo("2026-02-11");
        inspection.note(2);
        // Fourteen days after Thursday 12 February end on Thursday 26 February.
        assertThat(inspection.view().getString("deadlines.find { it.kind == 'NOTE_2_PERIOD' }.lastDay"))
                .isEqualTo("2026-02-26");
        inspection.must(Callers.INSPECTOR, "report-noncompliance", "{\"summary\":\"nota tidak dilaksanakan\"}");
        assertThat(inspection
                        .view()
                        .getList("documents.find { it.kind == 'NONCOMPLIANCE_REPORT' }.content.documents.kind"))
                .containsExactly("EXAMINATION_RESULT", "NOTE_1", "NOTE_2");
        inspection.must(Callers.SUPERVISOR, "recommend", REASONS);
        assertThat(inspection.state()).isEqualTo("RECOMMENDED");
        assertThat(inspection.document("RECOMMENDATION")).startsWith("KEMENAKER-REK-2026-");
        inspection.must(Callers.SUPERVISOR, "request-tmp2t", Bodies.ONE_SERVICE);
        CaseDriver.impose(inspection.requests().getFirst(), "PTSP-31");
        assertThat(inspection.check().getString("status")).isEqualTo("BLOCKED");
        fulfil(inspection);
        CaseDriver.mustOnRequest(Callers.UNIT_HEAD, inspection.requests().getFirst(), "revoke", "{}");
        JsonPath closed = inspection.view();
        assertThat(closed.getString("outcome")).isEqualTo("REVOKED");
        assertThat(closed.<Object>get("fine")).isNull();
        assertThat(inspection.check().getString("status")).isEqualTo("CLEAR");
    }

    private static void fulfil(CaseDriver inspection) {
        inspection.must(
                Callers.INSPECTOR,
                "claim-fulfilment",
                "{\"proofs\":[{\"kind\":\"OTHER\",\"reference\":\"R-1\",\"date\":\"2026-03-01\"}]}");
        String checked =
                "{\"conditions\":[{\"condition\":\"DUTY_PERFORMED\",\"fulfilled\":true,\"evidence\":\"bukti bayar\"}]}";
        refused(inspection.act(Callers.INSPECTOR, "verify-fulfilment", checked), 403, "FOUR_EYES");
        refused(inspection.act(Callers.SUPERVISOR, "verify-fulfilment", checked), 403, "ROLE_MISSING");
        inspection.must(SECOND_INSPECTOR, "verify-fulfilment", checked);
    }

    @Test
    void aRefusedRecommendationReturnsToItAndMayBeRequestedAnewOrClosedAsUnfounded() {
        CaseDriver inspection = recommended();
        inspection.must(Callers.SUPERVISOR, "request-tmp2t", Bodies.ONE_SERVICE);
        CaseDriver.mustOnRequest(Callers.UNIT_HEAD, inspection.requests().getFirst(), "reject", REASONS);
        assertThat(inspection.state()).isEqualTo("RECOMMENDED");
        inspection.must(Callers.SUPERVISOR, "request-tmp2t", Bodies.ONE_SERVICE);
        String anew = inspection.view().getString("requests.find { it.state == 'OPEN' }.id");
        CaseDriver.mustOnRequest(Callers.UNIT_OFFICER, anew, "return-incomplete", REASONS);
        refused(
                CaseDriver.onRequest(Callers.INSPECTOR, anew, "resubmit", "{\"completed\":\"x\"}"),
                403,
                "ROLE_MISSING");
        CaseDriver.mustOnRequest(Callers.SUPERVISOR, anew, "resubmit", "{\"completed\":\"x\"}");
        CaseDriver.mustOnRequest(Callers.UNIT_HEAD, anew, "reject", REASONS);
        JsonPath closed = inspection.must(Callers.INSPECTOR, "close-unfounded", CaseDriver.EXAMINED);
        assertThat(closed.getString("outcome")).isEqualTo("UNFOUNDED");
        assertThat(closed.getList("deadlines.findAll { it.state == 'RUNNING' }"))
                .isEmpty();
    }

    @Test
    void performanceEndsACaseOfTheInspectorInEachStateBeforeTheImposition() {
        CaseDriver noted = open();
        noted.must(Callers.INSPECTOR, "confirm-examination", CaseDriver.EXAMINED);
        noted.note(1);
        refused(noted.act(Callers.SUPERVISOR, "record-performance", DOCUMENT), 403, "ROLE_MISSING");
        assertThat(noted.must(Callers.INSPECTOR, "record-performance", DOCUMENT).getString("outcome"))
                .isEqualTo("PERFORMED");
        CaseDriver reported = open().report();
        assertThat(reported.must(Callers.INSPECTOR, "record-performance", DOCUMENT)
                        .getString("outcome"))
                .isEqualTo("PERFORMED");
        CaseDriver requested = recommended();
        requested.must(Callers.SUPERVISOR, "request-tmp2t", Bodies.ONE_SERVICE);
        assertThat(requested
                        .must(Callers.INSPECTOR, "record-performance", DOCUMENT)
                        .getList("requests.state"))
                .containsExactly("STOPPED");
    }

    @Test
    void aReturnedReportGoesBackToTheSecondNoteAndIsReportedAgain() {
        CaseDriver inspection = open().report();
        assertThat(inspection.must(Callers.SUPERVISOR, "return-report", REASONS).getString("state"))
                .isEqualTo("NOTE_2");
        inspection.must(Callers.INSPECTOR, "report-noncompliance", "{\"summary\":\"dilengkapi\"}");
        assertThat(inspection.must(Callers.SUPERVISOR, "recommend", REASONS).getString("state"))
                .isEqualTo("RECOMMENDED");
    }

    @Test
    void whoInspectedNeitherRecommendsNorReturnsEvenWithTwoRoles() {
        String both = Tokens.of("kemenaker-inspector", "kemenaker-supervisor")
                .subject("inspector-1")
                .token();
        CaseDriver inspection = open().report();
        refused(inspection.act(both, "recommend", REASONS), 403, "FOUR_EYES");
        JsonPath refusal = refused(inspection.act(both, "return-report", REASONS), 403, "FOUR_EYES");
        assertThat(refusal.getString("duty")).isEqualTo("RECOMMENDATION");
        refused(inspection.act(Callers.INSPECTOR, "recommend", REASONS), 403, "ROLE_MISSING");
    }

    @Test
    void eachStepBelongsToItsOfficeInACaseOfTheInspector() {
        CaseDriver inspection = open();
        String note = "{\"findings\":\"x\",\"demand\":\"y\"}";
        refused(inspection.act(Callers.INSPECTOR, "issue-note", note), 409, "ILLEGAL_ACTION");
        refused(inspection.act("confirm-examination", CaseDriver.EXAMINED), 403, "AGENCY_MISMATCH");
        inspection.must(Callers.INSPECTOR, "confirm-examination", CaseDriver.EXAMINED);
        refused(inspection.act("issue-warning", "{}"), 403, "AGENCY_MISMATCH");
        refused(inspection.act(Callers.INSPECTOR, "issue-warning", "{}"), 403, "ROLE_MISSING");
        refused(inspection.act(Callers.SUPERVISOR, "issue-note", note), 403, "ROLE_MISSING");
        inspection.must(Callers.INSPECTOR, "issue-note", note);
        refused(inspection.act(Callers.INSPECTOR, "issue-note", note), 409, "DOCUMENT_NOT_DELIVERED");
        inspection.must(Callers.INSPECTOR, "record-delivery", inspection.delivery("NOTE_1", TestClock.now()));
        refused(inspection.act(Callers.INSPECTOR, "issue-note", note), 409, "PERIOD_NOT_OVER");
        refused(inspection.act(Callers.INSPECTOR, "report-to-inspector", REASONS), 403, "ROLE_MISSING");
        CaseDriver recommended = recommended();
        refused(recommended.act(Callers.INSPECTOR, "request-tmp2t", Bodies.ONE_SERVICE), 403, "ROLE_MISSING");
        refused(recommended.act("request-tmp2t", Bodies.ONE_SERVICE), 403, "AGENCY_MISMATCH");
        String far = Tokens.of("kemenaker-supervisor").regions("32").token();
        refused(recommended.act(far, "request-tmp2t", Bodies.ONE_SERVICE), 403, "REGION_OUT_OF_SCOPE");
    }

    @Test
    void theSupervisorWhoRequestsNeverDecides() {
        CaseDriver inspection = recommended();
        inspection.must(Callers.SUPERVISOR, "request-tmp2t", Bodies.ONE_SERVICE);
        String both = Tokens.of("service-unit-head", "kemenaker-supervisor")
                .agency("PTSP-31")
                .subject("supervisor-1")
                .token();
        refused(CaseDriver.onRequest(both, inspection.requests().getFirst(), "reject", REASONS), 403, "FOUR_EYES");
    }

    @Test
    void whoRecommendedOrReportedDoesNotDecideThoughAnotherSupervisorRequests() {
        CaseDriver inspection = recommended();
        String second =
                Tokens.of("kemenaker-supervisor").subject("supervisor-2").token();
        inspection.must(second, "request-tmp2t", Bodies.ONE_SERVICE);
        String request = inspection.requests().getFirst();
        for (String subject : List.of("supervisor-1", "supervisor-2", "inspector-1")) {
            String head = Tokens.of("service-unit-head")
                    .agency("PTSP-31")
                    .subject(subject)
                    .token();
            JsonPath refusal = refused(CaseDriver.onRequest(head, request, "reject", REASONS), 403, "FOUR_EYES");
            assertThat(refusal.getString("detail"))
                    .isEqualTo(
                            "Pejabat yang mengusulkan atau memohonkan sanksi ini tidak berwenang menetapkan keputusannya.");
        }
        CaseDriver.mustOnRequest(Callers.UNIT_HEAD, request, "reject", REASONS);
    }

    @Test
    void whoInspectedDoesNotRequestEvenWithTwoRoles() {
        CaseDriver inspection = recommended();
        String both = Tokens.of("kemenaker-inspector", "kemenaker-supervisor")
                .subject("inspector-1")
                .token();
        refused(inspection.act(both, "request-tmp2t", Bodies.ONE_SERVICE), 403, "FOUR_EYES");
    }

    @Test
    void silenceOnAClaimTellsTheAgencyAndTheUnitAndIsSaidInTheStatement() {
        CaseDriver inspection = recommended();
        inspection.must(Callers.SUPERVISOR, "request-tmp2t", Bodies.ONE_SERVICE);
        CaseDriver.impose(inspection.requests().getFirst(), "PTSP-31");
        inspection.must(
                Callers.officerOf("PTSP-31"),
                "claim-fulfilment",
                "{\"proofs\":[{\"kind\":\"OTHER\",\"reference\":\"R-1\",\"date\":\"2026-03-01\"}]}");
        TestClock.advance(Duration.ofDays(30));
        await().atMost(Duration.ofSeconds(60)).until(() -> inspection
                .view()
                .getList("history.findAll { it.action == 'DEADLINE_MISSED' }.detail.silence")
                .contains("ALERT"));
        JsonPath view = inspection.view();
        assertThat(view.getString("state")).isEqualTo("FULFILMENT_CLAIMED");
        assertThat(view.getList("history.find { it.detail.silence == 'ALERT' }.detail.informed"))
                .containsExactly("KEMENAKER", "PTSP-31");
        inspection.must(
                Callers.INSPECTOR,
                "verify-fulfilment",
                "{\"conditions\":[{\"condition\":\"DUTY_PERFORMED\",\"fulfilled\":true,\"evidence\":\"x\"}]}");
        assertThat(inspection
                        .view()
                        .getBoolean("documents.find { it.kind == 'FULFILMENT_STATEMENT' }.content.verificationLate"))
                .isTrue();
    }

    private static CaseDriver open() {
        return CaseDriver.inspection(Employers.assessed(), "JKP", "JKP_NOT_PAID_WHEN_ARREARS");
    }

    private static CaseDriver recommended() {
        CaseDriver inspection = open().report();
        inspection.must(Callers.SUPERVISOR, "recommend", REASONS);
        return inspection;
    }
}
