package id.patuh.documents.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in words, as they stand in letters. */
class WordingTest {
    @ParameterizedTest
    @CsvSource({
        "0, nol",
        "10, sepuluh",
        "11, sebelas",
        "14, empat belas",
        "20, dua puluh",
        "21, dua puluh satu",
        "100, seratus",
        "111, seratus sebelas",
        "200, dua ratus",
        "999, sembilan ratus sembilan puluh sembilan",
        "1000, seribu",
        "1001, seribu satu",
        "1999, seribu sembilan ratus sembilan puluh sembilan",
        "2000, dua ribu",
        "11000, sebelas ribu",
        "100000, seratus ribu",
        "101000, seratus satu ribu",
        "1000000, satu juta",
        "1234567, satu juta dua ratus tiga puluh empat ribu lima ratus enam puluh tujuh",
        "5000000000, lima miliar",
        "2000000000001, dua triliun satu",
        "-5, minus lima"
    })
    void numbersInWords(long number, String words) {
        assertThat(Wording.words(number)).isEqualTo(words);
    }

    @Test
    void everyLongHasWords() {
        assertThat(Wording.words(Long.MAX_VALUE)).startsWith("sembilan ribu dua ratus dua puluh tiga kuadriliun");
    }

    @Test
    void moneyAndDays() {
        assertThat(Wording.rupiah(1_234_567)).isEqualTo("Rp1.234.567,00");
        assertThat(Wording.rupiah(-500)).isEqualTo("-Rp500,00");
        assertThat(Wording.rupiahInWords(2_000)).isEqualTo("Rp2.000,00 (dua ribu rupiah)");
        assertThat(Wording.counted(21)).isEqualTo("21 (dua puluh satu)");
        assertThat(Wording.day(LocalDate.of(2026, 7, 14))).isEqualTo("14 Juli 2026");
    }
}
