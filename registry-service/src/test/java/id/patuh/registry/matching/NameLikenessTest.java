package id.patuh.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {
    @ParameterizedTest
    @CsvSource({
        "sinar laut abadi, sinar laut abadi",
        "sinar laut abadi, abadi sinar laut",
        "sinar laut abadi, sinar luat abadi",
        "sinar laut abadi, sinr laut abadi",
        "sinar laut abadi, sinarlaut abadi",
        "sumber sejahtera makmur, sumber sejah makmur",
        "sumber sejahtera makmur, smuber sejahtra makmur",
        "sumber rejeki nusantara jaya, sumber rejeki nusantara",
        "maju jaya 12, maju jya 12",
    })
    void isHighForTheSameNameWrittenOtherwise(String one, String other) {
        assertThat(NameLikeness.of(one, other)).isBetween(NameLikeness.SIMILAR, 1.0);
        assertThat(NameLikeness.of(other, one)).isEqualTo(NameLikeness.of(one, other));
    }

    @ParameterizedTest
    @CsvSource({
        "maju jaya 12, maju jaya 21",
        "maju jaya, maju jaya 2",
        "maju jaya ii, maju jaya iii",
        "sinar laut abadi, sinar laut makmur",
        "sumber rejeki makmur sentosa, sumber rejeki makmur abadi",
        "sinar mutiara nusantara cabang bandung, sinar mutiara nusantara cabang bekasi",
        "sinar mutiara nusantara gemilang cabang bogor, sinar mutiara nusantara gemilang",
        "sinar laut, gunung jati",
        "abc, abd",
    })
    void isLowForOthers(String one, String other) {
        assertThat(NameLikeness.of(one, other)).isBetween(0.0, NameLikeness.SIMILAR - 0.001);
        assertThat(NameLikeness.of(other, one)).isEqualTo(NameLikeness.of(one, other));
    }
}
