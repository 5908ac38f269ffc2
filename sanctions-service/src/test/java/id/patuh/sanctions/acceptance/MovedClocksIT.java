package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.kit.db.Database;
import id.patuh.sanctions.deadline.DeadlineSweep;
import id.patuh.sanctions.deadline.RecountJob;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Calendars;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * Running clocks follow a calendar that changes.
 *
 * <p>Source: UU 30/2014 art. 58
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class MovedClocksIT {
    private static final int YEAR = 2027;
    private static final LocalDate MONDAY = LocalDate.of(YEAR, 7, 5);

    @Inject
    RecountJob job;

    @Inject
    DeadlineSweep sweep;

    @Inject
    Database database;

    @AfterEach
    void restore() {
        Calendars.restore(YEAR);
        TestClock.reset();
    }

    @Test
    void theEmployersTimeEndsLaterByADayOffAndNeverEarlier() {
        CaseDriver sanctionCase = warnedOn(MONDAY);
        Instant alert = Instant.parse(clock(sanctionCase, "WARNING_1_PERIOD").getString("firstAlertAt"));
        Calendars.change(YEAR, Calendars.with(LocalDate.of(YEAR, 7, 12)));
        awaitLastDay(sanctionCase, "WARNING_1_PERIOD", "2027-07-20");
        JsonPath moved = clock(sanctionCase, "WARNING_1_PERIOD");
        assertThat(Instant.parse(moved.getString("endsAt"))).isEqualTo(WorkingDays.endOf(LocalDate.of(YEAR, 7, 20)));
        assertThat(Instant.parse(moved.getString("firstAlertAt")))
                .isEqualTo(alert.plus(Duration.ofDays(1).multipliedBy(60).dividedBy(100)));
        assertThat(moves(sanctionCase)).singleElement().satisfies(step -> {
            Map<?, ?> detail = (Map<?, ?>) step.get("detail");
            assertThat(detail.get("clock")).isEqualTo("WARNING_1_PERIOD");
            assertThat(detail.get("lastDayBefore")).isEqualTo("2027-07-19");
            assertThat(detail.get("lastDay")).isEqualTo("2027-07-20");
            assertThat(detail.get("reason")).isEqualTo("CALENDAR_CHANGED");
            assertThat(detail.get("calendarYear")).isEqualTo(YEAR);
            assertThat((Map<?, ?>) step.get("actor")).extracting("subject").isEqualTo("system");
        });
        job.run();
        assertThat(moves(sanctionCase)).as("followed once").hasSize(1);
        Calendars.restore(YEAR);
        job.run();
        TestClock.set(Instant.parse(moved.getString("endsAt")).minusSeconds(1));
        sweep.sweep();
        assertThat(moves(sanctionCase)).as("the later end stays").hasSize(1);
        assertThat(sanctionCase.ends("WARNING_1_PERIOD")).isEqualTo(moved.getString("endsAt"));
    }

    @Test
    void anAuthoritysTimeEndsEarlierWhenADayOffIsTakenBackAndNeverLater() {
        CaseDriver sanctionCase = CaseDriver.toFined();
        TestClock.set(Instant.parse("2027-08-10T02:00:00Z"));
        sanctionCase.request(Bodies.ONE_SERVICE);
        assertThat(lastDay(sanctionCase, "DECISION")).isEqualTo("2027-08-18");
        Calendars.change(YEAR, Calendars.with(LocalDate.of(YEAR, 8, 12)));
        job.run();
        assertThat(moves(sanctionCase)).isEmpty();
        Calendars.change(YEAR, Calendars.without(LocalDate.of(YEAR, 8, 17)));
        awaitLastDay(sanctionCase, "DECISION", "2027-08-17");
        assertThat(moves(sanctionCase))
                .extracting("requestId")
                .containsExactly(sanctionCase.requests().getFirst());
    }

    @Test
    void anAuthorityIsNeverLateForADayThatHadPassedWhenTheCalendarChanged() {
        CaseDriver sanctionCase = CaseDriver.toFined();
        TestClock.set(Instant.parse("2027-08-10T02:00:00Z"));
        sanctionCase.request(Bodies.ONE_SERVICE);
        TestClock.set(Instant.parse("2027-08-18T02:00:00Z"));
        Calendars.change(YEAR, Calendars.without(LocalDate.of(YEAR, 8, 17)));
        job.run();
        assertThat(lastDay(sanctionCase, "DECISION")).isEqualTo("2027-08-18");
    }

    @Test
    void theTimeToDecideRunsOnFromTheNewEndOfTheNotice() {
        CaseDriver sanctionCase = CaseDriver.toFined();
        TestClock.set(Instant.parse("2027-06-07T02:00:00Z"));
        sanctionCase.request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        JsonPath noticed =
                CaseDriver.mustOnRequest(Callers.UNIT_OFFICER, id, "notice-intent", "{\"reasons\":\"tidak patuh\"}");
        String number = noticed.getString("documents.find { it.kind == 'INTENT_NOTICE' }.number");
        CaseDriver.mustOnRequest(Callers.UNIT_OFFICER, id, "record-delivery", Bodies.delivery(number, TestClock.now()));
        assertThat(lastDay(sanctionCase, "NOTICE_PERIOD")).isEqualTo("2027-06-21");
        assertThat(lastDay(sanctionCase, "DECISION")).isEqualTo("2027-06-28");
        Calendars.change(YEAR, Calendars.with(LocalDate.of(YEAR, 6, 14)));
        awaitLastDay(sanctionCase, "NOTICE_PERIOD", "2027-06-22");
        JsonPath decision = clock(sanctionCase, "DECISION");
        assertThat(decision.getString("dayZero")).isEqualTo("2027-06-22");
        assertThat(decision.getString("lastDay")).isEqualTo("2027-06-29");
        assertThat(Instant.parse(decision.getString("startedAt")))
                .isEqualTo(WorkingDays.endOf(LocalDate.of(YEAR, 6, 22)));
        assertThat(moves(sanctionCase)).extracting("detail.clock").containsExactly("NOTICE_PERIOD", "DECISION");
    }

    @Test
    void aPeriodThatWasOverStaysOver() {
        CaseDriver sanctionCase = warnedOn(MONDAY);
        TestClock.set(sanctionCase.ends("WARNING_1_PERIOD"));
        Calendars.change(YEAR, Calendars.with(LocalDate.of(YEAR, 7, 12)));
        job.run();
        assertThat(lastDay(sanctionCase, "WARNING_1_PERIOD")).isEqualTo("2027-07-19");
        sanctionCase.must("issue-warning", "{}");
    }

    @Test
    void anActionAndASweepGoByTheCalendarInForceBeforeTheJobHasCome() {
        CaseDriver sanctionCase = warnedOn(MONDAY);
        TestClock.set(sanctionCase.ends("WARNING_1_PERIOD").minusSeconds(60));
        Calendars.change(YEAR, Calendars.with(LocalDate.of(YEAR, 7, 12)));
        TestClock.set(TestClock.now().plusSeconds(120));
        sweep.sweep();
        assertThat(sanctionCase.act("issue-warning", "{}").jsonPath().getString("code"))
                .isEqualTo("PERIOD_NOT_OVER");
        assertThat(sanctionCase.view().getList("history.action")).doesNotContain("PERIOD_OVER");
        assertThat(moves(sanctionCase)).hasSize(1);
    }

    @Test
    void aClockThatReachesAYearWithoutCalendarDoesNotEndAndOthersFollow() {
        for (String table : List.of("calendar_change", "calendar_day", "calendar_year")) {
            database.update("delete from " + table + " where year > ?", YEAR);
        }
        CaseDriver early = warnedOn(LocalDate.of(YEAR, 12, 6));
        CaseDriver late = warnedOn(LocalDate.of(YEAR, 12, 15));
        Instant end = late.ends("WARNING_1_PERIOD");
        Calendars.change(YEAR, days -> LocalDate.of(YEAR, 12, 27)
                .datesUntil(LocalDate.of(YEAR + 1, 1, 1))
                .map(Calendars::with)
                .reduce(Calendars.with(LocalDate.of(YEAR, 12, 17)), (one, more) -> more.compose(one)::apply)
                .apply(days));
        awaitLastDay(early, "WARNING_1_PERIOD", "2027-12-21");
        TestClock.set(end.plusSeconds(60));
        sweep.sweep();
        assertThat(late.view().getList("history.action")).doesNotContain("PERIOD_OVER", "CLOCK_MOVED");
        assertThat(refused(late.act("issue-warning", "{}"), 409, "CALENDAR_YEAR_MISSING")
                        .getString("detail"))
                .contains("2028");
    }

    @Test
    void aClockSaysThatItRestsOnDaysThatNoDecreeHasSetUntilOneHas() {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        sanctionCase.must("issue-warning", "{}");
        sanctionCase.deliver("WARNING_1");
        assertThat(clock(sanctionCase, "WARNING_1_PERIOD").getBoolean("restsOnProvisionalDays"))
                .isFalse();
        CaseDriver later = warnedOn(MONDAY);
        assertThat(clock(later, "WARNING_1_PERIOD").getBoolean("restsOnProvisionalDays"))
                .isTrue();
        Calendars.change(YEAR, Calendars::decreed);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !clock(later, "WARNING_1_PERIOD").getBoolean("restsOnProvisionalDays"));
        assertThat(moves(later)).isEmpty();
    }

    private static CaseDriver warnedOn(LocalDate day) {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        sanctionCase.must("issue-warning", "{}");
        TestClock.set(day.atTime(9, 0).atZone(WorkingDays.ZONE).toInstant());
        return sanctionCase.deliver("WARNING_1");
    }

    private void awaitLastDay(CaseDriver sanctionCase, String kind, String day) {
        job.run();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> lastDay(sanctionCase, kind).equals(day));
    }

    private static String lastDay(CaseDriver sanctionCase, String kind) {
        return clock(sanctionCase, kind).getString("lastDay");
    }

    private static JsonPath clock(CaseDriver sanctionCase, String kind) {
        return sanctionCase.view().setRootPath("deadlines.findAll { it.kind == '" + kind + "' }.last()");
    }

    private static List<Map<String, Object>> moves(CaseDriver sanctionCase) {
        return sanctionCase.view().getList("history.findAll { it.action == 'CLOCK_MOVED' }");
    }
}
