package id.patuh.compliance.assessment.rules;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static id.patuh.contracts.vocabulary.Agency.BPJS_KES;
import static id.patuh.contracts.vocabulary.Agency.BPJS_TK;
import static id.patuh.contracts.vocabulary.Programme.JHT;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static id.patuh.contracts.vocabulary.Programme.JKM;
import static id.patuh.contracts.vocabulary.Programme.JKN;
import static id.patuh.contracts.vocabulary.Programme.JKP;
import static id.patuh.contracts.vocabulary.Programme.JP;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import id.patuh.compliance.assessment.rules.Assessment.SubjectBasis;
import id.patuh.compliance.policy.PolicyDocuments;
import id.patuh.compliance.policy.Terms;
import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.RecordMother;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.calendar.WorkingDays;

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
                        Finding.ofWorkers(FindingCode.PWBD, BPJS_TK, null, 10),
                        Finding.ofWorkers(FindingCode.PWBD, BPJS_KES, null, 10));
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
                        Finding.ofWorkplaces(FindingCode.WLKP_MISSING, null, null),
                        Finding.ofWorkers(FindingCode.PDS_WORKERS, BPJS_TK, JKK, 4));
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
    void aStaleReportOfAnyOpenWorkplaceIsAFindingThatCountsThemAndTheirWorkers() {
        EmployerMother employer = employer()
                .branch("3578", 300, 1_500_000_000, LocalDate.of(2025, 6, 29))
                .branch("3578", 20, 100_000_000, LocalDate.of(2025, 6, 29))
                .branch("3273", 7, 35_000_000, LocalDate.of(2024, 1, 1))
                .branch("3273", 5, 25_000_000, LocalDate.of(2025, 6, 30));
        employer.in(JKK, 342, 1_710_000_000).in(JKM, 342, 1_710_000_000).in(JKN, 342, 1_710_000_000);

        Assessment assessment = assessor.assess(employer.facts());

        assertThat(assessment.findings()).containsExactly(Finding.ofWorkplaces(FindingCode.WLKP_STALE, 3, 327L));
        assertThat(assessment.workersAffected())
                .as("a data finding is no reach of the priority")
                .isZero();
        assertThat(assessment.complianceClass()).isEqualTo(ComplianceClass.COMPLIANT);
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
                .contains(Finding.ofWorkplaces(FindingCode.WLKP_CLOSED, 1, null))
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
    void theRateOfJkkIsTheMeanOfTheRiskGroupsWeightedByReportedWages() {
        // (0.24 % x 30 + 1.27 % x 10) / 40 = 0.4975 %
        EmployerMother weighted = employer()
                .workforce(10, 50_000_000)
                .in(JKM, JKN)
                .inUnder("NPP-1", JKK, RecordMother.registered(6, 30_000_000, YearMonth.of(2030, 1), 1))
                .inUnder("NPP-2", JKK, RecordMother.registered(4, 10_000_000, YearMonth.of(2030, 1), 4));

        Assessment assessment = assessor.assess(weighted.facts());

        assertThat(assessment.programmes().getFirst().percent()).isEqualByComparingTo("0.4975");
        assertThat(assessment.exposureIdr()).isEqualTo(49_750);
        assertThat(jkkPercent(6, 0, 2, 0)).as("by enrolled workers").isEqualByComparingTo("0.4975");
        assertThat(jkkPercent(0, 0, 0, 0)).as("the highest").isEqualByComparingTo("1.27");
    }

    @Test
    void registrationsThatTogetherReportAllWorkersAndWagesAreNeverShort() {
        EmployerMother split = employer()
                .workforce(7, 33_333_333)
                .in(JKM, JKN)
                .inUnder("NPP-1", JKK, RecordMother.registered(3, 11_111_111, YearMonth.of(2030, 1), 5))
                .inUnder("NPP-2", JKK, RecordMother.registered(4, 22_222_222, YearMonth.of(2030, 1), 1));

        Assessment assessment = assessor.assess(split.facts());

        assertThat(assessment.exposureIdr()).isZero();
        assertThat(assessment.complianceClass()).isEqualTo(ComplianceClass.COMPLIANT);
    }

    @Test
    void monthsCountFromTheRegistrationThatHasBeenUnpaidTheLongestAndNameIt() {
        EmployerMother employer = employer()
                .in(JKM, JKN)
                .inUnder("NPP-PAID", JKK, RecordMother.registered(6, 30_000_000, YearMonth.of(2026, 5), 3))
                .inUnder("NPP-LATE", JKK, RecordMother.registered(4, 20_000_000, YearMonth.of(2026, 2), 3))
                .inUnder("NPP-EMPTY", JKK, RecordMother.registered(0, 0, YearMonth.of(2020, 1), 3));

        Assessment assessment = assessor.assess(employer.facts());

        assertThat(assessment.findings())
                .containsExactly(new Finding(FindingCode.ARREARS, BPJS_TK, JKK, null, 3, "NPP-LATE", null));
        assertThat(assessment.programmes().getFirst().unpaidFrom()).isEqualTo(YearMonth.of(2026, 3));
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

    @Test
    void wagesAtTheToleranceAreNoFindingAndOneRupiahLessIs() {
        assertThat(codes(employer().in(JKM, JKN).in(JKK, 10, 47_500_000))).isEmpty();
        assertThat(codes(employer().in(JKM, JKN).in(JKK, 10, 47_499_999))).containsExactly(FindingCode.PDS_WAGE);
    }

    @Test
    void wagesAreComparedInJhtBeforeJkkAndUpToTheCapInJkn() {
        EmployerMother jht = employer().in(JKK, JKM, JKN).in(JHT, 10, 20_000_000);
        assertThat(assessor.assess(jht.facts()).findings())
                .containsExactly(Finding.ofWorkers(FindingCode.PDS_WAGE, BPJS_TK, JHT, 10));

        EmployerMother rich = employer().workforce(10, 300_000_000).in(JKK, JKM).in(JKN, 10, 120_000_000);
        assertThat(codes(rich)).isEmpty();
        assertThat(assessor.assess(rich.facts()).exposureIdr()).isZero();
    }

    @Test
    void withoutEnrolledWorkersWagesCannotBeDerivedAndTheirDimensionIsWhole() {
        Assessment assessment =
                assessor.assess(employer().in(JKM, JKN).in(JKK, 0, 0).facts());

        assertThat(assessment.findings()).containsExactly(Finding.ofWorkers(FindingCode.PDS_WORKERS, BPJS_TK, JKK, 10));
        assertThat(assessment.dimensions().get(3).value()).isEqualByComparingTo(BigDecimal.ONE);
    }

    @Test
    void arrearsCountTheMonthsPastDueOfTheWorstProgramme() {
        EmployerMother employer = employer()
                .in(JKK, 10, 50_000_000, YearMonth.of(2026, 3))
                .in(JKM, 10, 50_000_000, YearMonth.of(2026, 4))
                .in(JKN, 10, 50_000_000, YearMonth.of(2026, 5));
        Assessment assessment = assessor.assess(employer.facts());

        assertThat(assessment.complianceClass()).isEqualTo(ComplianceClass.IN_ARREARS);
        assertThat(assessment.findings())
                .containsExactly(arrears(BPJS_TK, JKK, 2, employer), arrears(BPJS_KES, JKN, 1, employer));
        // 85 + 15 x (10/12 + 11/12) / 2
        assertThat(assessment.score()).isEqualTo("98.1");
        assertThat(assessment.priorityParts().get(1).value())
                .as("arrears count no workers")
                .isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void whoNeverPaidOwesFromTheMonthOfRegistration() {
        EmployerMother employer = employer()
                .in(JKM, JKN)
                .in(JKK, 10, 50_000_000, null, LocalDate.of(2026, 1, 31), LocalDate.of(2026, 6, 1));
        Assessment assessment = assessor.assess(employer.facts());

        assertThat(assessment.findings()).containsExactly(arrears(BPJS_TK, JKK, 5, employer));
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

    private List<Programme> mandatory(BusinessScale scale) {
        return assessor.assess(employer().scale(scale).facts()).missingProgrammes();
    }

    private List<FindingCode> codes(EmployerMother employer) {
        return assessor.assess(employer.facts()).findings().stream()
                .map(Finding::code)
                .toList();
    }

    private BigDecimal jkkPercent(int enrolledLow, long wagesLow, int enrolledHigh, long wagesHigh) {
        EmployerMother employer = employer()
                .inUnder("NPP-1", JKK, RecordMother.registered(enrolledLow, wagesLow, YearMonth.of(2030, 1), 1))
                .inUnder("NPP-2", JKK, RecordMother.registered(enrolledHigh, wagesHigh, YearMonth.of(2030, 1), 4));
        return assessor.assess(employer.facts()).programmes().getFirst().percent();
    }

    private static Finding arrears(Agency agency, Programme programme, int months, EmployerMother employer) {
        return new Finding(
                FindingCode.ARREARS,
                agency,
                programme,
                null,
                months,
                employer.record(programme).number(),
                null);
    }

    private static EmployerMother reported(LocalDate date) {
        return employer().workforce(10, 50_000_000, date).in(JKK, JKM, JKN);
    }
}
