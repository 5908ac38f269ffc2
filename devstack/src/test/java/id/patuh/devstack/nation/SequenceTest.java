package id.patuh.devstack.nation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceTest {

    @ParameterizedTest
    @ValueSource(longs = {2, 9, 10, 1000, 99_999})
    void everyNumberIsGivenExactlyOnce(long modulus) {
        Sequence sequence = new Sequence(modulus, -42);

        assertThat(LongStream.range(0, modulus).map(sequence::at).distinct().count())
                .isEqualTo(modulus);
    }

    @Test
    void largeIndexesDoNotOverflow() {
        Sequence sequence = new Sequence(9_000_000_000_000L, 7);
        Set<Long> seen = new HashSet<>();

        LongStream.range(79_990_000, 80_000_000)
                .forEach(index -> assertThat(seen.add(sequence.at(index))).isTrue());
        assertThat(seen).allMatch(number -> number >= 0 && number < 9_000_000_000_000L);
    }

    @Test
    void anIndexBeyondTheLastNumberIsRefused() {
        Sequence sequence = new Sequence(10, 0);

        assertThatIllegalArgumentException().isThrownBy(() -> sequence.at(10));
        assertThatIllegalArgumentException().isThrownBy(() -> sequence.at(-1));
    }
}
