package id.patuh.sanctions.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

class SeriesNumberTest {
    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyCountedNumberHasTheForm(DocumentKind kind) {
        assertThat(SeriesNumber.fits(SeriesNumber.of("PTSP-31", kind, 2026, 1))).isTrue();
        assertThat(SeriesNumber.fits(SeriesNumber.of("BPJS_TK", kind, 2031, 1_234_567)))
                .isTrue();
    }

    @Test
    void countedNumbersNameTheirSeries() {
        assertThat(SeriesNumber.of("PTSP-31", DocumentKind.DECISION, 2026, 47)).isEqualTo("PTSP-31-KEP-2026-000047");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ptsp-31-kep-2026-000047", "X-TEG1-0001-000000"})
    void capitalsAndYearsMakeNoDifference(String number) {
        assertThat(SeriesNumber.fits(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "500.16/KEP.112/2026",
                "KEP-17-DPMPTSP-2026",
                "PTSP-31-KEP-2026-47",
                "KEP-2026-000047",
                "PTSP-31-KPT-2026-000047",
                "188 TAHUN 2026"
            })
    void whatUnitsTypeHasNot(String number) {
        assertThat(SeriesNumber.fits(number)).isFalse();
    }
}
