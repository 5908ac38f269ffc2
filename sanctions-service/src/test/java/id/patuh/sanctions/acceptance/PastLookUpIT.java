package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.LookUps.ask;
import static id.patuh.sanctions.fixtures.LookUps.awaitStatus;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.FakeCompliance;
import id.patuh.sanctions.fixtures.FakeRegistry;
import id.patuh.sanctions.fixtures.LookUps;
import id.patuh.sanctions.fixtures.TestEmployer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Who stood behind a number on a day, as known at a moment. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class PastLookUpIT {
    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    /** Review A4: nobody who served Y before the merger broke a decision. */
    @Test
    void aMergerCountsFromItsDayAndNeverBefore() {
        TestEmployer x = CaseDriver.blocked().employer();
        Instant since = TestClock.now();
        TestEmployer y = Employers.assessed();
        LocalDate day = dayAfter(since, 13);
        TestClock.set(noon(day, 10));
        merge(x, y, day);
        awaitStatus(y, "BLOCKED");
        Instant before = noon(day, -10);
        assertThat(before).isAfter(since);
        assertThat(status(y.nib(), before)).isEqualTo("CLEAR");
        assertThat(status(x.nib(), before)).isEqualTo("BLOCKED");
        assertThat(status(x.nib(), since.minusSeconds(1))).isEqualTo("CLEAR");
        assertThat(status(y.nib(), noon(day, -1))).isEqualTo("CLEAR");
        for (String nib : List.of(x.nib(), y.nib())) {
            assertThat(status(nib, noon(day, 0))).isEqualTo("BLOCKED");
            assertThat(status(nib, noon(day, 1))).isEqualTo("BLOCKED");
        }
        FakeRegistry.undo(x, y);
        FakeRegistry.publish(y, x);
        awaitStatus(y, "CLEAR");
        awaitStatus(x, "BLOCKED");
        assertThat(status(y.nib(), noon(day, 1))).isEqualTo("CLEAR");
        assertThat(status(x.nib(), noon(day, 1))).isEqualTo("BLOCKED");
    }

    /** Review A4, second half: the gate looks at the history of whoever had the number. */
    @Test
    void participationIsThatOfWhoeverHadTheNumberThen() {
        TestClock.set(Instant.parse("2026-03-02T03:00:00Z"));
        TestEmployer x = Employers.unassessed();
        FakeCompliance.assessUnregistered(x, Instant.parse("2026-01-02T00:00:00Z"));
        awaitStatus(x, "NOT_PARTICIPANT");
        TestEmployer y = Employers.assessed();
        merge(x, y, LocalDate.of(2026, 2, 20));
        awaitStatus(x, "CLEAR");
        assertThat(status(x.nib(), Instant.parse("2026-01-25T03:00:00Z"))).isEqualTo("NOT_PARTICIPANT");
        assertThat(status(y.nib(), Instant.parse("2026-01-25T03:00:00Z"))).isEqualTo("CLEAR");
        assertThat(status(x.nib(), Instant.parse("2026-02-21T03:00:00Z"))).isEqualTo("CLEAR");
    }

    /** Review D12: a split does not rewrite what was in force before it. */
    @Test
    void aNumberInABlockKeepsItsAnswersFromBeforeASplit() {
        TestEmployer divided = CaseDriver.blocked().employer();
        Instant since = TestClock.now();
        TestEmployer part = Employers.assessed();
        LocalDate day = dayAfter(since, 5);
        TestClock.set(noon(day, 1));
        FakeRegistry.split(divided, part, divided.nib(), day);
        FakeRegistry.publish(part, divided);
        awaitStatus(divided, "INCONCLUSIVE");
        assertThat(status(divided.nib(), since)).isEqualTo("BLOCKED");
        assertThat(status(divided.nib(), noon(day, -1))).isEqualTo("BLOCKED");
        assertThat(status(divided.nib(), noon(day, 0))).isEqualTo("INCONCLUSIVE");
        assertThat(ask("NPWP:" + divided.npwp16()).jsonPath().getString("status"))
                .isEqualTo("BLOCKED");
    }

    /** Review B1: nobody is cleared before anybody knew of him. */
    @Test
    void beforeTheFirstStatementANumberIsUnknownAndBeforeTheFirstAssessmentNothingIsSaid() {
        TestClock.set(Instant.parse("2026-03-02T03:00:00Z"));
        TestEmployer employer = Employers.unassessed();
        FakeCompliance.assess(employer, List.of(), Instant.parse("2026-02-02T00:00:00Z"));
        awaitStatus(employer, "CLEAR");
        assertThat(status(employer.nib(), Instant.parse("2025-11-30T16:59:59Z")))
                .isEqualTo("UNKNOWN");
        // 1 December has begun in Jakarta.
        assertThat(status(employer.nib(), Instant.parse("2025-11-30T17:00:00Z")))
                .isEqualTo("INCONCLUSIVE");
        assertThat(status(employer.nib(), Instant.parse("2026-02-01T23:59:59Z")))
                .isEqualTo("INCONCLUSIVE");
        assertThat(status(employer.nib(), Instant.parse("2026-02-02T00:00:00Z")))
                .isEqualTo("CLEAR");
    }

    @Test
    void whatWasKnownThenIsAnsweredAsItWas() {
        TestEmployer x = CaseDriver.blocked().employer();
        Instant since = TestClock.now();
        TestEmployer y = Employers.assessed();
        LocalDate day = dayAfter(since, 3);
        // The merger is recorded a week after the day from which it counts.
        String before = noon(day, 7).toString();
        TestClock.set(noon(day, 7).plusSeconds(1));
        merge(x, y, day);
        Instant recorded = TestClock.now();
        awaitStatus(y, "BLOCKED");
        String at = noon(day, 1).toString();
        assertThat(known(y.nib(), at, recorded.toString())).isEqualTo("BLOCKED");
        assertThat(known(y.nib(), at, before)).as("nobody knew of the merger").isEqualTo("CLEAR");
        assertThat(known(x.nib(), at, before)).isEqualTo("BLOCKED");
        TestClock.advance(Duration.ofDays(1));
        FakeRegistry.undo(x, y);
        FakeRegistry.publish(x, y);
        awaitStatus(y, "CLEAR");
        assertThat(known(y.nib(), at, recorded.toString())).isEqualTo("BLOCKED");
        assertThat(known(x.nib(), at, recorded.toString())).isEqualTo("BLOCKED");
        assertThat(known(y.nib(), at, TestClock.now().toString())).isEqualTo("CLEAR");
        assertThat(known(y.nib(), at, "2025-11-30T00:00:00Z"))
                .as("nobody knew of y")
                .isEqualTo("UNKNOWN");
        JsonPath answer =
                ask("NIB:" + y.nib(), Map.of("at", at, "knownAt", before)).jsonPath();
        assertThat(answer.getString("knownAt")).isEqualTo(before);
        assertThat(Instant.parse(answer.getString("statedAt"))).isBeforeOrEqualTo(Instant.parse(before));
    }

    @Test
    void aReceiptRecordedLaterWasNotKnownBefore() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String request = sanctionCase.requests().getFirst();
        String decision = CaseDriver.decide(request, "PTSP-31");
        Instant received = TestClock.now().plusSeconds(3600);
        TestClock.set(received.plus(Duration.ofDays(2)));
        Instant recorded = TestClock.now();
        CaseDriver.mustOnRequest(Callers.UNIT_OFFICER, request, "record-delivery", Bodies.delivery(decision, received));
        String nib = sanctionCase.employer().nib();
        String at = received.plusSeconds(60).toString();
        assertThat(known(nib, at, recorded.minusSeconds(60).toString())).isEqualTo("CLEAR");
        TestClock.advance(Duration.ofSeconds(60));
        assertThat(known(nib, at, TestClock.now().toString())).isEqualTo("BLOCKED");
    }

    private static LocalDate dayAfter(Instant moment, int days) {
        return WorkingDays.dayOf(moment).plusDays(days);
    }

    private static Instant noon(LocalDate day, int days) {
        return day.plusDays(days).atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(5 * 3600);
    }

    private static void merge(TestEmployer absorbed, TestEmployer survivor, LocalDate day) {
        FakeRegistry.merge(absorbed, survivor, day);
        FakeRegistry.publish(absorbed, survivor);
    }

    private static String status(String nib, Instant at) {
        return LookUps.status("NIB:" + nib, Map.of("at", at.toString()));
    }

    private static String known(String nib, String at, String knownAt) {
        return LookUps.status("NIB:" + nib, Map.of("at", at, "knownAt", knownAt));
    }
}
