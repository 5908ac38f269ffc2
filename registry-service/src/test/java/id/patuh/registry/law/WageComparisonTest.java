package id.patuh.registry.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import id.patuh.contracts.law.Confidence;
import id.patuh.contracts.law.SharedLaw;
import id.patuh.contracts.law.SharedLaw.WageTolerance;

/** Wages are compared by the tolerance and the cap of the day. Source: PP 86/2013 art. 3(2)(b); Perpres 82/2018 art. 32 */
class WageComparisonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Test
    void theShippedLawToleratesFivePartsInAHundredAndCapsHealthWages() {
        WageComparison wages = WageComparison.of(SharedLaw.shipped(), DAY);

        assertThat(wages.differ("a", "b")).isEqualTo("least(a, b) * 100 < greatest(a, b) * 95");
        assertThat(wages.comparedWage(true)).isEqualTo("least(r.wage_idr, 12000000)");
        assertThat(wages.comparedWage(false)).isEqualTo("r.wage_idr");
    }

    @Test
    void aFinerShareStaysExactAndWithoutCapTheWholeWageIsCompared() {
        SharedLaw law = new SharedLaw(
                List.of(new WageTolerance(LocalDate.EPOCH, new BigDecimal("0.975"), Confidence.POLICY, "a test")),
                List.of(),
                SharedLaw.shipped().changeDuties());
        WageComparison wages = WageComparison.of(law, DAY);

        assertThat(wages.differ("a", "b")).isEqualTo("least(a, b) * 1000 < greatest(a, b) * 975");
        assertThat(wages.comparedWage(true)).isEqualTo("r.wage_idr");
    }
}
