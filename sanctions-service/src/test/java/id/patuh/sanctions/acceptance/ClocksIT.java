package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.kit.db.Database;
import id.patuh.sanctions.deadline.DeadlineSweep;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Fulfilments;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * Clocks: alerts, ends, silence, and several sweeps at once.
 *
 * <p>Source: UU 30/2014 art. 53
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ClocksIT {
    @Inject
    DeadlineSweep sweep;

    @Inject
    Database database;

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void eachAlertAndEndFiresOnceThoughManySweepAtOnce() throws Exception {
        List<CaseDriver> sanctionCases = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sanctionCases.add(warned());
        }
        TestClock.set(sanctionCases.getLast().ends("WARNING_1_PERIOD"));
        try (var sweepers = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> sweeps = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sweeps.add(sweepers.submit(sweep::sweep));
            }
            for (Future<Integer> done : sweeps) {
                done.get();
            }
        }
        for (CaseDriver sanctionCase : sanctionCases) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> fired(sanctionCase).size() == 3);
            sweep.sweep();
            assertThat(fired(sanctionCase)).containsExactly("DEADLINE_NEAR_60", "DEADLINE_NEAR_90", "PERIOD_OVER");
        }
    }

    @Test
    void aCaseThatFailsHoldsUpNoOther() {
        CaseDriver failing = warned();
        CaseDriver other = warned();
        String policy = policy(failing, "none");
        TestClock.set(other.ends("WARNING_1_PERIOD"));
        sweep.sweep();
        await().atMost(Duration.ofSeconds(60)).until(() -> fired(other).size() == 3);
        assertThat(fired(failing)).isEmpty();
        policy(failing, policy);
        sweep.sweep();
        await().atMost(Duration.ofSeconds(60)).until(() -> fired(failing).size() == 3);
    }

    @Test
    void alertsFireAtTheirSharesOfThePeriod() {
        CaseDriver sanctionCase = warned();
        JsonPath clock = sanctionCase.view().setRootPath("deadlines[0]");
        TestClock.set(Instant.parse(clock.getString("firstAlertAt")).plusMillis(1));
        sweep.sweep();
        await().atMost(Duration.ofSeconds(60)).until(() -> fired(sanctionCase).equals(List.of("DEADLINE_NEAR_60")));
        TestClock.set(Instant.parse(clock.getString("finalAlertAt")).plusMillis(1));
        sweep.sweep();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> fired(sanctionCase).equals(List.of("DEADLINE_NEAR_60", "DEADLINE_NEAR_90")));
    }

    @Test
    void aClockThatFiresBetweenReadingAndActingDoesNotMakeTheReadingStale() {
        CaseDriver sanctionCase = warned();
        String seen = Api.etag(sanctionCase.path());
        TestClock.set(sanctionCase.ends("WARNING_1_PERIOD"));
        sweep.sweep();
        await().atMost(Duration.ofSeconds(60)).until(() -> fired(sanctionCase).size() == 3);
        assertThat(Api.etag(sanctionCase.path())).isNotEqualTo(seen);
        String action = sanctionCase.path() + "/actions/issue-warning";
        assertThat(Api.given(Callers.OFFICER)
                        .header("If-Match", seen)
                        .body("{}")
                        .post(action)
                        .statusCode())
                .isEqualTo(200);
        refused(Api.given(Callers.OFFICER).header("If-Match", seen).body("{}").post(action), 412, "ETAG_STALE");
    }

    @Test
    void aWarningWhoseDeliveryIsRecordedLateIsOverAtOnce() {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        sanctionCase.must("issue-warning", "{}");
        TestClock.set(CaseDriver.START.plus(Duration.ofDays(40)));
        sanctionCase.must("record-delivery", sanctionCase.delivery("WARNING_1", CaseDriver.START.plusSeconds(60)));
        assertThat(sanctionCase.ends("WARNING_1_PERIOD")).isEqualTo(Instant.parse("2026-01-27T17:00:00Z"));
        sanctionCase.must("issue-warning", "{}");
        assertThat(sanctionCase.state()).isEqualTo("WARNING_2");
        // By the service's own sweeps, which pause for up to 30 seconds after one that took long.
        await().atMost(Duration.ofSeconds(60)).until(() -> fired(sanctionCase)
                .equals(List.of("DEADLINE_NEAR_60", "DEADLINE_NEAR_90", "PERIOD_OVER")));
    }

    @Test
    void silenceOnARequestIsAMissedDeadlineAndNeverImposes() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        TestClock.advance(Duration.ofDays(30));
        sweep.sweep();
        await().atMost(Duration.ofSeconds(60)).until(() -> fired(sanctionCase).contains("DEADLINE_MISSED"));
        Api.assertKnown(Callers.UNIT_OFFICER, "/v1/service-requests/" + id);
        assertThat(CaseDriver.request(id, Callers.UNIT_OFFICER).getString("state"))
                .isEqualTo("OPEN");
        assertThat(sanctionCase.state()).isEqualTo("TMP2T_REQUESTED");
        assertThat(sanctionCase.check().getString("status")).isEqualTo("CLEAR");
    }

    @Test
    void silenceAfterAVerifiedFulfilmentRevokesAtTheEndOfTheTime() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        CaseDriver.impose(id, "PTSP-31");
        Fulfilments.fulfil(sanctionCase);
        Instant end = sanctionCase.ends("REVOCATION");
        TestClock.set(end.minus(Duration.ofMinutes(1)));
        assertThat(sanctionCase.check().getString("status")).isEqualTo("BLOCKED");
        TestClock.set(end.plus(Duration.ofMinutes(1)));
        sweep.sweep();
        await().atMost(Duration.ofSeconds(60)).until(() -> sanctionCase.state().equals("CLOSED"));
        assertThat(fired(sanctionCase)).endsWith("DEADLINE_MISSED", "DEEMED_GRANTED");
        assertThat(sanctionCase.view().getString("outcome")).isEqualTo("REVOKED");
        assertThat(CaseDriver.request(id, Callers.UNIT_OFFICER).getString("state"))
                .isEqualTo("REVOKED");
        assertThat(sanctionCase.check().getString("status")).isEqualTo("CLEAR");
        assertThat(sanctionCase
                        .check(java.util.Map.of("at", end.minusSeconds(1).toString()))
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("BLOCKED");
        assertThat(sanctionCase
                        .check(java.util.Map.of("at", end.toString()))
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("CLEAR");
        refused(CaseDriver.onRequest(Callers.headOf("PTSP-31"), id, "revoke", "{}"), 409, "ILLEGAL_ACTION");
    }

    /** A case whose first warning was received. */
    private static CaseDriver warned() {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        sanctionCase.must("issue-warning", "{}");
        sanctionCase.deliver("WARNING_1");
        return sanctionCase;
    }

    /** Puts the clocks of a case under another policy, and gives the one they had. */
    private String policy(CaseDriver sanctionCase, String version) {
        String before = database.first(
                        "select policy_version from deadline where case_id = ?",
                        row -> row.getString(1),
                        sanctionCase.id())
                .orElseThrow();
        database.update("update deadline set policy_version = ? where case_id = ?", version, sanctionCase.id());
        return before;
    }

    private static List<String> fired(CaseDriver sanctionCase) {
        return sanctionCase.view().getList("history.findAll { it.actor.subject == 'system' }.action");
    }
}
