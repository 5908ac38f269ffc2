package id.patuh.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days, moments, numbers and ids have one form each. */
class FormsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000-01-01",
                "1899-12-31",
                "2201-01-01",
                "-999-01-01",
                "+2026-01-01",
                "2026-02-30",
                "2026-13-01",
                "2026-00-10",
                "2026-1-1",
                "30-06-2026",
                "2026/06/30",
                "2026-06-30T00:00",
                "٢٠٢٦-٠٦-٣٠",
                "2026-06-31",
                "2026-06-00",
                "2026-06-3a"
            })
    void otherDaysAreNone(String text) {
        assertThat(IsoForms.day(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1899-12", "2201-01", "2026-13", "2026-00", "06-2026", "2026-6", "2026-06-30", "0000-01"})
    void otherMonthsAreNone(String text) {
        assertThat(IsoForms.month(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-06-30",
                "2026-06-30T01:02Z",
                "2026-06-30T24:00:00Z",
                "2026-06-30T23:59:60Z",
                "2026-06-30T01:02:03",
                "0000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59Z",
                "1899-12-31T23:59:59Z",
                "2201-01-01T00:00:00Z",
                "2026-02-30T00:00:00Z",
                "2026-06-30t01:02:03z",
                "2026-06-30T01:02:03.1234567890Z",
                "2026-06-30T01:02:03+25:00"
            })
    void otherMomentsAreNone(String text) {
        assertThat(IsoForms.moment(text)).isNull();
    }

    @Test
    void daysAfterTheLastOneAreKnownAsSuch() {
        assertThat(IsoForms.isLater("2201-01-01")).isTrue();
        assertThat(IsoForms.isLater("9999-12-31")).isTrue();
        assertThat(IsoForms.isLater("9999-13-31")).isFalse();
        assertThat(IsoForms.isLater("2200-12-31")).isFalse();
        assertThat(IsoForms.isLater("0000-01-01")).isFalse();
    }

    @Test
    void daysMonthsAndMomentsWithinTheirBoundsAreRead() {
        assertThat(IsoForms.day("1900-01-01")).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(IsoForms.day("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(IsoForms.day("2200-12-31")).isEqualTo(LocalDate.of(2200, 12, 31));
        assertThat(IsoForms.month("2026-05")).isEqualTo(YearMonth.of(2026, 5));
        assertThat(IsoForms.moment("2026-06-30T01:02:03Z")).isEqualTo(Instant.parse("2026-06-30T01:02:03Z"));
        assertThat(IsoForms.moment("2026-06-30T08:02:03.5+07:00")).isEqualTo(Instant.parse("2026-06-30T01:02:03.5Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+5",
                "5.0",
                "12,5",
                "60.000",
                "1E3",
                "0x10",
                "٥",
                "５",
                " 5",
                "5\u00a0",
                "--5",
                "9999999999999999999",
                "NaN"
            })
    void otherNumbersAreNone(String text) {
        assertThat(Numerals.whole(text)).isNull();
    }

    @Test
    void wholeNumbersAreRead() {
        assertThat(Numerals.whole("0")).isZero();
        assertThat(Numerals.whole("-17")).isEqualTo(-17);
        assertThat(Numerals.whole("999999999999999999")).isEqualTo(999_999_999_999_999_999L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1.2.3", "1-2", "1e5", "1,5", "٥", "123456789012345678901"})
    void otherDecimalsAreNone(String text) {
        assertThat(Numerals.decimal(text)).isNull();
    }

    @Test
    void decimalsAreRead() {
        assertThat(Numerals.decimal("-6.1754")).isEqualTo(new BigDecimal("-6.1754"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "0197c1a0-0000-7000-8000-00000000000",
                "0197c1a0-0000-7000-8000-+00000000001",
                "{0197c1a0-0000-7000-8000-00000000000",
                "0197c1a000000-7000-8000-00000000000-"
            })
    void otherIdsAreNone(String text) {
        assertThat(Numerals.uuid(text)).isNull();
    }

    @Test
    void idsAreReadInEitherCase() {
        UUID id = UUID.fromString("0197c1a0-0000-7000-8000-00000000000a");
        assertThat(Numerals.uuid("0197c1a0-0000-7000-8000-00000000000a")).isEqualTo(id);
        assertThat(Numerals.uuid("0197C1A0-0000-7000-8000-00000000000A")).isEqualTo(id);
    }
}
