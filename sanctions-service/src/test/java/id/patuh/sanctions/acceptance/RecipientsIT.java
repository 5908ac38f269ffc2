package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static id.patuh.sanctions.fixtures.Remedies.must;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.sanctions.deadline.DeadlineSweep;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Documents;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.Fulfilments;
import id.patuh.sanctions.fixtures.PdfText;
import id.patuh.sanctions.fixtures.Remedies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * Who receives a decision, who acknowledges it, and that all of them hear of its end.
 *
 * <p>Source: UU 30/2014 art. 61; PP 37/2021 art. 47
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class RecipientsIT {
    @Inject
    DeadlineSweep sweep;

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aDecisionHasItsRecipientsAndItsRevocationTheSameOnes() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        assertThat(CaseDriver.request(id, Callers.UNIT_OFFICER).getList("recipients"))
                .isEmpty();
        CaseDriver.impose(id, "PTSP-31");
        List<String> receivers = List.of(sanctionCase.employer().id().toString(), "BPJS_TK", "OSS");
        assertThat(recipients(id, "DECISION")).isEqualTo(receivers);
        assertThat(CaseDriver.request(id, Callers.UNIT_OFFICER).getList("recipients.kind"))
                .containsExactly("EMPLOYER", "AGENCY", "LICENSING_SYSTEM");
        Fulfilments.fulfil(sanctionCase);
        CaseDriver.mustOnRequest(Callers.UNIT_HEAD, id, "revoke", "{}");
        assertThat(recipients(id, "REVOCATION")).isEqualTo(receivers);
        acknowledge(id, number(id, "REVOCATION"));
        assertThat(CaseDriver.request(id, Callers.UNIT_OFFICER)
                        .getList("recipients.findAll { it.acknowledgedAt != null }.documentKind"))
                .containsExactly("REVOCATION");
    }

    @Test
    void aSuspensionAndAnAnnulmentReachWhoeverReceivedTheDecision() {
        CaseDriver sanctionCase = CaseDriver.blocked();
        String id = sanctionCase.requests().getFirst();
        String suspension = """
                {"ground":"GREATER_HARM","reference":"ND-1/2026","from":"%s"}
                """.formatted(TestClock.now());
        CaseDriver.mustOnRequest(Remedies.OTHER_HEAD, id, "suspend", suspension);
        assertThat(recipients(id, "SUSPENSION")).isEqualTo(recipients(id, "DECISION"));
        CaseDriver.mustOnRequest(
                Remedies.SUPERIOR, id, "annul", "{\"reasons\":\"tidak berwenang\",\"by\":\"SUPERIOR\"}");
        List<String> receivers = List.of(sanctionCase.employer().id().toString(), "BPJS_TK", "PTSP-31", "OSS");
        assertThat(recipients(id, "ANNULMENT"))
                .as("and the unit, which did not annul itself")
                .isEqualTo(receivers);
        assertThat(letter(id, "ANNULMENT"))
                .contains("Pimpinan BPJS Ketenagakerjaan", "Kepala DPMPTSP Provinsi DKI Jakarta", "(OSS)");
    }

    @Test
    void theAnswerToAnAppealReachesTheUnitTooAndItsLetterNamesThemAll() {
        CaseDriver sanctionCase = Remedies.imposed();
        String id = sanctionCase.requests().getFirst();
        String appeal = appealed(sanctionCase);
        must(sanctionCase, Remedies.SUPERIOR, "decide-appeal", Remedies.decision(appeal, "UPHELD"));
        assertThat(recipients(id, "APPEAL_DECISION"))
                .containsExactly(sanctionCase.employer().id().toString(), "BPJS_TK", "PTSP-31", "OSS");
        assertThat(letter(id, "APPEAL_DECISION"))
                .contains("dibatalkan dan dianggap tidak pernah berlaku")
                .contains("gugatan ke pengadilan tata usaha negara")
                .contains("Pimpinan BPJS Ketenagakerjaan", "Kepala DPMPTSP Provinsi DKI Jakarta", "(OSS)");
    }

    @Test
    void theDecreeOfAnAppealIsOneOfTheSuperiorAndNamesTheSameRecipients() {
        CaseDriver sanctionCase = Remedies.imposed();
        String id = sanctionCase.requests().getFirst();
        appealed(sanctionCase);
        TestClock.set(sanctionCase.ends("APPEAL_DECISION").plusSeconds(1));
        sweep.sweep();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !recipients(id, "DEEMED_DECREE").isEmpty());
        assertThat(recipients(id, "DEEMED_DECREE")).isEqualTo(recipients(id, "DECISION"));
        assertThat(letter(id, "DEEMED_DECREE"))
                .contains("KEPUTUSAN ATASAN KEPALA DPMPTSP PROVINSI DKI JAKARTA")
                .contains("dibatalkan dan dianggap tidak pernah berlaku", "gugatan", "(OSS)")
                .doesNotContain("dapat diajukan keberatan");
    }

    @Test
    void anAgencyAcknowledgesOnceWhatWasSentToIt() {
        CaseDriver sanctionCase = CaseDriver.blocked();
        String id = sanctionCase.requests().getFirst();
        String decision = number(id, "DECISION");
        JsonPath acknowledged = acknowledge(id, decision);
        JsonPath agency = acknowledged.setRootPath("recipients.find { it.code == 'BPJS_TK' }");
        assertThat(agency.getString("acknowledgedBy")).isEqualTo("officer-1");
        assertThat(agency.getString("reference")).isEqualTo("Agenda 318/2026");
        assertThat(sanctionCase.view().getString("history[-1].action")).isEqualTo("acknowledge-decision");
        assertThat(sanctionCase.state()).isEqualTo("TMP2T_IMPOSED");
        refused(
                CaseDriver.onRequest(Callers.SECOND_OFFICER, id, "acknowledge-decision", body(decision)),
                409,
                "ALREADY_ACKNOWLEDGED");
        refused(
                CaseDriver.onRequest(Callers.OFFICER, id, "acknowledge-decision", body(number(id, "INTENT_NOTICE"))),
                409,
                "NOT_A_RECIPIENT");
        refused(
                CaseDriver.onRequest(Callers.SUPERVISOR, id, "acknowledge-decision", body(decision)),
                403,
                "AGENCY_MISMATCH");
    }

    @Test
    void theMinisterReceivesADecisionAboutJkpAndAcknowledgesItBesideTheAgency() {
        CaseDriver sanctionCase = CaseDriver.open(Employers.assessed(), "JKP", "JKP_NOT_PAID_WHEN_ARREARS")
                .examine()
                .warn(1)
                .warn(2)
                .request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        CaseDriver.impose(id, "PTSP-31");
        assertThat(CaseDriver.request(id, Callers.UNIT_OFFICER).getList("recipients.kind"))
                .containsExactly("EMPLOYER", "AGENCY", "MINISTER", "LICENSING_SYSTEM");
        String decision = number(id, "DECISION");
        acknowledge(id, decision);
        JsonPath both = CaseDriver.mustOnRequest(Callers.SUPERVISOR, id, "acknowledge-decision", body(decision));
        assertThat(both.getList("recipients.findAll { it.acknowledgedAt != null }.code"))
                .containsExactly("BPJS_TK", "KEMENAKER");
    }

    /** A refused objection, whose answer was received, and the admitted appeal against it. */
    private static String appealed(CaseDriver sanctionCase) {
        String objection = Remedies.object(sanctionCase, Remedies.ANNUL);
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-admissibility", Remedies.admissible(objection));
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-objection", Remedies.decision(objection, "REFUSED"));
        CaseDriver.mustOnRequest(
                Callers.UNIT_OFFICER,
                sanctionCase.requests().getFirst(),
                "record-delivery",
                sanctionCase.delivery("OBJECTION_DECISION", TestClock.now()));
        must(sanctionCase, Callers.UNIT_OFFICER, "file-appeal", Remedies.appealBody(objection, Remedies.ANNUL));
        String appeal = Remedies.last(sanctionCase);
        must(sanctionCase, Remedies.SUPERIOR, "decide-admissibility", Remedies.admissible(appeal));
        return appeal;
    }

    private static String letter(String id, String kind) {
        return PdfText.text(Documents.file(Callers.UNIT_OFFICER, number(id, kind)));
    }

    private static JsonPath acknowledge(String id, String number) {
        return CaseDriver.mustOnRequest(Callers.OFFICER, id, "acknowledge-decision", body(number));
    }

    private static String body(String number) {
        return "{\"documentNumber\":\"%s\",\"reference\":\"Agenda 318/2026\"}".formatted(number);
    }

    private static String number(String id, String kind) {
        return CaseDriver.request(id, Callers.UNIT_OFFICER)
                .getString("documents.find { it.kind == '" + kind + "' }.number");
    }

    private static List<String> recipients(String id, String kind) {
        return CaseDriver.request(id, Callers.UNIT_OFFICER)
                .getList("recipients.findAll { it.documentKind == '" + kind + "' }.code", String.class);
    }
}
