package id.patuh.compliance.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

class SampleTest {
    /** Student's sleep data in tenths of hours, as in R: {@code t.test(extra ~ group, data = sleep)}. */
    @Test
    void welchsIntervalIsThatOfStudentsSleepData() {
        Sample first = Sample.of(List.of(7L, -16L, -2L, -12L, -1L, 34L, 37L, 8L, 0L, 20L))
                .orElseThrow();
        Sample second = Sample.of(List.of(19L, 8L, 11L, 1L, -1L, 44L, 55L, 16L, 46L, 34L))
                .orElseThrow();
        Estimate difference = first.minus(second).orElseThrow();
        assertThat(difference.value()).isCloseTo(-15.8, within(1e-9));
        assertThat(difference.lower()).isCloseTo(-33.654832, within(1e-5));
        assertThat(difference.upper()).isCloseTo(2.054832, within(1e-5));
    }

    @Test
    void aSingleNumberSaysNothingOfItsSpread() {
        Sample one = Sample.of(List.of(5L)).orElseThrow();
        Sample two = Sample.of(List.of(5L, 7L)).orElseThrow();
        assertThat(one.minus(two)).isEmpty();
        assertThat(two.minus(one)).isEmpty();
        assertThat(Sample.of(List.of())).isEmpty();
    }

    @Test
    void numbersThatDoNotSpreadDifferSurely() {
        Sample none = Sample.of(List.of(0L, 0L)).orElseThrow();
        Sample three = Sample.of(List.of(3L, 3L, 3L)).orElseThrow();
        assertThat(three.minus(none)).contains(new Estimate(3, 3, 3));
    }
}
