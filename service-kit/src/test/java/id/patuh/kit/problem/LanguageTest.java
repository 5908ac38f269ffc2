package id.patuh.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void datesMonthsAndNumbersAreWrittenAsTheLanguageDoes() {
        LocalDate day = LocalDate.of(2026, 7, 14);
        YearMonth month = YearMonth.of(2026, 3);

        assertThat(Language.INDONESIAN.format("{0}; {1}; {2,number}; {3}", day, month, 1_234, "x"))
                .isEqualTo("14 Juli 2026; Maret 2026; 1.234; x");
        assertThat(Language.ENGLISH.format("{0}; {1}; {2,number}; {3}", day, month, 1_234, null))
                .isEqualTo("14 July 2026; March 2026; 1,234; null");
    }
}
