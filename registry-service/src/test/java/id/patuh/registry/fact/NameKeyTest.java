package id.patuh.registry.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
    @ParameterizedTest
    @CsvSource({
        "'PT Baik Satu, Tbk.', baik satu",
        "'P.T.  BAIK--SATU', baik satu",
        "'CV Sinar Laut 1958', sinar laut 1958",
        "'PT', pt",
        "'Yayasan Kasih (Persero)', kasih",
        "'...', ''",
    })
    void keepsTheWordsThatTellEmployersApart(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }
}
