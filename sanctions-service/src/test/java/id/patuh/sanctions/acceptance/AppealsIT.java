package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static id.patuh.sanctions.fixtures.Remedies.must;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Remedies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * Appeals: after which objection, by whom, with the file of the case, and when they are late.
 *
 * <p>Source: UU 30/2014 art. 78
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class AppealsIT {
    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void anAppealTakesTheFileAlongAndTheSuperiorDecides() {
        CaseDriver sanctionCase = answeredObjection();
        String objection = Remedies.last(sanctionCase);
        refused(
                sanctionCase.act(Callers.OFFICER, "file-appeal", Remedies.appealBody(objection, Remedies.ANNUL)),
                403,
                "AGENCY_MISMATCH");
        must(sanctionCase, Callers.UNIT_OFFICER, "file-appeal", Remedies.appealBody(objection, Remedies.ANNUL));
        String appeal = Remedies.last(sanctionCase);
        JsonPath filed = sanctionCase.view();
        assertThat(filed.getList("history[-1].detail.file"))
                .containsExactlyElementsOf(filed.getList("documents.number"));
        String admissible = Remedies.admissible(appeal);
        refused(sanctionCase.act(Remedies.OTHER_HEAD, "decide-admissibility", admissible), 403, "AGENCY_MISMATCH");
        must(sanctionCase, Remedies.SUPERIOR, "decide-admissibility", admissible);
        String decision = Remedies.decision(appeal, "PARTLY", Remedies.LIFT);
        refused(sanctionCase.act(Remedies.OTHER_HEAD, "decide-appeal", decision), 403, "ROLE_MISSING");
        String both = Tokens.of("appeal-authority", "service-unit-head")
                .agency("PTSP-31")
                .subject("other-head")
                .token();
        refused(sanctionCase.act(both, "decide-appeal", decision), 403, "SAME_DECIDER");
        JsonPath decided = must(sanctionCase, Remedies.SUPERIOR, "decide-appeal", decision);
        assertThat(decided.getString("remedies[-1].state")).isEqualTo("PARTLY");
        assertThat(decided.getString("outcome")).isEqualTo("WITHDRAWN");
        assertThat(decided.getString("documents[-1].kind")).isEqualTo("APPEAL_DECISION");
        CaseDriver.mustOnRequest(
                Callers.UNIT_OFFICER,
                sanctionCase.requests().getFirst(),
                "record-delivery",
                sanctionCase.delivery("APPEAL_DECISION", TestClock.now()));
        refused(
                sanctionCase.act(Remedies.SUPERIOR, "file-appeal", Remedies.appealBody(objection, Remedies.ANNUL)),
                409,
                "NOTHING_TO_CONTEST");
    }

    @Test
    void theTimeToAppealRunsFromTheReceiptOfTheAnswer() {
        CaseDriver sanctionCase = refusedObjection();
        String objection = Remedies.last(sanctionCase);
        Remedies.answered(sanctionCase);
        assertThat(sanctionCase.ends("APPEAL_WINDOW"))
                .isEqualTo(WorkingDays.endOf(WorkingDays.bundled().plus(Remedies.today(), 10)));
        TestClock.set(sanctionCase.ends("APPEAL_WINDOW"));
        String appeal = Remedies.appeal(sanctionCase, objection, Remedies.ANNUL);
        refused(
                sanctionCase.act(Remedies.SUPERIOR, "decide-admissibility", Remedies.admissible(appeal)),
                409,
                "TIMELINESS_CONTRADICTED");
        must(
                sanctionCase,
                Remedies.SUPERIOR,
                "decide-admissibility",
                Remedies.admissibility(appeal, true, false, true));
        assertThat(Remedies.stage(sanctionCase, appeal)).isEqualTo("NOT_ADMITTED");
    }

    @Test
    void whatWasGrantedOrIsPendingIsNotAppealed() {
        CaseDriver sanctionCase = Remedies.imposed();
        String objection = Remedies.object(sanctionCase, Remedies.ANNUL);
        String body = Remedies.appealBody(objection, Remedies.ANNUL);
        refused(sanctionCase.act(Remedies.SUPERIOR, "file-appeal", body), 409, "NOTHING_TO_CONTEST");
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-admissibility", Remedies.admissible(objection));
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-objection", Remedies.decision(objection, "UPHELD"));
        refused(sanctionCase.act(Remedies.SUPERIOR, "file-appeal", body), 409, "NOTHING_TO_CONTEST");
    }

    @Test
    void anUnknownRemedyIsNotDecided() {
        CaseDriver sanctionCase = answeredObjection();
        String unknown = UUID.randomUUID().toString();
        refused(
                sanctionCase.act(Remedies.SUPERIOR, "file-appeal", Remedies.appealBody(unknown, Remedies.ANNUL)),
                409,
                "REMEDY_UNKNOWN");
        String appeal = Remedies.appeal(sanctionCase, Remedies.last(sanctionCase), Remedies.ANNUL);
        refused(
                sanctionCase.act(Remedies.SUPERIOR, "decide-admissibility", Remedies.admissible(unknown)),
                409,
                "REMEDY_UNKNOWN");
        must(sanctionCase, Remedies.SUPERIOR, "decide-admissibility", Remedies.admissible(appeal));
        String objection = sanctionCase.view().getString("remedies[0].id");
        refused(
                sanctionCase.act(Remedies.SUPERIOR, "decide-appeal", Remedies.decision(objection, "UPHELD")),
                409,
                "REMEDY_STATE");
    }

    @Test
    void whatWasNotReceivedOrWasAnnulledSinceIsNotAppealed() {
        CaseDriver sanctionCase = refusedObjection();
        String body = Remedies.appealBody(Remedies.last(sanctionCase), Remedies.ANNUL);
        refused(sanctionCase.act(Remedies.SUPERIOR, "file-appeal", body), 409, "NOTHING_TO_CONTEST");
        Remedies.answered(sanctionCase);
        CaseDriver.mustOnRequest(
                Remedies.OTHER_HEAD,
                sanctionCase.requests().getFirst(),
                "annul",
                "{\"reasons\":\"keliru\",\"by\":\"ISSUING_OFFICIAL\"}");
        refused(sanctionCase.act(Remedies.SUPERIOR, "file-appeal", body), 409, "NOTHING_TO_CONTEST");
    }

    private static CaseDriver answeredObjection() {
        CaseDriver sanctionCase = refusedObjection();
        Remedies.answered(sanctionCase);
        return sanctionCase;
    }

    private static CaseDriver refusedObjection() {
        CaseDriver sanctionCase = Remedies.imposed();
        String objection = Remedies.object(sanctionCase, Remedies.ANNUL);
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-admissibility", Remedies.admissible(objection));
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-objection", Remedies.decision(objection, "REFUSED"));
        return sanctionCase;
    }
}
