package id.patuh.compliance.assessment;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static id.patuh.contracts.vocabulary.Agency.BPJS_KES;
import static id.patuh.contracts.vocabulary.Agency.BPJS_TK;
import static id.patuh.contracts.vocabulary.Agency.KEMENAKER;
import static id.patuh.contracts.vocabulary.Programme.JHT;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static id.patuh.contracts.vocabulary.Programme.JKM;
import static id.patuh.contracts.vocabulary.Programme.JKN;
import static id.patuh.contracts.vocabulary.Programme.JP;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;

import org.junit.jupiter.api.Test;

import id.patuh.compliance.policy.PolicyDocuments;
import id.patuh.compliance.policy.Terms;
import id.patuh.compliance.testing.EmployerMother;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.WorkingDays;

class AssessorTest {
    private final Assessor assessor = assessor(EmployerMother.DATE);

    @Test
    void anEmployerThatDoesEverythingIsCompliantWithFullScoreAndNoPriority() {
        Assessment assessment = assessor.assess(employer().in(JKK, JKM, JKN).facts());

        assertThat(assessment.complianceClass()).isEqualTo(ComplianceClass.COMPLIANT);
        assertThat(assessment.score()).isEqualTo("100.0");
        assertThat(assessment.findings()).isEmpty();
        assertThat(assessment.exposureIdr()).isZero();
        assertThat(assessment.priority()).isEqualTo("0.0");
    }

    @Test
    void anUnregisteredEmployerScoresNothingAndOwesEveryMandatoryProgramme() {
        Assessment assessment =
                assessor.assess(employer().scale(BusinessScale.LARGE).facts());

        assertThat(assessment.complianceClass()).isEqualTo(ComplianceClass.UNREGISTERED);
        assertThat(assessment.score()).isEqualTo("0.0");
        assertThat(assessment.findings())
                .containsExactly(
                        new Finding(FindingCode.PWBD, BPJS_TK, null, 10, null),
                        new Finding(FindingCode.PWBD, BPJS_KES, null, 10, null));
        // 50,000,000 x (0.54 (group unknown) + 0.30 + 5.70 + 3.00 + 5.00) %
        assertThat(assessment.exposureIdr()).isEqualTo(7_270_000);
        assertThat(assessment.missingProgrammes()).containsExactly(JKK, JKM, JHT, JP, JKN);
    }

    @Test
    void eachScaleHasItsOwnMandatoryProgrammesAndConstructionAddsNoneThatIsNotThere() {
        assertThat(mandatory(BusinessScale.MICRO)).containsExactly(JKK, JKM, JKN);
        assertThat(mandatory(BusinessScale.SMALL)).containsExactly(JKK, JKM, JHT, JKN);
        assertThat(mandatory(BusinessScale.MEDIUM)).containsExactly(JKK, JKM, JHT, JP, JKN);
        assertThat(assessor.assess(employer().construction().facts()).missingProgrammes())
                .containsExactly(JKK, JKM, JKN);
    }

