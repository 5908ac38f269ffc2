package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static id.patuh.sanctions.fixtures.Remedies.must;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.kit.db.Database;
import id.patuh.sanctions.deadline.DeadlineSweep;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Fulfilments;
import id.patuh.sanctions.fixtures.Remedies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * Silence admits, then grants exactly what was asked, from the end of the period on, once.
 *
 * <p>Source: UU 30/2014 art. 77; UU 30/2014 art. 78; UU 30/2014 art. 53
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class SilentRemediesIT {
    @Inject
    DeadlineSweep sweep;

    @Inject
    Database database;

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void silenceAdmitsAndThenGrantsWhatWasAskedAtTheEndOfThePeriodThoughManySweep() throws Exception {
        CaseDriver sanctionCase = Remedies.imposed();
        String objection = Remedies.object(sanctionCase, Remedies.LIFT);
        TestClock.set(sanctionCase.ends("ADMISSIBILITY").plusSeconds(1));
        refused(
                sanctionCase.act(Remedies.OTHER_HEAD, "decide-admissibility", Remedies.admissible(objection)),
                409,
                null);
        sweepTogether();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Remedies.stage(sanctionCase, objection).equals("ADMITTED"));
        Instant end = sanctionCase.ends("OBJECTION_DECISION");
        TestClock.set(end.minusSeconds(60));
        assertThat(sanctionCase.check().getString("status")).isEqualTo("BLOCKED");
        TestClock.set(end.plus(Duration.ofHours(9)));
        sweepTogether();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Remedies.stage(sanctionCase, objection).equals("DEEMED_GRANTED"));
        JsonPath view = sanctionCase.view();
        assertThat(view.getString("state")).isEqualTo("CLOSED");
        assertThat(view.getString("outcome")).isEqualTo("WITHDRAWN");
        assertThat(view.getList("history.findAll { it.action == 'DEEMED_GRANTED' }"))
                .hasSize(1);
        assertThat(view.getList("documents.findAll { it.kind == 'DEEMED_DECREE' }"))
                .hasSize(1);
        assertThat(view.getString("remedies[0].answer")).isEqualTo(sanctionCase.document("DEEMED_DECREE"));
        assertThat(Remedies.status(sanctionCase, end.minusSeconds(1))).isEqualTo("BLOCKED");
        assertThat(Remedies.status(sanctionCase, end)).isEqualTo("CLEAR");
        assertThat(Remedies.status(sanctionCase, end, end.plus(Duration.ofHours(8))))
                .as("nobody had noticed yet")
                .isEqualTo("BLOCKED");
        Instant decree = sanctionCase.ends("OBJECTION_DECREE");
        assertThat(decree)
                .isEqualTo(WorkingDays.endOf(WorkingDays.bundled().plus(WorkingDays.dayOf(end.minusSeconds(1)), 5)));
        String request = sanctionCase.requests().getFirst();
        assertThat(clock(sanctionCase, "OBJECTION_DECREE"))
                .as("the decree is made, delivered or not")
                .isEqualTo("SETTLED");
        assertThat(clock(sanctionCase, "DECISION_DELIVERY")).isEqualTo("RUNNING");
        CaseDriver.mustOnRequest(
                Callers.UNIT_OFFICER,
                request,
                "record-delivery",
                sanctionCase.delivery("DEEMED_DECREE", TestClock.now()));
        assertThat(clock(sanctionCase, "DECISION_DELIVERY")).isEqualTo("SETTLED");
    }

    @Test
    void anAppealThatNobodyDecidesIsGrantedToo() {
        CaseDriver sanctionCase = Remedies.imposed();
        Instant blocked = TestClock.now();
        String objection = Remedies.object(sanctionCase, Remedies.ANNUL);
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-admissibility", Remedies.admissible(objection));
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-objection", Remedies.decision(objection, "REFUSED"));
        Remedies.answered(sanctionCase);
        String appeal = Remedies.appeal(sanctionCase, objection, Remedies.ANNUL);
        must(sanctionCase, Remedies.SUPERIOR, "decide-admissibility", Remedies.admissible(appeal));
        Instant end = sanctionCase.ends("APPEAL_DECISION");
        TestClock.set(end.plusSeconds(1));
        refused(sanctionCase.act(Remedies.SUPERIOR, "decide-appeal", Remedies.decision(appeal, "REFUSED")), 409, null);
        sweep.sweep();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Remedies.stage(sanctionCase, appeal).equals("DEEMED_GRANTED"));
        assertThat(sanctionCase.view().getString("outcome")).isEqualTo("ANNULLED");
        assertThat(Remedies.status(sanctionCase, blocked)).isEqualTo("CLEAR");
        Instant decree = sanctionCase.ends("APPEAL_DECREE");
        assertThat(decree).isAfter(end);
        sanctionCase.fireAt(sanctionCase.ends("DECISION_DELIVERY").toString(), sweep, database);
        assertThat(sanctionCase.view().getList("history.findAll { it.action == 'DEADLINE_MISSED' }.detail.clock"))
                .as("it was made in time, and is late to be delivered")
                .contains("DECISION_DELIVERY")
                .doesNotContain("APPEAL_DECREE");
    }

    @Test
    void aFineThatNobodyDefendsIsReducedAsAsked() {
        CaseDriver sanctionCase = CaseDriver.toFined();
        String objection = Remedies.objectToFine(sanctionCase, Remedies.reduce(1_000));
        TestClock.set(sanctionCase.ends("OBJECTION_DECISION").plusSeconds(1));
        sweep.sweep();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Remedies.stage(sanctionCase, objection).equals("DEEMED_GRANTED"));
        assertThat(sanctionCase.view().getLong("fine.dueIdr")).isEqualTo(1_000);
        assertThat(sanctionCase.view().getList("history.action"))
                .containsSubsequence("ADMITTED_BY_SILENCE", "DEEMED_GRANTED");
    }

    @Test
    void anObjectionRecordedLongAfterItWasReceivedIsGrantedFromTheEndOfItsOwnPeriod() {
        CaseDriver sanctionCase = Remedies.imposed();
        LocalDate received = Remedies.today();
        TestClock.advance(Duration.ofDays(30));
        must(
                sanctionCase,
                Callers.UNIT_OFFICER,
                "file-objection",
                Remedies.objection(sanctionCase.document("DECISION"), received, Remedies.LIFT));
        String objection = Remedies.last(sanctionCase);
        Instant end = WorkingDays.endOf(WorkingDays.bundled().plus(received, 10));
        sweep.sweep();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Remedies.stage(sanctionCase, objection).equals("DEEMED_GRANTED"));
        assertThat(Remedies.status(sanctionCase, end.minusSeconds(1))).isEqualTo("BLOCKED");
        assertThat(Remedies.status(sanctionCase, end)).isEqualTo("CLEAR");
    }

    @Test
    void aSilentRevocationHasItsDecree() {
        CaseDriver sanctionCase = Remedies.imposed();
        Fulfilments.fulfil(sanctionCase);
        TestClock.set(sanctionCase.ends("REVOCATION").plusSeconds(60));
        sweep.sweep();
        await().atMost(Duration.ofSeconds(60)).until(() -> sanctionCase.state().equals("CLOSED"));
        String decree = sanctionCase.document("DEEMED_DECREE");
        assertThat(decree).startsWith("PTSP-31-PNT-");
        CaseDriver.mustOnRequest(
                Callers.UNIT_OFFICER,
                sanctionCase.requests().getFirst(),
                "record-delivery",
                Bodies.delivery(decree, TestClock.now()));
        assertThat(sanctionCase.view().getString("deadlines.find { it.kind == 'REVOCATION_DELIVERY' }.state"))
                .isEqualTo("SETTLED");
    }

    private static String clock(CaseDriver sanctionCase, String kind) {
        return sanctionCase.view().getString("deadlines.findAll { it.kind == '" + kind + "' }.last().state");
    }

    private void sweepTogether() throws Exception {
        try (var sweepers = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> sweeps = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sweeps.add(sweepers.submit(sweep::sweep));
            }
            for (Future<Integer> done : sweeps) {
                done.get();
            }
        }
    }
}
