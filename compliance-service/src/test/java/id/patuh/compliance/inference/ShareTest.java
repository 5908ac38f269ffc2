package id.patuh.compliance.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the examples of R. G. Newcombe, Statistics in Medicine 17 (1998), 857 and 873. */
class ShareTest {
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void wilsonsIntervalIsThatOfThePaper(long hits, long total, double lower, double upper) {
        Estimate share = new Share(hits, total).wilson();
        assertThat(share.value()).isEqualTo((double) hits / total);
        assertThat(share.lower()).isCloseTo(lower, within(0.00005));
        assertThat(share.upper()).isCloseTo(upper, within(0.00005));
    }

    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "10, 10, 0, 20, 0.6791, 1",
        "10, 10, 0, 10, 0.6075, 1"
    })
    void newcombesIntervalIsThatOfThePaper(
            long hits, long total, long otherHits, long otherTotal, double lower, double upper) {
        Estimate difference = new Share(hits, total).minus(new Share(otherHits, otherTotal));
        assertThat(difference.lower()).isCloseTo(lower, within(0.00005));
        assertThat(difference.upper()).isCloseTo(upper, within(0.00005));
    }

    @Test
    void allOfManyReachesOneAndNothingBeyond() {
        assertThat(new Share(7, 7).wilson().upper()).isEqualTo(1);
        assertThat(new Share(0, 7).wilson().lower()).isZero();
    }

    @Test
    void nothingOfNothingIsNoShare() {
        assertThatThrownBy(() -> new Share(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
