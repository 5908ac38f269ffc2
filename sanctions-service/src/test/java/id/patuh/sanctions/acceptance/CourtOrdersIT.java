package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Remedies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/**
 * Orders of courts are carried out as written, also in closed cases and against what an official did.
 *
 * <p>Source: UU 30/2014 art. 64; UU 30/2014 art. 66
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class CourtOrdersIT {
    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aCourtSuspendsFromTheDayOfItsOrderAndOnlyACourtEndsThat() {
        CaseDriver sanctionCase = Remedies.imposed();
        String request = sanctionCase.requests().getFirst();
        TestClock.advance(Duration.ofDays(3));
        LocalDate ordered = Remedies.today().minusDays(1);
        CaseDriver.mustOnRequest(Callers.UNIT_OFFICER, request, "record-court-order", order("SUSPEND", ordered, null));
        TestClock.advance(Duration.ofSeconds(1));
        assertThat(sanctionCase.check().getString("status")).isEqualTo("CLEAR");
        Instant dawn = ordered.atStartOfDay(WorkingDays.ZONE).toInstant();
        assertThat(Remedies.status(sanctionCase, dawn.minusSeconds(1))).isEqualTo("BLOCKED");
        assertThat(Remedies.status(sanctionCase, dawn)).isEqualTo("CLEAR");
        refused(
                CaseDriver.onRequest(Remedies.OTHER_HEAD, request, "resume", "{\"from\":\"" + TestClock.now() + "\"}"),
                409,
                "SUSPENDED_BY_COURT");
        refused(court(request, order("RESUME", ordered, null)), 409, "COURT_ORDER_NOT_FINAL");
        refused(court(request, order("RESUME", ordered, ordered.minusDays(1))), 409, "COURT_ORDER_NOT_FINAL");
        refused(court(request, order("RESUME", ordered, Remedies.today().plusDays(1))), 409, "DATE_IN_FUTURE");
        refused(court(request, order("SUSPEND", Remedies.today().plusDays(1), null)), 409, "DATE_IN_FUTURE");
        refused(court(request, order("SUSPEND", ordered, null)), 409, "ALREADY_SUSPENDED");
        refused(court(request, order("RESUME", ordered.minusDays(1), Remedies.today())), 409, "DATE_BEFORE_SUSPENSION");
        CaseDriver.mustOnRequest(
                Callers.OFFICER, request, "record-court-order", order("RESUME", ordered, Remedies.today()));
        TestClock.advance(Duration.ofSeconds(1));
        assertThat(sanctionCase.check().getString("status")).isEqualTo("BLOCKED");
        CaseDriver.mustOnRequest(
                Callers.OFFICER, request, "record-court-order", order("CONFIRM", ordered, Remedies.today()));
        assertThat(sanctionCase.check().getString("status")).isEqualTo("BLOCKED");
        CaseDriver.mustOnRequest(
                Callers.OFFICER, request, "record-court-order", order("LIFT", ordered, Remedies.today()));
        assertThat(sanctionCase.view().getString("outcome")).isEqualTo("WITHDRAWN");
        assertThat(sanctionCase.view().getString("history[-1].fromState")).isEqualTo("TMP2T_IMPOSED");
    }

    @Test
    void anOrderDoesNotPrecedeTheDecision() {
        CaseDriver sanctionCase = Remedies.imposed();
        String request = sanctionCase.requests().getFirst();
        LocalDate decided = Remedies.today();
        LocalDate before = decided.minusDays(1);
        for (String effect : List.of("SUSPEND", "ANNUL", "LIFT", "CONFIRM", "RESUME")) {
            JsonPath refusal = refused(court(request, order(effect, before, decided)), 409, "DATE_BEFORE_DECISION");
            assertThat(refusal.getString("detail")).contains("mendahului keputusan ini");
        }
        assertThat(sanctionCase.check().getString("status")).isEqualTo("BLOCKED");
    }

    @Test
    void aCourtSuspendsInPlaceOfTheHeadWhoThenCannotResume() {
        CaseDriver sanctionCase = Remedies.imposed();
        String request = sanctionCase.requests().getFirst();
        TestClock.advance(Duration.ofDays(2));
        LocalDate ordered = Remedies.today();
        TestClock.advance(Duration.ofDays(2));
        Instant suspended = TestClock.now();
        CaseDriver.mustOnRequest(
                Remedies.OTHER_HEAD,
                request,
                "suspend",
                "{\"ground\":\"GREATER_HARM\",\"reference\":\"Telaahan 12\",\"from\":\"" + suspended + "\"}");
        TestClock.advance(Duration.ofDays(1));
        Instant known = TestClock.now();
        TestClock.advance(Duration.ofSeconds(1));
        CaseDriver.mustOnRequest(Callers.UNIT_OFFICER, request, "record-court-order", order("SUSPEND", ordered, null));
        assertThat(sanctionCase.view().getList("history[-1].detail.pausedClocks"))
                .containsExactly("OBJECTION_WINDOW");
        String resume = "{\"from\":\"" + TestClock.now() + "\"}";
        refused(CaseDriver.onRequest(Remedies.OTHER_HEAD, request, "resume", resume), 409, "SUSPENDED_BY_COURT");
        refused(court(request, order("SUSPEND", ordered, null)), 409, "ALREADY_SUSPENDED");
        TestClock.advance(Duration.ofSeconds(1));
        Instant dawn = ordered.atStartOfDay(WorkingDays.ZONE).toInstant();
        assertThat(sanctionCase.check().getString("status")).isEqualTo("CLEAR");
        assertThat(Remedies.status(sanctionCase, dawn.minusSeconds(1))).isEqualTo("BLOCKED");
        assertThat(Remedies.status(sanctionCase, dawn)).isEqualTo("CLEAR");
        assertThat(Remedies.status(sanctionCase, suspended.plusSeconds(1))).isEqualTo("CLEAR");
        assertThat(Remedies.status(sanctionCase, dawn, known))
                .as("the order had not been recorded")
                .isEqualTo("BLOCKED");
        CaseDriver.mustOnRequest(
                Callers.UNIT_OFFICER, request, "record-court-order", order("RESUME", ordered, Remedies.today()));
        TestClock.advance(Duration.ofSeconds(1));
        assertThat(sanctionCase.check().getString("status"))
                .as("whoever suspended it")
                .isEqualTo("BLOCKED");
    }

    @Test
    void aCourtAnnulsInAClosedCaseToo() {
        CaseDriver sanctionCase = Remedies.imposed();
        String request = sanctionCase.requests().getFirst();
        Instant blocked = TestClock.now();
        CaseDriver.mustOnRequest(Remedies.OTHER_HEAD, request, "withdraw-defect", Remedies.withdraw(Remedies.today()));
        assertThat(sanctionCase.state()).isEqualTo("CLOSED");
        TestClock.advance(Duration.ofDays(60));
        LocalDate today = Remedies.today();
        refused(court(request, order("SUSPEND", today, null)), 409, "COURT_EFFECT_IMPOSSIBLE");
        refused(court(request, order("LIFT", today, today)), 409, "COURT_EFFECT_IMPOSSIBLE");
        assertThat(Remedies.status(sanctionCase, blocked)).isEqualTo("BLOCKED");
        CaseDriver.mustOnRequest(Callers.OFFICER, request, "record-court-order", order("ANNUL", today, today));
        assertThat(Remedies.status(sanctionCase, blocked)).isEqualTo("CLEAR");
        JsonPath view = sanctionCase.view();
        assertThat(view.getString("state")).isEqualTo("CLOSED");
        assertThat(view.getString("outcome")).isEqualTo("ANNULLED");
        assertThat(view.getString("requests[0].state")).isEqualTo("ANNULLED");
        assertThat(view.getString("history[-1].detail.court")).isEqualTo("PTUN Jakarta");
        refused(court(request, order("ANNUL", today, today)), 409, "COURT_EFFECT_IMPOSSIBLE");
    }

    private static Response court(String request, String body) {
        return CaseDriver.onRequest(Callers.UNIT_OFFICER, request, "record-court-order", body);
    }

    private static String order(String effect, LocalDate date, LocalDate finalOn) {
        String last = finalOn == null ? "" : "\"finalOn\":\"" + finalOn + "\",";
        return "{\"court\":\"PTUN Jakarta\",\"number\":\"31/G/2026\",\"date\":\"%s\",%s\"effect\":\"%s\"}"
                .formatted(date, last, effect);
    }
}
