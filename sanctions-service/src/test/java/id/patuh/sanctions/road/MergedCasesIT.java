package id.patuh.sanctions.road;

import static id.patuh.sanctions.road.RefusalsIT.refused;
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
        Road road = Road.open();
        World.Firm successor = World.newFirm();
        assertThat(cases(successor)).isEmpty();
        merge(road.firm(), successor);
        await().atMost(Duration.ofSeconds(30)).until(() -> !cases(successor).isEmpty());
        assertThat(cases(successor)).containsExactly(road.id().toString());
        assertThat(cases(road.firm())).containsExactly(road.id().toString());
        undo(road.firm(), successor);
        await().atMost(Duration.ofSeconds(30)).until(() -> cases(successor).isEmpty());
        assertThat(cases(road.firm())).containsExactly(road.id().toString());
    }

    @Test
    void noSecondCaseIsOpenedAboutTheSuccessorWhileTheyAreOne() {
        Road road = Road.open();
        World.Firm successor = World.newFirm();
        merge(road.firm(), successor);
        await().atMost(Duration.ofSeconds(30)).until(() -> !cases(successor).isEmpty());
        assertThat(refused(open(successor), 409, "CASE_ALREADY_OPEN").getString("caseId"))
                .isEqualTo(road.id().toString());
        undo(road.firm(), successor);
        await().atMost(Duration.ofSeconds(30)).until(() -> cases(successor).isEmpty());
        Response opened = open(successor);
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        assertThat(cases(road.firm())).containsExactly(road.id().toString());
        assertThat(cases(successor)).containsExactly(opened.jsonPath().getString("id"));
    }

    @Test
    void performanceIsShownByTheAssessmentOfWhomTheCaseFollows() {
        Road road = Road.open();
        road.must("confirm-examination", "{\"result\":\"Terbukti\",\"examinedOn\":\"2026-01-12\"}");
        World.Firm successor = World.newFirm();
        World.assess(road.firm(), List.of(), Road.START);
        World.assess(successor, List.of(Programme.JHT), Road.START);
        merge(road.firm(), successor);
        await().atMost(Duration.ofSeconds(30)).until(() -> !cases(successor).isEmpty());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> refused(road.act("record-performance", BY_ASSESSMENT), 409, "GROUNDS_NOT_CURED"));
        undo(road.firm(), successor);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> road.act("record-performance", BY_ASSESSMENT).statusCode() == 200);
    }

    /** Review A1: whoever merges does not escape. */
    @Test
    void aFinedCaseGoesOnToTheRequestWithTheNumbersOfTheSurvivor() {
        Road road = Road.toFined();
        World.Firm survivor = World.newFirm("3578");
        merge(road.firm(), survivor);
        await().atMost(Duration.ofSeconds(30)).until(() -> road.view()
                .getList("employer.identifiers.value")
                .containsAll(List.of(survivor.nib(), road.firm().nib())));
        assertThat(road.view().getString("employer.id"))
                .isEqualTo(road.firm().id().toString());
        assertThat(road.view().getString("employer.regionCode"))
                .as("home when the case was opened")
                .isEqualTo("3171");
        JsonPath requested = road.must("request-tmp2t", Road.ONE_SERVICE);
        assertThat(requested.getString("state")).isEqualTo("TMP2T_REQUESTED");
        Road.impose(road.requests().getFirst(), "PTSP-31");
        for (World.Firm firm : List.of(road.firm(), survivor)) {
            assertThat(status(firm)).isEqualTo("BLOCKED");
        }
        undo(road.firm(), survivor);
        await().atMost(Duration.ofSeconds(30)).until(() -> status(survivor).equals("CLEAR"));
        await().atMost(Duration.ofSeconds(30)).until(() -> status(road.firm()).equals("BLOCKED"));
        assertThat(road.view().getList("employer.identifiers.value"))
                .containsExactlyInAnyOrder(road.firm().nib(), road.firm().npwp16());
        assertThat(road.state()).isEqualTo("TMP2T_IMPOSED");
    }

    private static void merge(World.Firm absorbed, World.Firm survivor) {
        Registry.merge(absorbed, survivor, DAY);
        Registry.publish(absorbed, survivor);
    }

    private static void undo(World.Firm absorbed, World.Firm survivor) {
        Registry.undo(absorbed, survivor);
        Registry.publish(survivor, absorbed);
    }

    private static Response open(World.Firm firm) {
        return Road.post(Road.OFFICER, "/v1/cases", Road.openBody(firm.id(), "JHT", "REG_SELF_WORKER"));
    }

    private static List<String> cases(World.Firm firm) {
        return Road.given(Road.OFFICER)
                .queryParam("employerId", firm.id())
                .get("/v1/cases")
                .jsonPath()
                .getList("items.id");
    }

    private static String status(World.Firm firm) {
        return Road.given(Road.UNIT_OFFICER)
                .queryParam("identifier", "NIB:" + firm.nib())
                .get("/v1/service-blocks/check")
                .jsonPath()
                .getString("status");
    }
}
