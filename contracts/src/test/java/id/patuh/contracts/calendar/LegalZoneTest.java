package id.patuh.contracts.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.patuh.contracts.vocabulary.Regions;

/**
 * Where legal days begin and end.
 *
 * <p>Source: UU 30/2014 art. 58
 */
class LegalZoneTest {
    @ParameterizedTest
    @CsvSource({
        "1171, WIB", // Banda Aceh
        "3171, WIB",
        "3578, WIB", // Surabaya
        "6171, WIB", // Pontianak
        "6271, WIB", // Palangka Raya
        "5171, WITA", // Denpasar
        "5271, WITA",
        "5371, WITA", // Kupang
        "6371, WITA", // Banjarmasin
        "64, WITA",
        "6571, WITA",
        "7371, WITA", // Makassar
        "7601, WITA",
        "8171, WIT", // Ambon
        "82, WIT",
        "9171, WIT", // Jayapura
        "92, WIT",
        "96, WIT"
    })
    void theProvinceGivesTheZone(String regionCode, LegalZone zone) {
        assertThat(LegalZone.of(regionCode)).isEqualTo(zone);
    }

    @Test
    void everyProvinceFromMalukuOnIsEasternAndNoneBeforeBaliIsCentral() {
        assertThat(Regions.provinces()).allSatisfy(province -> {
            String code = province.code().value();
            assertThat(LegalZone.of(code) == LegalZone.WIT).isEqualTo(code.compareTo("81") >= 0);
            assertThat(code.compareTo("51") < 0 && LegalZone.of(code) != LegalZone.WIB)
                    .isFalse();
        });
    }

    @Test
    void halfPastMidnightInJayapuraIsADayThatHasNotBegunInJakarta() {
        Instant moment = Instant.parse("2026-06-30T15:30:00Z");

        assertThat(LegalZone.WIT.dayOf(moment)).isEqualTo("2026-07-01");
        assertThat(LegalZone.WITA.dayOf(moment)).isEqualTo("2026-06-30");
        assertThat(LegalZone.WIB.dayOf(moment)).isEqualTo("2026-06-30");
    }

    @ParameterizedTest
    @CsvSource({"WIB, 2026-07-14T17:00:00Z", "WITA, 2026-07-14T16:00:00Z", "WIT, 2026-07-14T15:00:00Z"})
    void aDayEndsAt24HoursOfItsZone(LegalZone zone, Instant end) {
        LocalDate last = LocalDate.parse("2026-07-14");

        assertThat(zone.endOf(last)).isEqualTo(end);
        assertThat(zone.dayOf(end.minusMillis(1))).isEqualTo(last);
        assertThat(zone.dayOf(end)).isEqualTo(last.plusDays(1));
    }
}