    @Test
    void withoutWorkersThereIsNoDutyNoScoreAndNoPriority() {
        Assessment assessment =
                assessor.assess(employer().workforce(0, 0).in(JKK, 3, 9_000_000).facts());

        assertThat(assessment.complianceClass()).isEqualTo(ComplianceClass.NOT_LIABLE);
        assertThat(assessment.score()).isNull();
        assertThat(assessment.priority()).isEqualTo("0.0");
        assertThat(assessment.findings()).isEmpty();
        assertThat(assessment.exposureIdr()).isZero();
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
                        new Finding(FindingCode.WLKP_MISSING, KEMENAKER, null, null, null),
                        new Finding(FindingCode.PDS_WORKERS, BPJS_TK, JKK, 4, null));
    }

    @Test
    void aReportIsStaleFromTheDayAfterTwelveMonths() {
        assertThat(codes(reported(LocalDate.of(2025, 6, 30)))).doesNotContain(FindingCode.WLKP_STALE);
        assertThat(codes(reported(LocalDate.of(2025, 6, 29)))).contains(FindingCode.WLKP_STALE);
        assertThat(assessor.assess(reported(LocalDate.of(2024, 1, 1)).facts()).complianceClass())
                .as("a data finding weighs nothing in the class")
                .isEqualTo(ComplianceClass.COMPLIANT);
    }

    @Test
    void factsStatedAfterTheDateAreNotKnownOnIt() {
        EmployerMother employer = employer()
                .in(JKK, JKM)
                .in(JKN, 10, 50_000_000, YearMonth.of(2030, 1), LocalDate.of(2020, 1, 1), LocalDate.of(2026, 7, 1));

        assertThat(assessor.assess(employer.facts()).complianceClass()).isEqualTo(ComplianceClass.UNREGISTERED);
    }

    @Test
    void wagesAtTheToleranceAreNoFindingAndOneRupiahLessIs() {
        assertThat(codes(employer().in(JKM, JKN).in(JKK, 10, 47_500_000))).isEmpty();
        assertThat(codes(employer().in(JKM, JKN).in(JKK, 10, 47_499_999))).containsExactly(FindingCode.PDS_WAGE);
    }

    @Test
    void wagesAreComparedInJhtBeforeJkkAndUpToTheCapInJkn() {
        EmployerMother jht = employer().in(JKK, JKM, JKN).in(JHT, 10, 20_000_000);
        assertThat(assessor.assess(jht.facts()).findings())
                .containsExactly(new Finding(FindingCode.PDS_WAGE, BPJS_TK, JHT, 10, null));

        EmployerMother rich = employer().workforce(10, 300_000_000).in(JKK, JKM).in(JKN, 10, 120_000_000);
        assertThat(codes(rich)).isEmpty();
        assertThat(assessor.assess(rich.facts()).exposureIdr()).isZero();
    }

    @Test
    void withoutEnrolledWorkersWagesCannotBeDerivedAndTheirDimensionIsWhole() {
        Assessment assessment =
                assessor.assess(employer().in(JKM, JKN).in(JKK, 0, 0).facts());

        assertThat(assessment.findings()).containsExactly(new Finding(FindingCode.PDS_WORKERS, BPJS_TK, JKK, 10, null));
        assertThat(assessment.dimensions().get(3).value()).isEqualByComparingTo(BigDecimal.ONE);
    }

    @Test
    void arrearsCountTheMonthsPastDueOfTheWorstProgramme() {
        Assessment assessment = assessor.assess(employer()
                .in(JKK, 10, 50_000_000, YearMonth.of(2026, 3))
                .in(JKM, 10, 50_000_000, YearMonth.of(2026, 4))
                .in(JKN, 10, 50_000_000, YearMonth.of(2026, 5))
                .facts());

        assertThat(assessment.complianceClass()).isEqualTo(ComplianceClass.IN_ARREARS);
        assertThat(assessment.findings())
                .containsExactly(
                        new Finding(FindingCode.ARREARS, BPJS_TK, JKK, null, 2),
                        new Finding(FindingCode.ARREARS, BPJS_KES, JKN, null, 1));
        // 85 + 15 x (10/12 + 11/12) / 2
        assertThat(assessment.score()).isEqualTo("98.1");
        assertThat(assessment.priorityParts().get(1).value())
                .as("arrears count no workers")
                .isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void whoNeverPaidOwesFromTheMonthOfRegistration() {
        Assessment assessment = assessor.assess(employer()
                .in(JKM, JKN)
                .in(JKK, 10, 50_000_000, null, LocalDate.of(2026, 1, 31), LocalDate.of(2026, 6, 1))
                .facts());

        assertThat(assessment.findings()).containsExactly(new Finding(FindingCode.ARREARS, BPJS_TK, JKK, null, 5));
    }

    @Test
    void aProgrammeThatIsNotMandatoryIsNoReasonForArrears() {
        EmployerMother micro = employer().in(JKK, JKM, JKN).in(JHT, 10, 50_000_000, YearMonth.of(2024, 1));

        assertThat(codes(micro)).isEmpty();
    }

    @Test
    void theRiskGroupDecidesTheRateOfJkkAndAnUnknownOneCountsAsTwo() {
        EmployerMother half = employer().in(JKM, JKN).in(JKK, 10, 25_000_000);

        assertThat(assessor.assess(half.facts()).exposureIdr()).isEqualTo(222_500);
        assertThat(assessor.assess(half.withoutRiskGroup().facts()).exposureIdr())
                .isEqualTo(135_000);
    }

    @Test
    void anAssessmentOfThePastUsesTheCapsOfItsDate() {
        EmployerMother rich = employer().scale(BusinessScale.MEDIUM).workforce(1, 50_000_000, LocalDate.of(2022, 6, 1));

        long february2023 =
                assessor(LocalDate.of(2023, 2, 28)).assess(rich.facts()).exposureIdr();
        long march2023 =
                assessor(LocalDate.of(2023, 3, 31)).assess(rich.facts()).exposureIdr();

        // Only JP differs: 3 % of 9,559,600 instead of 9,077,600.
        assertThat(march2023 - february2023).isEqualTo(14_460);
        assertThat(march2023).isEqualTo(270_000 + 150_000 + 2_850_000 + 286_788 + 600_000);
    }

    @Test
    void shortfallsAreRoundedHalfUpOnceForEachProgramme() {
        Assessment assessment =
                assessor.assess(employer().workforce(1, 4_166_667).facts());

        // 22,500.0018 + 12,500.001 + 208,333.35
        assertThat(assessment.exposureIdr()).isEqualTo(22_500 + 12_500 + 208_333);
    }

    @Test
    void moreEnrolledWorkersWagesOrPaidMonthsNeverLowerTheScore() {
        Random random = new Random(20260630);
        for (int i = 0; i < 5_000; i++) {
            BusinessScale scale = BusinessScale.values()[random.nextInt(4)];
            int workers = 1 + random.nextInt(200);
            long wages = workers * (3_000_000L + random.nextInt(20_000_000));
            EmployerMother less = employer().scale(scale).workforce(workers, wages);
            EmployerMother more = employer().scale(scale).workforce(workers, wages);
            for (Programme programme : new Programme[] {JKK, JKM, JHT, JP, JKN}) {
                cover(random, programme, workers, wages, less, more);
            }

            Assessment poorer = assessor.assess(less.facts());
            Assessment richer = assessor.assess(more.facts());
            assertThat(richer.score()).isGreaterThanOrEqualTo(poorer.score());
            assertThat(richer.exposureIdr()).isLessThanOrEqualTo(poorer.exposureIdr());
            assertThat(richer.complianceClass()).isGreaterThanOrEqualTo(poorer.complianceClass());
        }
    }

    /** The second employer has the same coverage as the first, or more of it at the same wage, paid as far or further. */
    private static void cover(
            Random random, Programme programme, int workers, long wages, EmployerMother less, EmployerMother more) {
        int enrolled = 1 + random.nextInt(workers);
        long wage = wages / workers;
        YearMonth paid = YearMonth.of(2026, 6).minusMonths(random.nextInt(20));
        if (random.nextBoolean()) {
            less.in(programme, enrolled, enrolled * wage, paid);
            more.in(programme, workers, workers * wage, paid.plusMonths(random.nextInt(3)));
        } else if (random.nextBoolean()) {
            more.in(programme, workers, workers * wage, YearMonth.of(2026, 6));
        }
    }

    private static Assessor assessor(LocalDate date) {
        return new Assessor(Terms.of(PolicyDocuments.bundled().getFirst(), date, WorkingDays.bundled()));
    }

    private java.util.List<Programme> mandatory(BusinessScale scale) {
        return assessor.assess(employer().scale(scale).facts()).missingProgrammes();
    }

    private java.util.List<FindingCode> codes(EmployerMother employer) {
        return assessor.assess(employer.facts()).findings().stream()
                .map(Finding::code)
                .toList();
    }

    private static EmployerMother reported(LocalDate date) {
        return employer().workforce(10, 50_000_000, date).in(JKK, JKM, JKN);
    }
}
