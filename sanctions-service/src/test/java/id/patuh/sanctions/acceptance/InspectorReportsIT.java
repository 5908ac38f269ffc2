package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.Fulfilments;
import id.patuh.sanctions.fixtures.TestEmployer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * Cases that a BPJS reports to the inspector.
 *
 * <p>Source: PP 44/2015 art. 61; PP 37/2021 art. 46
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class InspectorReportsIT {
    private static final String REASONS = "{\"reasons\":\"tetap tidak patuh\"}";

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aReportOpensTheCaseOfTheInspectorWithGroundsAndEvidenceAndTheCaseGoesOnBesideIt() {
        CaseDriver reported = CaseDriver.open().examine();
        refused(reported.act("report-to-inspector", REASONS), 409, "ILLEGAL_ACTION");
        reported.must("issue-warning", "{}");
        refused(reported.act("report-to-inspector", REASONS), 409, "DOCUMENT_NOT_DELIVERED");
        reported.deliver("WARNING_1");
        refused(reported.act("report-to-inspector", REASONS), 409, "PERIOD_NOT_OVER");
        TestClock.set(reported.ends("WARNING_1_PERIOD"));
        JsonPath after = reported.must("report-to-inspector", REASONS);
        assertThat(after.getString("state")).isEqualTo("WARNING_1");
        assertThat(after.getString("reports[0].reportedCaseId"))
                .isEqualTo(reported.id().toString());
        assertThat(after.getList("documents.find { it.kind == 'NONCOMPLIANCE_REPORT' }.content.documents.kind"))
                .containsExactly("EXAMINATION_RESULT", "WARNING_1");
        JsonPath inspection = inspection(reported).view(Callers.INSPECTOR);
        assertThat(inspection.getString("state")).isEqualTo("UNDER_EXAMINATION");
        assertThat(inspection.getString("agency")).isEqualTo("KEMENAKER");
        assertThat(inspection.getList("programmes")).containsExactly("JHT");
        assertThat(inspection.getList("grounds.evidence")).containsExactly("LHP-1/2026");
        assertThat(inspection.getString("history[0].detail.reportNumber")).startsWith("BPJS_TK-LKP-2026-");
        assertThat(inspection.getList("reports.reportedCaseId"))
                .containsExactly(reported.id().toString());
        reported.must("issue-warning", "{}");
        JsonPath again = refused(reported.act("report-to-inspector", REASONS), 409, "ALREADY_REPORTED");
        assertThat(again.getString("caseId")).isEqualTo(inspection.getString("id"));
    }

    @Test
    void aReportJoinsTheOpenCaseOfTheInspectorAndMakesAnEarlierReadingStale() {
        TestEmployer employer = Employers.assessed();
        CaseDriver inspection = CaseDriver.inspection(employer, "JKP", "JKP_NOT_PAID_WHEN_ARREARS");
        CaseDriver reported =
                CaseDriver.open(employer, "JHT", "DATA_WAGE").examine().warn(1);
        long before = inspection.view().getLong("version");
        reported.must("report-to-inspector", REASONS);
        JsonPath joined = inspection.view();
        assertThat(joined.getList("grounds.code")).containsExactly("JKP_NOT_PAID_WHEN_ARREARS", "DATA_WAGE");
        assertThat(joined.getList("programmes")).containsExactlyInAnyOrder("JHT", "JKP");
        assertThat(joined.getBoolean("history[-1].detail.groundsTaken")).isTrue();
        refused(
                Api.given(Callers.INSPECTOR)
                        .header("If-Match", "\"v" + before + "\"")
                        .body(CaseDriver.EXAMINED)
                        .post(inspection.path() + "/actions/confirm-examination"),
                412,
                "ETAG_STALE");
    }

    @Test
    void afterTheFirstNoteAReportIsNotedButAddsNoGround() {
        TestEmployer employer = Employers.assessed();
        CaseDriver inspection = CaseDriver.inspection(employer, "JKP", "JKP_NOT_PAID_WHEN_ARREARS");
        inspection.must(Callers.INSPECTOR, "confirm-examination", CaseDriver.EXAMINED);
        inspection.must(Callers.INSPECTOR, "issue-note", "{\"findings\":\"x\",\"demand\":\"y\"}");
        CaseDriver reported =
                CaseDriver.open(employer, "JHT", "DATA_WAGE").examine().warn(1);
        reported.must("report-to-inspector", REASONS);
        JsonPath noted = inspection.view();
        assertThat(noted.getList("grounds.code")).containsExactly("JKP_NOT_PAID_WHEN_ARREARS");
        assertThat(noted.getBoolean("history.find { it.action == 'report-to-inspector' }.detail.groundsTaken"))
                .isFalse();
        assertThat(noted.getList("reports")).hasSize(1);
    }

    @Test
    void otherGroundsThanJkpAreRecommendedOnlyWhenTheLadderWithItsFineIsOver() {
        CaseDriver reported = CaseDriver.open().examine().warn(1);
        reported.must("report-to-inspector", REASONS);
        CaseDriver inspection = inspection(reported);
        String examined = CaseDriver.EXAMINED.replace("2026-01-12", "2026-01-20");
        inspection.must(Callers.INSPECTOR, "confirm-examination", examined);
        inspection.note(1).note(2).must(Callers.INSPECTOR, "report-noncompliance", "{\"summary\":\"x\"}");
        JsonPath early = refused(inspection.act(Callers.SUPERVISOR, "recommend", REASONS), 409, "LADDER_NOT_OVER");
        assertThat(early.getList("grounds")).containsExactly("REG_SELF_WORKER");
        reported.warn(2);
        refused(inspection.act(Callers.SUPERVISOR, "recommend", REASONS), 409, "LADDER_NOT_OVER");
        reported.must("impose-fine", Bodies.FINE);
        reported.deliver("FINE");
        refused(inspection.act(Callers.SUPERVISOR, "recommend", REASONS), 409, "LADDER_NOT_OVER");
        TestClock.set(reported.ends("FINE_WINDOW"));
        inspection.must(Callers.SUPERVISOR, "recommend", REASONS);
        reported.request(Bodies.ONE_SERVICE);
        String request = Bodies.ONE_SERVICE.replace("2026-01-12", "2026-02-02");
        JsonPath taken =
                refused(inspection.act(Callers.SUPERVISOR, "request-tmp2t", request), 409, "ALREADY_REQUESTED");
        assertThat(taken.getString("caseId")).isEqualTo(reported.id().toString());
        assertThat(taken.getString("service")).isEqualTo("BUSINESS_LICENCE");
        inspection.must(
                Callers.SUPERVISOR,
                "request-tmp2t",
                request.replace("BUSINESS_LICENCE", "TENDER_PERMIT").replace("PTSP-31", "LKPP"));
    }

    @Test
    void aCaseThatWasClosedBecauseItsFineWasPaidMayBeReportedAndOneThatWasPerformedMayNot() {
        CaseDriver settled = CaseDriver.toFined();
        Fulfilments.pay(settled);
        settled.must("close-settled", "{}");
        JsonPath after = settled.must("report-to-inspector", REASONS);
        assertThat(after.getString("state")).isEqualTo("CLOSED");
        assertThat(after.getString("outcome")).isEqualTo("SETTLED");
        CaseDriver inspection = inspection(settled);
        String examined = CaseDriver.EXAMINED.replace(
                "2026-01-12", WorkingDays.dayOf(TestClock.now()).toString());
        inspection.must(Callers.INSPECTOR, "confirm-examination", examined);
        inspection.note(1).note(2).must(Callers.INSPECTOR, "report-noncompliance", "{\"summary\":\"x\"}");
        inspection.must(Callers.SUPERVISOR, "recommend", REASONS);
        CaseDriver performed = CaseDriver.open().examine();
        performed.must("record-performance", "{\"evidence\":\"DOCUMENT\",\"document\":\"TT-8\"}");
        refused(performed.act("report-to-inspector", REASONS), 409, "CASE_NOT_SETTLED");
    }

    private static CaseDriver inspection(CaseDriver reported) {
        return reported.other(reported.view().getString("reports[0].inspectorCaseId"));
    }
}
