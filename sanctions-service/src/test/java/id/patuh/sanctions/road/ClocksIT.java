package id.patuh.sanctions.road;

import static id.patuh.sanctions.road.RefusalsIT.refused;
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
import id.patuh.sanctions.deadline.DeadlineSweep;
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

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void eachAlertAndEndFiresOnceThoughManySweepAtOnce() throws Exception {
        List<Road> roads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Road road = Road.open().examine();
            road.must("issue-warning", "{}");
            road.deliver("WARNING_1");
            roads.add(road);
        }
        TestClock.set(roads.getLast().ends("WARNING_1_PERIOD"));
        try (var sweepers = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> sweeps = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sweeps.add(sweepers.submit(sweep::sweep));
            }
            for (Future<Integer> done : sweeps) {
                done.get();
            }
        }
        for (Road road : roads) {
            await().atMost(Duration.ofSeconds(20)).until(() -> fired(road).size() == 3);
            sweep.sweep();
            assertThat(fired(road)).containsExactly("DEADLINE_NEAR_60", "DEADLINE_NEAR_90", "PERIOD_OVER");
        }
    }

    @Test
    void alertsFireAtTheirSharesOfThePeriod() {
        Road road = Road.open().examine();
        road.must("issue-warning", "{}");
        road.deliver("WARNING_1");
        JsonPath clock = road.view().setRootPath("deadlines[0]");
        TestClock.set(Instant.parse(clock.getString("firstAlertAt")).plusMillis(1));
        sweep.sweep();
        await().atMost(Duration.ofSeconds(20)).until(() -> fired(road).equals(List.of("DEADLINE_NEAR_60")));
        TestClock.set(Instant.parse(clock.getString("finalAlertAt")).plusMillis(1));
        sweep.sweep();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> fired(road).equals(List.of("DEADLINE_NEAR_60", "DEADLINE_NEAR_90")));
    }

    @Test
    void aClockThatFiresBetweenReadingAndActingDoesNotMakeTheReadingStale() {
        Road road = Road.open().examine();
        road.must("issue-warning", "{}");
        road.deliver("WARNING_1");
        String seen = Road.etag(road.path());
        TestClock.set(road.ends("WARNING_1_PERIOD"));
        await().atMost(Duration.ofSeconds(20)).until(() -> fired(road).size() == 3);
        assertThat(Road.etag(road.path())).isNotEqualTo(seen);
        String action = road.path() + "/actions/issue-warning";
        assertThat(Road.given(Road.OFFICER)
                        .header("If-Match", seen)
                        .body("{}")
                        .post(action)
                        .statusCode())
                .isEqualTo(200);
        refused(Road.given(Road.OFFICER).header("If-Match", seen).body("{}").post(action), 412, "ETAG_STALE");
    }

    @Test
    void aWarningWhoseDeliveryIsRecordedLateIsOverAtOnce() {
        Road road = Road.open().examine();
        road.must("issue-warning", "{}");
        TestClock.set(Road.START.plus(Duration.ofDays(40)));
        road.must("record-delivery", road.delivery("WARNING_1", Road.START.plusSeconds(60)));
        assertThat(road.ends("WARNING_1_PERIOD")).isEqualTo(Instant.parse("2026-01-27T17:00:00Z"));
        road.must("issue-warning", "{}");
        assertThat(road.state()).isEqualTo("WARNING_2");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> fired(road).equals(List.of("DEADLINE_NEAR_60", "DEADLINE_NEAR_90", "PERIOD_OVER")));
    }

    @Test
    void silenceOnARequestIsAMissedDeadlineAndNeverImposes() {
        Road road = Road.toFined().request(Road.ONE_SERVICE);
        String id = road.requests().getFirst();
        TestClock.advance(Duration.ofDays(30));
        sweep.sweep();
        await().atMost(Duration.ofSeconds(20)).until(() -> fired(road).contains("DEADLINE_MISSED"));
        assertThat(Road.request(id, Road.UNIT_OFFICER).getString("state")).isEqualTo("OPEN");
        assertThat(road.state()).isEqualTo("TMP2T_REQUESTED");
        assertThat(road.check().getString("status")).isEqualTo("CLEAR");
    }

    @Test
    void silenceAfterAVerifiedFulfilmentRevokesAtTheEndOfTheTime() {
        Road road = Road.toFined().request(Road.ONE_SERVICE);
        String id = road.requests().getFirst();
        Road.impose(id, "PTSP-31");
        RequestsIT.fulfil(road);
        Instant end = road.ends("REVOCATION");
        TestClock.set(end.minus(Duration.ofMinutes(1)));
        assertThat(road.check().getString("status")).isEqualTo("BLOCKED");
        TestClock.set(end.plus(Duration.ofMinutes(1)));
        sweep.sweep();
        await().atMost(Duration.ofSeconds(20)).until(() -> road.state().equals("CLOSED"));
        assertThat(fired(road)).endsWith("DEADLINE_MISSED", "DEEMED_GRANTED");
        assertThat(road.view().getString("outcome")).isEqualTo("REVOKED");
        assertThat(Road.request(id, Road.UNIT_OFFICER).getString("state")).isEqualTo("REVOKED");
        assertThat(road.check().getString("status")).isEqualTo("CLEAR");
        assertThat(road.check(java.util.Map.of("at", end.minusSeconds(1).toString()))
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("BLOCKED");
        assertThat(road.check(java.util.Map.of("at", end.toString())).jsonPath().getString("status"))
                .isEqualTo("CLEAR");
        refused(Road.onRequest(Road.headOf("PTSP-31"), id, "revoke", "{}"), 409, "ILLEGAL_ACTION");
    }

    private static List<String> fired(Road road) {
        return road.view().getList("history.findAll { it.actor.subject == 'system' }.action");
    }
}
