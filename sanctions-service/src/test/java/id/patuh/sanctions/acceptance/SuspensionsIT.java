package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static id.patuh.sanctions.fixtures.Remedies.must;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.sanctions.deadline.DeadlineSweep;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Remedies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/**
 * A suspended decision is not in force for as long, and the employer gets its days back.
 *
 * <p>Source: UU 30/2014 art. 65; UU 30/2014 art. 75; UU 30/2014 art. 58
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class SuspensionsIT {
    @Inject
    DeadlineSweep sweep;

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aSuspendedBlockIsNotInForceAndWhatWasAnsweredBeforeStays() {
        CaseDriver sanctionCase = Remedies.imposed();
        String request = sanctionCase.requests().getFirst();
        Instant blocked = TestClock.now();
        TestClock.advance(Duration.ofDays(2));
        Instant from = TestClock.now().minus(Duration.ofDays(1));
        Instant before = TestClock.now().minusSeconds(1);
        JsonPath suspended = CaseDriver.mustOnRequest(Remedies.OTHER_HEAD, request, "suspend", suspend(from));
        assertThat(suspended.getString("state")).isEqualTo("IMPOSED");
        assertThat(suspended.getString("documents[-1].kind")).isEqualTo("SUSPENSION");
        TestClock.advance(Duration.ofHours(1));
        assertThat(sanctionCase.check().getString("status")).isEqualTo("CLEAR");
        assertThat(Remedies.status(sanctionCase, blocked)).isEqualTo("BLOCKED");
        assertThat(Remedies.status(sanctionCase, from.minusSeconds(1))).isEqualTo("BLOCKED");
        assertThat(Remedies.status(sanctionCase, from)).isEqualTo("CLEAR");
        assertThat(Remedies.status(sanctionCase, from, before))
                .as("it had not been recorded")
                .isEqualTo("BLOCKED");
        TestClock.advance(Duration.ofDays(1));
        Instant known = TestClock.now();
        TestClock.advance(Duration.ofSeconds(1));
        Instant again = TestClock.now().plus(Duration.ofDays(1));
        CaseDriver.mustOnRequest(Remedies.OTHER_HEAD, request, "resume", resume(again));
        assertThat(sanctionCase.check().getString("status")).isEqualTo("CLEAR");
        TestClock.set(again.plusSeconds(60));
        assertThat(sanctionCase.check().getString("status")).isEqualTo("BLOCKED");
        assertThat(Remedies.status(sanctionCase, again.minusSeconds(1))).isEqualTo("CLEAR");
        assertThat(Remedies.status(sanctionCase, again)).isEqualTo("BLOCKED");
        assertThat(Remedies.status(sanctionCase, again, known))
                .as("its end had not been recorded")
                .isEqualTo("CLEAR");
    }

    @Test
    void theEmployerGetsTheDaysBackAndTheHistorySaysWhy() {
        CaseDriver sanctionCase = Remedies.imposed();
        String request = sanctionCase.requests().getFirst();
        WorkingDays calendar = WorkingDays.bundled();
        LocalDate last = WorkingDays.dayOf(sanctionCase.ends("OBJECTION_WINDOW").minusSeconds(1));
        LocalDate start = calendar.plus(Remedies.today(), 3);
        TestClock.set(morning(start));
        CaseDriver.mustOnRequest(Remedies.OTHER_HEAD, request, "suspend", suspend(TestClock.now()));
        JsonPath view = sanctionCase.view();
        assertThat(view.getString("deadlines.find { it.kind == 'OBJECTION_WINDOW' && it.requestId != null }.state"))
                .isEqualTo("PAUSED");
        assertThat(view.getString("history[-1].detail.ground")).isEqualTo("GREATER_HARM");
        assertThat(view.getList("history[-1].detail.pausedClocks")).containsExactly("OBJECTION_WINDOW");
        LocalDate resumed = calendar.plus(last, 10);
        TestClock.set(morning(resumed));
        sweep.sweep();
        assertThat(
                        sanctionCase
                                .view()
                                .getList(
                                        "history.findAll { it.detail.clock == 'OBJECTION_WINDOW' && it.requestId != null }.action"))
                .as("nothing fires while it stands still")
                .isEmpty();
        CaseDriver.mustOnRequest(Remedies.OTHER_HEAD, request, "resume", resume(TestClock.now()));
        LocalDate expected = calendar.plus(resumed, calendar.count(start, last));
        assertThat(sanctionCase.ends("OBJECTION_WINDOW")).isEqualTo(WorkingDays.endOf(expected));
        // The sweep may have told meanwhile that the period is near its end.
        JsonPath moved =
                sanctionCase.view().setRootPath("history.findAll { it.action == 'resume' }[-1].detail.movedClocks[0]");
        assertThat(moved.getString("clock")).isEqualTo("OBJECTION_WINDOW");
        assertThat(moved.getString("lastDayBefore")).isEqualTo(last.toString());
        assertThat(moved.getString("lastDay")).isEqualTo(expected.toString());
        TestClock.set(morning(expected));
        String objection = Remedies.object(sanctionCase, Remedies.ANNUL);
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-admissibility", Remedies.admissible(objection));
    }

    @Test
    void whatCannotBeSuspendedOrResumedIsRefused() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String request = sanctionCase.requests().getFirst();
        refused(head(request, "suspend", suspend(TestClock.now())), 409, "ILLEGAL_ACTION");
        CaseDriver.impose(request, "PTSP-31");
        refused(head(request, "resume", resume(TestClock.now())), 409, "NOT_SUSPENDED");
        refused(head(request, "suspend", suspend(TestClock.now().plusSeconds(60))), 409, "DATE_IN_FUTURE");
        refused(
                head(request, "suspend", suspend(TestClock.now().minus(Duration.ofDays(1)))),
                409,
                "SUSPENSION_TOO_EARLY");
        refused(
                CaseDriver.onRequest(Callers.UNIT_OFFICER, request, "suspend", suspend(TestClock.now())),
                403,
                "ROLE_MISSING");
        CaseDriver.mustOnRequest(Remedies.SUPERIOR, request, "suspend", suspend(TestClock.now()));
        refused(head(request, "suspend", suspend(TestClock.now())), 409, "ALREADY_SUSPENDED");
        TestClock.advance(Duration.ofDays(3));
        refused(
                head(request, "resume", resume(TestClock.now().minus(Duration.ofDays(2)))),
                409,
                "RESUMED_FOR_THE_PAST");
        CaseDriver.mustOnRequest(Remedies.SUPERIOR, request, "resume", resume(TestClock.now()));
    }

    @Test
    void anUndeliveredDecisionIsNotInForceAndNotSuspended() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String request = sanctionCase.requests().getFirst();
        CaseDriver.decide(request, "PTSP-31");
        refused(head(request, "suspend", suspend(TestClock.now())), 409, "DOCUMENT_NOT_DELIVERED");
    }

    private static Response head(String request, String action, String body) {
        return CaseDriver.onRequest(Remedies.OTHER_HEAD, request, action, body);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(9, 0).atZone(WorkingDays.ZONE).toInstant();
    }

    private static String suspend(Instant from) {
        return "{\"ground\":\"GREATER_HARM\",\"reference\":\"Telaahan 12\",\"from\":\"%s\"}".formatted(from);
    }

    private static String resume(Instant from) {
        return "{\"from\":\"%s\"}".formatted(from);
    }
}
