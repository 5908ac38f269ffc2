package id.patuh.compliance.assessment.rules;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static id.patuh.contracts.vocabulary.Agency.BPJS_KES;
import static id.patuh.contracts.vocabulary.Agency.BPJS_TK;
import static id.patuh.contracts.vocabulary.Programme.JHT;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static id.patuh.contracts.vocabulary.Programme.JKM;
import static id.patuh.contracts.vocabulary.Programme.JKN;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.Assessors;
import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.RecordMother;
import id.patuh.contracts.event.AssessmentEvent.Finding;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;

/**
 * What is found, where it begins and what it counts.
 *
 * <p>Source: PP 86/2013 art. 3(2); UU 7/1981 art. 7; PP 44/2015 art. 21; PP 46/2015 art. 19; PP 45/2015 art. 30;
 * Perpres 82/2018 art. 39
 */
class FindingsTest {
    private final Assessor assessor = Assessors.on(EmployerMother.DATE);

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

        assertThat(assessment.findings()).containsExactly(Findings.ofWorkplaces(FindingCode.WLKP_STALE, 3, 327L));
        assertThat(Assessment.workersAffected(assessment.findings()))
                .as("a data finding is no reach of the priority")
                .isZero();
        assertThat(assessment.complianceClass()).isEqualTo(ComplianceClass.COMPLIANT);
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
                .containsExactly(Findings.ofWorkers(FindingCode.PDS_WAGE, BPJS_TK, JHT, 10));

        EmployerMother rich = employer().workforce(10, 300_000_000).in(JKK, JKM).in(JKN, 10, 120_000_000);
        assertThat(codes(rich)).isEmpty();
        assertThat(assessor.assess(rich.facts()).exposureIdr()).isZero();
    }

    @Test
    void withoutEnrolledWorkersWagesCannotBeDerivedAndTheirDimensionIsWhole() {
        Assessment assessment =
                assessor.assess(employer().in(JKM, JKN).in(JKK, 0, 0).facts());

        assertThat(assessment.findings())
                .containsExactly(Findings.ofWorkers(FindingCode.PDS_WORKERS, BPJS_TK, JKK, 10));
        assertThat(assessment.dimensions().get(3).value()).isEqualByComparingTo(BigDecimal.ONE);
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

    private List<FindingCode> codes(EmployerMother employer) {
        return assessor.assess(employer.facts()).findings().stream()
                .map(Finding::code)
                .toList();
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
