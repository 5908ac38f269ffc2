package id.patuh.registry.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
    @ParameterizedTest
    @CsvSource({
        "'PT Baik Satu, Tbk.', baik satu",
        "'P.T.  BAIK--SATU', baik satu",
        "'PT.Baik Satu', baik satu",
        "'P.T.Baik Satu', baik satu",
        "'P T Baik Satu', baik satu",
        "'c.v. Baik Satu', baik satu",
        "'Perseroan Terbatas Baik Satu', baik satu",
        "'Persekutuan Komanditer Baik Satu', baik satu",
        "'Perusahaan Dagang Baik Satu', baik satu",
        "'Perusahaan Umum (Perum) Baik Satu', baik satu",
        "'U.D. Baik & Satu', baik dan satu",
        "'UD Baik and Satu', baik dan satu",
        "'CV Sinar Laut 1958', sinar laut 1958",
        "'PT', pt",
        "'P.T.', pt",
        "'Yayasan Kasih (Persero)', kasih",
        "'Koperasi Maju', maju",
        "'KSP Maju', simpan pinjam maju",
        "'PT A.B.C. Ind.', abc industri",
        "'PT Baik Int''l Tehnik', baik internasional teknik",
        "'PT Ma''arif', maarif",
        "'RS Baik', rumah sakit baik",
        "'Perusahaan Otobus Baik', perusahaan otobus baik",
        "'...', ''",
        "'PT Cafe\u0301 U\u0308nïcode', café ünïcode",
        "'PT Café Ünïcode', café ünïcode",
        "'PT ＭＡＪＵ ﬁkri', maju fikri",
        "'PT ภาษาไทย', ภาษาไทย",
    })
    void keepsTheWordsThatTellEmployersApart(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }

    @Test
    void aPartOfANameKeepsItsShortWords() {
        assertThat(NameKey.ofPart("PT Tek")).isEqualTo("tek");
    }
}
