package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.FakeCompliance;
import id.patuh.sanctions.fixtures.FakeRegistry;
import id.patuh.sanctions.fixtures.TestEmployer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** A case follows the legal person: to the successor in a merger, and back when the merger is undone. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class MergedCasesIT {
    private static final String BY_ASSESSMENT = "{\"evidence\":\"ASSESSMENT\"}";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aCaseIsListedForTheSuccessorAndGoesBackWithTheEmployer() {
        CaseDriver sanctionCase = CaseDriver.open();
        TestEmployer successor = Employers.assessed();
        assertThat(cases(successor)).isEmpty();
        merge(sanctionCase.employer(), successor);
        await().atMost(Duration.ofSeconds(30)).until(() -> !cases(successor).isEmpty());
        assertThat(cases(successor)).containsExactly(sanctionCase.id().toString());
        assertThat(cases(sanctionCase.employer()))
                .containsExactly(sanctionCase.id().toString());
        undo(sanctionCase.employer(), successor);
        await().atMost(Duration.ofSeconds(30)).until(() -> cases(successor).isEmpty());
        assertThat(cases(sanctionCase.employer()))
                .containsExactly(sanctionCase.id().toString());
    }

    @Test
    void noSecondCaseIsOpenedAboutTheSuccessorWhileTheyAreOne() {
        CaseDriver sanctionCase = CaseDriver.open();
        TestEmployer successor = Employers.assessed();
        merge(sanctionCase.employer(), successor);
        await().atMost(Duration.ofSeconds(30)).until(() -> !cases(successor).isEmpty());
        assertThat(refused(open(successor), 409, "CASE_ALREADY_OPEN").getString("caseId"))
                .isEqualTo(sanctionCase.id().toString());
        undo(sanctionCase.employer(), successor);
        await().atMost(Duration.ofSeconds(30)).until(() -> cases(successor).isEmpty());
        Response opened = open(successor);
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        assertThat(cases(sanctionCase.employer()))
                .containsExactly(sanctionCase.id().toString());
        assertThat(cases(successor)).containsExactly(opened.jsonPath().getString("id"));
    }

    @Test
    void performanceIsShownByTheAssessmentOfWhomTheCaseFollows() {
        CaseDriver sanctionCase = CaseDriver.open();
        sanctionCase.must("confirm-examination", "{\"result\":\"Terbukti\",\"examinedOn\":\"2026-01-12\"}");
        TestEmployer successor = Employers.assessed();
        FakeCompliance.assess(sanctionCase.employer(), List.of(), CaseDriver.START);
        FakeCompliance.assess(successor, List.of(Programme.JHT), CaseDriver.START);
        merge(sanctionCase.employer(), successor);
        await().atMost(Duration.ofSeconds(30)).until(() -> !cases(successor).isEmpty());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> refused(sanctionCase.act("record-performance", BY_ASSESSMENT), 409, "GROUNDS_NOT_CURED"));
        undo(sanctionCase.employer(), successor);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        sanctionCase.act("record-performance", BY_ASSESSMENT).statusCode() == 200);
    }

    /** Review A1: whoever merges does not escape. */
    @Test
    void aFinedCaseGoesOnToTheRequestWithTheNumbersOfTheSurvivor() {
        CaseDriver sanctionCase = CaseDriver.toFined();
        TestEmployer survivor = Employers.assessed("3578");
        merge(sanctionCase.employer(), survivor);
        await().atMost(Duration.ofSeconds(30)).until(() -> sanctionCase
                .view()
                .getList("employer.identifiers.value")
                .containsAll(List.of(survivor.nib(), sanctionCase.employer().nib())));
        assertThat(sanctionCase.view().getString("employer.id"))
                .isEqualTo(sanctionCase.employer().id().toString());
        assertThat(sanctionCase.view().getString("employer.regionCode"))
                .as("home when the case was opened")
                .isEqualTo("3171");
        JsonPath requested = sanctionCase.must("request-tmp2t", Bodies.ONE_SERVICE);
        assertThat(requested.getString("state")).isEqualTo("TMP2T_REQUESTED");
        CaseDriver.impose(sanctionCase.requests().getFirst(), "PTSP-31");
        for (TestEmployer employer : List.of(sanctionCase.employer(), survivor)) {
            assertThat(status(employer)).isEqualTo("BLOCKED");
        }
        undo(sanctionCase.employer(), survivor);
        await().atMost(Duration.ofSeconds(30)).until(() -> status(survivor).equals("CLEAR"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> status(sanctionCase.employer()).equals("BLOCKED"));
        assertThat(sanctionCase.view().getList("employer.identifiers.value"))
                .containsExactlyInAnyOrder(
                        sanctionCase.employer().nib(), sanctionCase.employer().npwp16());
        assertThat(sanctionCase.state()).isEqualTo("TMP2T_IMPOSED");
    }

    private static void merge(TestEmployer absorbed, TestEmployer survivor) {
        FakeRegistry.merge(absorbed, survivor, DAY);
        FakeRegistry.publish(absorbed, survivor);
    }

    private static void undo(TestEmployer absorbed, TestEmployer survivor) {
        FakeRegistry.undo(absorbed, survivor);
        FakeRegistry.publish(survivor, absorbed);
    }

    private static Response open(TestEmployer employer) {
        return Api.post(Callers.OFFICER, "/v1/cases", Bodies.open(employer.id(), "JHT", "REG_SELF_WORKER"));
    }

    private static List<String> cases(TestEmployer employer) {
        return Api.given(Callers.OFFICER)
                .queryParam("employerId", employer.id())
                .get("/v1/cases")
                .jsonPath()
                .getList("items.id");
    }

    private static String status(TestEmployer employer) {
        return Api.given(Callers.UNIT_OFFICER)
                .queryParam("identifier", "NIB:" + employer.nib())
                .get("/v1/service-blocks/check")
                .jsonPath()
                .getString("status");
    }
}
