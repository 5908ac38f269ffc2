package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static id.patuh.sanctions.fixtures.Remedies.must;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Remedies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/**
 * Objections: who files and decides them, when they are heard, and what they end.
 *
 * <p>Source: UU 30/2014 art. 75; UU 30/2014 art. 77
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ObjectionsIT {
    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void anUpheldObjectionEndsTheBlockAsAskedAndClosesTheCase() {
        CaseDriver sanctionCase = Remedies.imposed();
        Instant blocked = TestClock.now();
        TestClock.advance(Duration.ofDays(1));
        String objection = Remedies.object(sanctionCase, Remedies.LIFT);
        assertThat(sanctionCase.check().getString("status"))
                .as("it does not suspend")
                .isEqualTo("BLOCKED");
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-admissibility", Remedies.admissible(objection));
        assertThat(Remedies.stage(sanctionCase, objection)).isEqualTo("ADMITTED");
        TestClock.advance(Duration.ofDays(1));
        JsonPath decided =
                must(sanctionCase, Remedies.OTHER_HEAD, "decide-objection", Remedies.decision(objection, "UPHELD"));
        Instant lifted = Instant.parse(decided.getString("remedies[0].decidedAt"));
        assertThat(decided.getString("state")).isEqualTo("CLOSED");
        assertThat(decided.getString("outcome")).isEqualTo("WITHDRAWN");
        assertThat(decided.getString("requests[0].state")).isEqualTo("WITHDRAWN");
        assertThat(decided.getString("remedies[0].state")).isEqualTo("UPHELD");
        assertThat(decided.getString("remedies[0].answer")).startsWith("PTSP-31-KBR-2026-");
        assertThat(decided.getString("history[-1].action")).isEqualTo("decide-objection");
        assertThat(decided.getString("history[-1].fromState")).isEqualTo("TMP2T_IMPOSED");
        TestClock.advance(Duration.ofSeconds(5));
        assertThat(sanctionCase.check().getString("status")).isEqualTo("CLEAR");
        assertThat(Remedies.status(sanctionCase, lifted.minusMillis(1))).isEqualTo("BLOCKED");
        assertThat(Remedies.status(sanctionCase, lifted)).isEqualTo("CLEAR");
        assertThat(Remedies.status(sanctionCase, blocked))
                .as("lifted from then on")
                .isEqualTo("BLOCKED");
    }

    @Test
    void anAnnulledDecisionWasNeverInForceExceptInWhatWasAnsweredThen() {
        CaseDriver sanctionCase = Remedies.imposed();
        Instant blocked = TestClock.now();
        TestClock.advance(Duration.ofDays(1));
        String objection = Remedies.object(sanctionCase, Remedies.ANNUL);
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-admissibility", Remedies.admissible(objection));
        Instant before = TestClock.now();
        TestClock.advance(Duration.ofDays(1));
        JsonPath decided =
                must(sanctionCase, Remedies.OTHER_HEAD, "decide-objection", Remedies.decision(objection, "UPHELD"));
        assertThat(decided.getString("outcome")).isEqualTo("ANNULLED");
        assertThat(Remedies.status(sanctionCase, blocked)).isEqualTo("CLEAR");
        assertThat(Remedies.status(sanctionCase, blocked, before)).isEqualTo("BLOCKED");
        assertThat(Remedies.status(sanctionCase, blocked, TestClock.now())).isEqualTo("CLEAR");
    }

    @Test
    void onlyTheOfficeThatDecidedHearsItAndNeverWhoDecidedBefore() {
        CaseDriver sanctionCase = Remedies.imposed();
        String number = sanctionCase.document("DECISION");
        String body = Remedies.objection(number, Remedies.today(), Remedies.ANNUL);
        refused(sanctionCase.act(Callers.OFFICER, "file-objection", body), 409, "DECISION_UNKNOWN");
        refused(sanctionCase.act(Callers.officerOf("LKPP"), "file-objection", body), 403, "AGENCY_MISMATCH");
        refused(sanctionCase.act(Remedies.SUPERIOR, "file-objection", body), 403, "ROLE_MISSING");
        String objection = Remedies.object(sanctionCase, Remedies.ANNUL);
        String admissible = Remedies.admissible(objection);
        refused(sanctionCase.act(Callers.headOf("PTSP-31"), "decide-admissibility", admissible), 403, "SAME_DECIDER");
        refused(sanctionCase.act(Callers.OFFICER, "decide-admissibility", admissible), 403, "AGENCY_MISMATCH");
        refused(sanctionCase.act(Remedies.SUPERIOR, "decide-admissibility", admissible), 403, "AGENCY_MISMATCH");
        String decision = Remedies.decision(objection, "REFUSED");
        refused(sanctionCase.act(Remedies.OTHER_HEAD, "decide-objection", decision), 409, "NO_REMEDY_PENDING");
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-admissibility", admissible);
        refused(sanctionCase.act(Remedies.OTHER_HEAD, "decide-admissibility", admissible), 409, "NO_REMEDY_PENDING");
        refused(sanctionCase.act(Callers.headOf("PTSP-31"), "decide-objection", decision), 403, "SAME_DECIDER");
        String requester = Tokens.of("bpjs-tk-officer", "service-unit-head")
                .agency("PTSP-31")
                .subject("officer-1")
                .token();
        refused(sanctionCase.act(requester, "decide-objection", decision), 403, "FOUR_EYES");
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-objection", decision);
        assertThat(sanctionCase.state()).isEqualTo("TMP2T_IMPOSED");
        assertThat(sanctionCase.check().getString("status")).isEqualTo("BLOCKED");
    }

    @Test
    void whatIsFiledMustBeOpenToItAndAskForSomethingThatCanBeGiven() {
        CaseDriver sanctionCase = Remedies.imposed();
        String number = sanctionCase.document("DECISION");
        for (String relief : List.of(
                Remedies.reduce(1),
                "{\"kind\":\"LIFT_SERVICE\"}",
                "{\"kind\":\"LIFT_SERVICE\",\"services\":[\"TENDER_PERMIT\"]}",
                "{\"kind\":\"ANNUL\",\"services\":[\"BUSINESS_LICENCE\"]}")) {
            refused(file(sanctionCase, number, Remedies.today(), relief), 409, "RELIEF_DOES_NOT_FIT");
        }
        refused(file(sanctionCase, number, Remedies.today().plusDays(1), Remedies.ANNUL), 409, "DATE_IN_FUTURE");
        refused(file(sanctionCase, number, Remedies.today().minusDays(1), Remedies.ANNUL), 409, "FILED_BEFORE_RECEIPT");
        refused(file(sanctionCase, "KEP-0", Remedies.today(), Remedies.ANNUL), 409, "DECISION_UNKNOWN");
        Remedies.object(sanctionCase, Remedies.ANNUL);
        refused(file(sanctionCase, number, Remedies.today(), Remedies.ANNUL), 409, "REMEDY_EXISTS");
        CaseDriver early = CaseDriver.open();
        String body = Remedies.objection("x", Remedies.today(), Remedies.ANNUL);
        refused(early.act("file-objection", body), 409, "ILLEGAL_ACTION");
    }

    @Test
    void aLateObjectionIsHeardOnlyWithAnExcuseAndTheRecordSaysWhetherItIsLate() {
        CaseDriver sanctionCase = Remedies.imposed();
        TestClock.set(sanctionCase.ends("OBJECTION_WINDOW").plusSeconds(3600));
        String late = Remedies.object(sanctionCase, Remedies.ANNUL);
        refused(
                sanctionCase.act(Remedies.OTHER_HEAD, "decide-admissibility", Remedies.admissible(late)),
                409,
                "TIMELINESS_CONTRADICTED");
        JsonPath refused = must(
                sanctionCase,
                Remedies.OTHER_HEAD,
                "decide-admissibility",
                Remedies.admissibility(late, true, false, true));
        assertThat(refused.getString("remedies[-1].state")).isEqualTo("NOT_ADMITTED");
        assertThat(refused.getString("documents[-1].kind")).isEqualTo("OBJECTION_DECISION");
        assertThat(refused.getString("documents[-1].content.outcome")).isEqualTo("NOT_ADMITTED");
        String again = Remedies.object(sanctionCase, Remedies.ANNUL);
        String excused = Remedies.admissibility(again, true, false, true)
                .replaceFirst("\"reasons\"", "\"excuse\":\"dirawat di rumah sakit\",\"reasons\"");
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-admissibility", excused);
        assertThat(Remedies.stage(sanctionCase, again)).isEqualTo("ADMITTED");
    }

    @Test
    void anAnnulledDecisionIsNotContestedThoughTheFineStillIs() {
        CaseDriver sanctionCase = Remedies.imposed();
        String number = sanctionCase.document("DECISION");
        CaseDriver.mustOnRequest(
                Remedies.OTHER_HEAD,
                sanctionCase.requests().getFirst(),
                "annul",
                "{\"reasons\":\"keliru\",\"by\":\"ISSUING_OFFICIAL\"}");
        refused(file(sanctionCase, number, Remedies.today(), Remedies.ANNUL), 409, "NOTHING_TO_CONTEST");
        Remedies.objectToFine(sanctionCase, Remedies.ANNUL);
        refused(file(sanctionCase, number, Remedies.today(), Remedies.ANNUL), 409, "NOTHING_TO_CONTEST");
    }

    @Test
    void nobodyConcernedIsNotHeard() {
        CaseDriver sanctionCase = Remedies.imposed();
        String objection = Remedies.object(sanctionCase, Remedies.ANNUL);
        must(
                sanctionCase,
                Remedies.OTHER_HEAD,
                "decide-admissibility",
                Remedies.admissibility(objection, false, true, true));
        assertThat(Remedies.stage(sanctionCase, objection)).isEqualTo("NOT_ADMITTED");
    }

    @Test
    void anUnsignedObjectionIsMendedOnceAndTheTimeToDecideStandsStillForAsLong() {
        CaseDriver sanctionCase = Remedies.imposed();
        String objection = Remedies.object(sanctionCase, Remedies.ANNUL);
        WorkingDays calendar = WorkingDays.bundled();
        LocalDate filed = Remedies.today();
        assertThat(lastDay(sanctionCase, "OBJECTION_DECISION")).isEqualTo(calendar.plus(filed, 10));
        String unsigned = Remedies.admissibility(objection, true, true, false);
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-admissibility", unsigned);
        assertThat(Remedies.stage(sanctionCase, objection)).isEqualTo("FILED");
        assertThat(sanctionCase.view().getString("history[-1].detail.outcome")).isEqualTo("TO_BE_MENDED");
        assertThat(lastDay(sanctionCase, "OBJECTION_DECISION")).isEqualTo(calendar.plus(filed, 15));
        TestClock.set(WorkingDays.endOf(calendar.plus(filed, 2)).minusSeconds(60));
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-admissibility", Remedies.admissible(objection));
        assertThat(lastDay(sanctionCase, "OBJECTION_DECISION")).isEqualTo(calendar.plus(filed, 12));
        assertThat(Remedies.stage(sanctionCase, objection)).isEqualTo("ADMITTED");
    }

    @Test
    void anObjectionStillUnsignedAfterMendingIsNotHeard() {
        CaseDriver sanctionCase = Remedies.imposed();
        String objection = Remedies.object(sanctionCase, Remedies.ANNUL);
        String unsigned = Remedies.admissibility(objection, true, true, false);
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-admissibility", unsigned);
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-admissibility", unsigned);
        assertThat(Remedies.stage(sanctionCase, objection)).isEqualTo("NOT_ADMITTED");
    }

    @Test
    void aPartIsLessThanWhatWasAsked() {
        CaseDriver sanctionCase = Remedies.imposed();
        String objection = Remedies.object(sanctionCase, Remedies.ANNUL);
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-admissibility", Remedies.admissible(objection));
        for (String body : List.of(
                Remedies.decision(objection, "PARTLY"),
                Remedies.decision(objection, "PARTLY", Remedies.ANNUL),
                Remedies.decision(objection, "UPHELD", Remedies.LIFT),
                Remedies.decision(objection, "REFUSED", Remedies.ANNUL))) {
            refused(sanctionCase.act(Remedies.OTHER_HEAD, "decide-objection", body), 409, "RELIEF_DOES_NOT_FIT");
        }
        JsonPath partly = must(
                sanctionCase,
                Remedies.OTHER_HEAD,
                "decide-objection",
                Remedies.decision(objection, "PARTLY", Remedies.LIFT));
        assertThat(partly.getString("remedies[0].state")).isEqualTo("PARTLY");
        assertThat(partly.getString("remedies[0].granted.kind")).isEqualTo("LIFT_SERVICE");
        assertThat(partly.getString("outcome")).isEqualTo("WITHDRAWN");
    }

    @Test
    void aCaseWithAnotherServiceWithheldStaysAsItIs() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.TWO_SERVICES);
        CaseDriver.impose(sanctionCase.requestOf("PTSP-31"), "PTSP-31");
        CaseDriver.impose(sanctionCase.requestOf("LKPP"), "LKPP");
        String number = sanctionCase
                .view()
                .getString("documents.find { it.kind == 'DECISION' && it.issuer == 'PTSP-31' }.number");
        must(
                sanctionCase,
                Callers.UNIT_OFFICER,
                "file-objection",
                Remedies.objection(number, Remedies.today(), Remedies.ANNUL));
        String objection = Remedies.last(sanctionCase);
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-admissibility", Remedies.admissible(objection));
        JsonPath decided =
                must(sanctionCase, Remedies.OTHER_HEAD, "decide-objection", Remedies.decision(objection, "UPHELD"));
        assertThat(decided.getString("state")).isEqualTo("TMP2T_IMPOSED");
        assertThat(sanctionCase
                        .check(Map.of("service", "TENDER_PERMIT"))
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("BLOCKED");
        assertThat(sanctionCase
                        .check(Map.of("service", "BUSINESS_LICENCE"))
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("CLEAR");
    }

    private static Response file(CaseDriver sanctionCase, String number, LocalDate filedOn, String relief) {
        return sanctionCase.act(Callers.UNIT_OFFICER, "file-objection", Remedies.objection(number, filedOn, relief));
    }

    private static LocalDate lastDay(CaseDriver sanctionCase, String clock) {
        return LocalDate.parse(
                sanctionCase.view().getString("deadlines.findAll { it.kind == '" + clock + "' }.last().lastDay"));
    }
}
