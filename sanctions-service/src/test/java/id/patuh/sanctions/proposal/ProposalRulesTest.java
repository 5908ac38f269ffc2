package id.patuh.sanctions.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.sanctions.fixtures.FakeCompliance;
import id.patuh.sanctions.policy.ProposalPolicy;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;
import id.patuh.sanctions.reference.StandingAssessment;
import id.patuh.sanctions.sanctioncase.command.Ground;

/**
 * What assessments propose by the policy.
 *
 * <p>Source: PP 86/2013 art. 3; PP 46/2015 art. 33
 */
class ProposalRulesTest {
    private static final UUID EMPLOYER = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 12);
    private static final ProposalPolicy POLICY = new ProposalPolicy(
            Set.of(ComplianceClass.UNREGISTERED, ComplianceClass.IN_ARREARS, ComplianceClass.PARTIAL),
            BigDecimal.TEN,
            List.of(
                    rule(FindingCode.PWBD, null, GroundCode.REG_SELF_WORKER, true, 0),
                    rule(FindingCode.PDS_PROGRAMME, null, GroundCode.DATA_PROGRAMME, false, 0),
                    rule(FindingCode.ARREARS, Programme.JHT, GroundCode.CONTRIB_UNPAID_JHT, true, 2)));

    @Test
    void monthsClassAndPriorityDecide() {
        assertThat(newCase(assessment(40, FakeCompliance.arrears(Programme.JHT, 2))))
                .isTrue();
        assertThat(newCase(assessment(40, FakeCompliance.arrears(Programme.JHT, 1))))
                .isFalse();
        assertThat(newCase(assessment(40, FakeCompliance.arrears(Programme.JP, 9))))
                .isFalse();
        assertThat(newCase(assessment(9, FakeCompliance.arrears(Programme.JHT, 2))))
                .isFalse();
        ProposalPolicy unregisteredOnly =
                new ProposalPolicy(Set.of(ComplianceClass.UNREGISTERED), BigDecimal.TEN, POLICY.findings());
        assertThat(ProposalRules.newCase(
                        assessment(40, FakeCompliance.arrears(Programme.JHT, 2)), Agency.BPJS_TK, unregisteredOnly))
                .isEmpty();
    }

    @Test
    void eachAgencyIsProposedItsOwnFindings() {
        StandingAssessment assessment = assessment(
                40, FakeCompliance.of(FindingCode.PWBD, Agency.BPJS_KES), FakeCompliance.arrears(Programme.JHT, 2));
        assertThat(draft(assessment, Agency.BPJS_TK).finding()).isEqualTo("CONTRIB_UNPAID_JHT:JHT:2");
        assertThat(draft(assessment, Agency.BPJS_KES).finding()).isEqualTo("REG_SELF_WORKER:-:-");
        assertThat(draft(assessment, Agency.BPJS_KES).programmes()).containsExactly(Programme.JKN);
    }

    @Test
    void anEmployerInNoProgrammeIsProposedForThoseItMisses() {
        StandingAssessment missing = assessment(40, FakeCompliance.of(FindingCode.PWBD, Agency.BPJS_TK));
        assertThat(draft(missing, Agency.BPJS_TK).programmes())
                .containsExactly(Programme.JKK, Programme.JKM, Programme.JHT, Programme.JP);
        StandingAssessment known = new StandingAssessment(
                EMPLOYER,
                "3171",
                7,
                DAY,
                Instant.EPOCH,
                ComplianceClass.UNREGISTERED,
                BigDecimal.valueOf(40),
                missing.findings(),
                Set.of(Programme.JKK, Programme.JKM, Programme.JKN),
                true);
        assertThat(draft(known, Agency.BPJS_TK).programmes()).containsExactly(Programme.JKK, Programme.JKM);
    }

    @Test
    void onlyTheGroundsOfTheCaseKeepItOpen() {
        AssessedCase open = open(CaseStatus.FINED, GroundCode.CONTRIB_UNPAID_JHT, DAY);
        assertThat(step(open, FakeCompliance.of(FindingCode.PWBD, Agency.BPJS_TK)))
                .isEqualTo(ProposalKind.RECORD_PERFORMANCE);
        assertThat(step(open, FakeCompliance.arrears(Programme.JHT, 1))).isNull();
        assertThat(step(open(CaseStatus.TMP2T_IMPOSED, GroundCode.CONTRIB_UNPAID_JHT, DAY)))
                .isEqualTo(ProposalKind.VERIFY_FULFILMENT);
        assertThat(step(open(CaseStatus.FULFILMENT_CLAIMED, GroundCode.CONTRIB_UNPAID_JHT, DAY)))
                .isEqualTo(ProposalKind.VERIFY_FULFILMENT);
        assertThat(step(open(CaseStatus.FULFILMENT_VERIFIED, GroundCode.CONTRIB_UNPAID_JHT, DAY)))
                .isNull();
    }

    @Test
    void noAssessmentCuresALaterGroundOrOneThatItDoesNotShow() {
        assertThat(step(open(CaseStatus.FINED, GroundCode.CONTRIB_UNPAID_JHT, DAY.plusDays(1))))
                .isNull();
        assertThat(step(open(CaseStatus.FINED, GroundCode.ACCIDENT_NOT_REPORTED, DAY)))
                .isNull();
    }

    private static boolean newCase(StandingAssessment assessment) {
        return ProposalRules.newCase(assessment, Agency.BPJS_TK, POLICY).isPresent();
    }

    private static ProposalDraft draft(StandingAssessment assessment, Agency agency) {
        return ProposalRules.newCase(assessment, agency, POLICY).orElseThrow();
    }

    private static ProposalKind step(AssessedCase open, AssessmentEvent.Finding... findings) {
        return ProposalRules.step(assessment(40, findings), open, POLICY)
                .map(ProposalDraft::kind)
                .orElse(null);
    }

    private static AssessedCase open(CaseStatus status, GroundCode ground, LocalDate date) {
        return new AssessedCase(
                UUID.randomUUID(),
                EMPLOYER,
                EMPLOYER,
                "3171",
                Agency.BPJS_TK,
                status,
                Set.of(Programme.JHT),
                List.of(new Ground(ground, "LHP", null, date)));
    }

    private static StandingAssessment assessment(int priority, AssessmentEvent.Finding... findings) {
        return new StandingAssessment(
                EMPLOYER,
                "3171",
                7,
                DAY,
                Instant.EPOCH,
                ComplianceClass.IN_ARREARS,
                BigDecimal.valueOf(priority),
                List.of(findings),
                Set.of(),
                true);
    }

    private static ProposalPolicy.Rule rule(
            FindingCode finding, Programme programme, GroundCode ground, boolean proposes, int months) {
        return new ProposalPolicy.Rule(finding, programme, ground, proposes, months, "default");
    }
}
