package id.patuh.sanctions.road;

import static id.patuh.sanctions.road.RefusalsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** A case follows the legal person: to the successor in a merger, and back when the merger is undone. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class MergedCasesTest {
    private static final String BY_ASSESSMENT = "{\"evidence\":\"ASSESSMENT\"}";

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
        undo(road.firm());
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
        undo(road.firm());
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
        World.assess(road.firm(), 1, List.of(), Road.START);
        World.assess(successor, 1, List.of(Programme.JHT), Road.START);
        merge(road.firm(), successor);
        await().atMost(Duration.ofSeconds(30)).until(() -> !cases(successor).isEmpty());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> refused(road.act("record-performance", BY_ASSESSMENT), 409, "GROUNDS_NOT_CURED"));
        undo(road.firm());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> road.act("record-performance", BY_ASSESSMENT).statusCode() == 200);
    }

    private static void merge(World.Firm absorbed, World.Firm successor) {
        World.publish(absorbed, 2, EmployerEvent.Status.MERGED, successor.id(), true);
    }

    private static void undo(World.Firm absorbed) {
        World.publish(absorbed, 3, EmployerEvent.Status.ACTIVE, null, true);
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
}
