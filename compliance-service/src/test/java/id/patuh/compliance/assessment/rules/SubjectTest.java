package id.patuh.compliance.assessment.rules;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static id.patuh.contracts.vocabulary.Agency.BPJS_TK;
import static id.patuh.contracts.vocabulary.Programme.JHT;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static id.patuh.contracts.vocabulary.Programme.JKM;
import static id.patuh.contracts.vocabulary.Programme.JKN;
import static id.patuh.contracts.vocabulary.Programme.JKP;
import static id.patuh.contracts.vocabulary.Programme.JP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import id.patuh.compliance.assessment.rules.Assessment.SubjectBasis;
import id.patuh.compliance.testing.Assessors;
import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.RecordMother;
import id.patuh.contracts.event.AssessmentEvent.Finding;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;

/**
 * What an employer is measured against, and which programmes bind it.
 *
 * <p>Source: Perpres 109/2013 art. 6; Perpres 82/2018 art. 17; UU 7/1981 art. 6; UU 7/1981 art. 8
 */
class SubjectTest {
    private final Assessor assessor = Assessors.on(EmployerMother.DATE);

    @Test
    void eachScaleHasItsOwnMandatoryProgrammesAndConstructionAddsNoneThatIsNotThere() {
        assertThat(mandatory(BusinessScale.MICRO)).containsExactly(JKK, JKM, JKN);
        assertThat(mandatory(BusinessScale.SMALL)).containsExactly(JKK, JKM, JHT, JKN);
        assertThat(mandatory(BusinessScale.MEDIUM)).containsExactly(JKK, JKM, JHT, JP, JKN);
        assertThat(assessor.assess(employer().construction().facts()).missingProgrammes())
                .containsExactly(JKK, JKM, JKN);
    }

    @Test
    void withoutReportTheLargestCoverageStandsForTheWorkforceOfAMicroBusiness() {
        Assessment assessment = assessor.assess(employer()
                .in(JKK, 8, 40_000_000)
                .in(JKM, 8, 40_000_000)
                .in(JKN, 12, 72_000_000)
                .withoutReport()
                .facts());

        assertThat(assessment.subject().workers()).isEqualTo(12);
        assertThat(assessment.subject().wageBillIdr()).isEqualTo(72_000_000);
        assertThat(assessment.subject().scale()).isEqualTo(BusinessScale.MICRO);
        assertThat(assessment.subject().annualSalesIdr()).isNull();
        assertThat(assessment.findings())
                .contains(
                        Findings.ofWorkplaces(FindingCode.WLKP_MISSING, null, null),
                        Findings.ofWorkers(FindingCode.PDS_WORKERS, BPJS_TK, JKK, 4));
    }

    @Test
    void whenAllWorkplacesAreClosedTheLargestRegistrationStandsForThemAndJkpIsLeftOut() {
        EmployerMother employer = employer()
                .scale(BusinessScale.MEDIUM)
                .closed(LocalDate.of(2026, 3, 1))
                .in(JKK, 8, 40_000_000)
                .in(JKN, 12, 72_000_000)
                .in(JKP, 90, 900_000_000);

        Assessment assessment = assessor.assess(employer.facts());

        assertThat(assessment.subject())
                .isEqualTo(new Assessment.Subject(
                        12, 72_000_000, BusinessScale.MEDIUM, false, 1_500_000_000L, SubjectBasis.CLOSED));
        assertThat(assessment.findings())
                .contains(Findings.ofWorkplaces(FindingCode.WLKP_CLOSED, 1, null))
                .extracting(Finding::code)
                .doesNotContain(FindingCode.WLKP_STALE, FindingCode.WLKP_MISSING);
        assertThat(assessor.assess(employer().closed(LocalDate.of(2026, 3, 1)).facts())
                        .complianceClass())
                .as("without registrations nothing is owed")
                .isEqualTo(ComplianceClass.NOT_LIABLE);
    }

    @Test
    void workersWagesAndCapsAreThoseOfTheSumOverAllRecords() {
        EmployerMother employer = employer()
                .workforce(10, 150_000_000)
                .branch("3578", 10, 50_000_000, LocalDate.of(2026, 2, 1))
                .in(JKK, 20, 200_000_000)
                .in(JKM, 20, 200_000_000)
                .in(JKN, 10, 120_000_000)
                .inUnder("BU-2", JKN, RecordMother.paid(10, 50_000_000));

        Assessment assessment = assessor.assess(employer.facts());

        assertThat(assessment.subject().workers()).isEqualTo(20);
        assertThat(assessment.subject().wageBillIdr()).isEqualTo(200_000_000);
        // min(200, 20 x 12) - min(170, 20 x 12) million: a mean wage above the cap in one door is not cut off there
        assertThat(assessment.exposureIdr()).isEqualTo(1_500_000);
    }

    @Test
    void sumsBeyondAnyNumberStayAtTheLargestAndAreAssessed() {
        EmployerMother employer = employer()
                .workforce(Integer.MAX_VALUE, 999_999_999_999_999_999L)
                .branch("3578", Integer.MAX_VALUE, 999_999_999_999_999_999L, LocalDate.of(2026, 2, 1))
                .in(JKK, 1, 1);

        Assessment assessment = assessor.assess(employer.facts());

        assertThat(assessment.subject().workers()).isEqualTo(2L * Integer.MAX_VALUE);
        assertThat(assessment.exposureIdr()).isPositive();
    }

    private List<Programme> mandatory(BusinessScale scale) {
        return assessor.assess(employer().scale(scale).facts()).missingProgrammes();
    }
}
