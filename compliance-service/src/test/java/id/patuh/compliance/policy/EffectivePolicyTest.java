package id.patuh.compliance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.event.EmployerEvent.RiskGroup;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;

/**
 * Policies as they read on dates.
 *
 * <p>Source: PP 45/2015 art. 29; PP 44/2015 art. 21; PP 44/2015 art. 16; PP 46/2015 art. 19; PP 45/2015 art. 30; Perpres 82/2018 art. 39
 */
class EffectivePolicyTest {
    private final CompliancePolicy policy = PolicyDocuments.bundled().getFirst();

    @ParameterizedTest
    @CsvSource({
        "2020-03-01, 8939700",
        "2021-02-28, 8939700",
        "2021-03-01, 8754600",
        "2023-02-28, 9077600",
        "2023-03-01, 9559600",
        "2026-02-28, 10547400",
        "2026-06-30, 11086300"
    })
    void theCapOfJpIsTheOneInForce(LocalDate date, long cap) {
        assertThat(terms(date).cap(Programme.JP)).hasValue(cap);
    }

    @ParameterizedTest
    @CsvSource({
        // An ordinary month: the 15th itself is the last day to pay.
        "2026-06-15, BPJS_TK, 2026-04",
        "2026-06-16, BPJS_TK, 2026-05",
        // 15 March 2026 is a Sunday.
        "2026-03-16, BPJS_TK, 2026-01",
        "2026-03-17, BPJS_TK, 2026-02",
        // 15 May 2026 is collective leave, followed by a weekend.
        "2026-05-18, BPJS_TK, 2026-03",
        "2026-05-19, BPJS_TK, 2026-04",
        // JKN falls due on the 10th of the month itself; 10 May 2026 is a Sunday.
        "2026-06-10, BPJS_KES, 2026-05",
        "2026-06-11, BPJS_KES, 2026-06",
        "2026-05-11, BPJS_KES, 2026-04",
        "2026-05-12, BPJS_KES, 2026-05",
        // The beginning of a month and of a year.
        "2026-07-01, BPJS_TK, 2026-05",
        "2026-01-02, BPJS_TK, 2025-11",
        "2026-01-02, BPJS_KES, 2025-12",
        // A year without a calendar: weekends only.
        "2029-07-17, BPJS_TK, 2029-06"
    })
    void aMonthIsUnpaidFromTheDayAfterItsDueDate(LocalDate date, Agency agency, YearMonth last) {
        assertThat(terms(date).lastDueMonth(agency)).isEqualTo(last);
    }

    @Test
    void aDateBeforeTheTablesIsRefusedWithTheFirstDateThatIsNot() {
        assertThat(policy.earliestDate()).isEqualTo("2020-01-01");
        assertThatThrownBy(() -> terms(LocalDate.of(2019, 12, 31)))
                .isInstanceOfSatisfying(PolicyGapException.class, gap -> assertThat(gap.earliest())
                        .isEqualTo("2020-01-01"));
    }

    @Test
    void weightsOfTheBundledPoliciesSumToOne() {
        for (CompliancePolicy bundled : PolicyDocuments.bundled()) {
            assertThat(bundled.dimensionWeights()).containsOnlyKeys(DimensionCode.values());
            assertThat(bundled.dimensionWeights().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(BigDecimal.ONE);
            assertThat(bundled.priority().weights()).containsOnlyKeys(PriorityPart.values());
            assertThat(bundled.priority().weights().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(BigDecimal.ONE);
            assertThat(bundled.findingSources()).containsOnlyKeys(FindingCode.values());
        }
    }

    @Test
    void theRiskGroupOfAnUnknownOneIsThatOfTheEvents() {
        assertThat(PolicyDocuments.bundled())
                .flatExtracting(CompliancePolicy::jkkRates)
                .extracting(CompliancePolicy.JkkRates::riskGroupWhenUnknown)
                .containsOnly(RiskGroup.WHEN_UNKNOWN);
    }

    @Test
    void everyEntryNamesItsSource() {
        assertThat(policy.rates()).allSatisfy(row -> assertThat(row.source()).contains("art."));
        assertThat(policy.wageCaps()).allSatisfy(row -> assertThat(row.source()).contains("art."));
        assertThat(policy.jkkRates()).allSatisfy(row -> assertThat(row.source()).contains("art."));
        assertThat(policy.mandatoryProgrammes())
                .allSatisfy(row -> assertThat(row.source()).contains("art."));
        assertThat(policy.dueRules()).allSatisfy(row -> assertThat(row.source()).contains("art."));
    }

    private EffectivePolicy terms(LocalDate date) {
        return EffectivePolicy.of(policy, date, WorkingDays.bundled());
    }
}
