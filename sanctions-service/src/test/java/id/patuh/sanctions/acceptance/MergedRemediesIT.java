package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Remedies.must;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.FakeRegistry;
import id.patuh.sanctions.fixtures.Remedies;
import id.patuh.sanctions.fixtures.TestEmployer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * A merger, a split and their undoing stop, open and rewrite no case, and take no remedy away.
 *
 * <p>Source: UU 30/2014 art. 75; UU 30/2014 art. 77
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class MergedRemediesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void twoOpenCasesOfOneAgencyStayTwoThroughMergerSplitAndUndoing() {
        CaseDriver one = CaseDriver.open().examine();
        CaseDriver other = CaseDriver.open();
        List<?> history = one.view().getList("history");
        LocalDate day = Remedies.today();
        merge(one.employer(), other.employer(), day);
        await().atMost(PATIENCE).until(() -> cases(other.employer()).size() == 2);
        assertThat(one.view().getList("history")).isEqualTo(history);
        assertThat(other.state()).isEqualTo("UNDER_EXAMINATION");
        one.must("issue-warning", "{}");
        other.examine();
        FakeRegistry.undo(one.employer(), other.employer());
        FakeRegistry.publish(other.employer(), one.employer());
        await().atMost(PATIENCE).until(() -> cases(other.employer()).size() == 1);
        TestEmployer part = Employers.assessed();
        FakeRegistry.split(one.employer(), part, one.employer().nib(), day);
        FakeRegistry.publish(part, one.employer());
        await().atMost(PATIENCE).until(() -> !one.view()
                .getList("employer.identifiers.value")
                .contains(one.employer().nib()));
        assertThat(one.state()).isEqualTo("WARNING_1");
        assertThat(one.view().getList("history.action"))
                .containsExactly("open", "confirm-examination", "issue-warning");
        assertThat(cases(part)).isEmpty();
        assertThat(cases(other.employer())).containsExactly(other.id().toString());
    }

    @Test
    void aCaseFollowsTheLegalPersonFromTheDayOfTheMergerAndNotFromItsAnnouncement() {
        CaseDriver sanctionCase = CaseDriver.open();
        TestEmployer survivor = Employers.assessed();
        LocalDate day = Remedies.today().plusDays(20);
        merge(sanctionCase.employer(), survivor, day);
        TestEmployer marker = Employers.assessed();
        assertThat(cases(marker)).isEmpty();
        assertThat(cases(survivor)).as("announced only").isEmpty();
        TestClock.set(morning(day.minusDays(1)));
        assertThat(cases(survivor)).isEmpty();
        TestClock.set(morning(day));
        assertThat(cases(survivor)).containsExactly(sanctionCase.id().toString());
        FakeRegistry.undo(sanctionCase.employer(), survivor);
        FakeRegistry.publish(survivor, sanctionCase.employer());
        await().atMost(PATIENCE).until(() -> cases(survivor).isEmpty());
        assertThat(sanctionCase.view().getList("history")).hasSize(1);
    }

    @Test
    void anObjectionFiledBeforeAMergerEndsTheBlockOfTheSurvivorToo() {
        CaseDriver sanctionCase = Remedies.imposed();
        Instant blocked = TestClock.now();
        TestClock.advance(Duration.ofDays(1));
        String objection = Remedies.object(sanctionCase, Remedies.ANNUL);
        TestEmployer survivor = Employers.assessed();
        merge(sanctionCase.employer(), survivor, Remedies.today());
        await().atMost(PATIENCE).until(() -> status(survivor).equals("BLOCKED"));
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-admissibility", Remedies.admissible(objection));
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-objection", Remedies.decision(objection, "UPHELD"));
        assertThat(status(survivor)).isEqualTo("CLEAR");
        assertThat(status(sanctionCase.employer())).isEqualTo("CLEAR");
        assertThat(Remedies.status(sanctionCase, blocked)).isEqualTo("CLEAR");
        FakeRegistry.undo(sanctionCase.employer(), survivor);
        FakeRegistry.publish(survivor, sanctionCase.employer());
        await().atMost(PATIENCE).until(() -> cases(survivor).isEmpty());
        assertThat(Remedies.stage(sanctionCase, objection)).isEqualTo("UPHELD");
        assertThat(status(sanctionCase.employer())).isEqualTo("CLEAR");
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(9, 0).atZone(WorkingDays.ZONE).toInstant();
    }

    private static void merge(TestEmployer absorbed, TestEmployer survivor, LocalDate day) {
        FakeRegistry.merge(absorbed, survivor, day);
        FakeRegistry.publish(absorbed, survivor);
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
