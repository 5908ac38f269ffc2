package id.patuh.compliance.assessment.rules;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static id.patuh.contracts.vocabulary.Agency.BPJS_KES;
import static id.patuh.contracts.vocabulary.Agency.BPJS_TK;
import static id.patuh.contracts.vocabulary.Programme.JHT;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static id.patuh.contracts.vocabulary.Programme.JKM;
import static id.patuh.contracts.vocabulary.Programme.JKN;
import static id.patuh.contracts.vocabulary.Programme.JP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Random;

import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.Assessors;
import id.patuh.compliance.testing.EmployerMother;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;

/**
 * Class, score and priority of single employers.
 *
 * <p>Source: PP 86/2013 art. 3
 */
class AssessorTest {
    private final Assessor assessor = Assessors.on(EmployerMother.DATE);

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
                        Findings.ofWorkers(FindingCode.PWBD, BPJS_TK, null, 10),
                        Findings.ofWorkers(FindingCode.PWBD, BPJS_KES, null, 10));
        // 50,000,000 x (0.54 (group unknown) + 0.30 + 5.70 + 3.00 + 5.00) %
        assertThat(assessment.exposureIdr()).isEqualTo(7_270_000);
        assertThat(assessment.missingProgrammes()).containsExactly(JKK, JKM, JHT, JP, JKN);
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
}
