package id.patuh.compliance.assessment.rules;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static id.patuh.contracts.vocabulary.Programme.JKM;
import static id.patuh.contracts.vocabulary.Programme.JKN;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.Assessors;
import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.RecordMother;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;

/**
 * The monthly shortfall of contributions: rates, caps and rounding.
 *
 * <p>Source: PP 44/2015 art. 16; PP 44/2015 art. 18; PP 46/2015 art. 16; PP 45/2015 art. 28; PP 45/2015 art. 29;
 * Perpres 82/2018 art. 30; Perpres 82/2018 art. 32
 */
class ExposureTest {
    private final Assessor assessor = Assessors.on(EmployerMother.DATE);

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
                Assessors.on(LocalDate.of(2023, 2, 28)).assess(rich.facts()).exposureIdr();
        long march2023 =
                Assessors.on(LocalDate.of(2023, 3, 31)).assess(rich.facts()).exposureIdr();

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

    private BigDecimal jkkPercent(int enrolledLow, long wagesLow, int enrolledHigh, long wagesHigh) {
        EmployerMother employer = employer()
                .inUnder("NPP-1", JKK, RecordMother.registered(enrolledLow, wagesLow, YearMonth.of(2030, 1), 1))
                .inUnder("NPP-2", JKK, RecordMother.registered(enrolledHigh, wagesHigh, YearMonth.of(2030, 1), 4));
        return assessor.assess(employer.facts()).programmes().getFirst().percent();
    }
}
