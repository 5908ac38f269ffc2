package id.patuh.registry.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

class SurvivorshipTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 31);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    @Test
    void theNewerReportStands() {
        assertThat(Survivorship.takenOver(declared(MAY), declared(JUNE))).containsExactly("DECLARATION");
        assertThat(Survivorship.takenOver(declared(JUNE), declared(MAY))).isEmpty();
    }

    @Test
    void ofOneDateTheSurvivorsReportStands() {
        assertThat(Survivorship.takenOver(declared(JUNE), declared(JUNE))).isEmpty();
    }

    @Test
    void aReportWinsOverANameOfABpjs() {
        assertThat(Survivorship.takenOver(named(JUNE), declared(MAY))).containsExactly("DECLARATION");
        assertThat(Survivorship.takenOver(declared(MAY), named(JUNE))).isEmpty();
    }

    @Test
    void withoutAnyReportTheNewerNameStands() {
        assertThat(Survivorship.takenOver(named(MAY), named(JUNE))).containsExactly("PROFILE");
        assertThat(Survivorship.takenOver(named(JUNE), named(JUNE))).isEmpty();
    }

    @Test
    void eachProgrammeIsJudgedForItself() {
        var survivor = new Survivorship.Dates(JUNE, JUNE, Map.of("JKK", MAY, "JKM", JUNE, "JHT", JUNE));
        var absorbed = new Survivorship.Dates(null, MAY, Map.of("JKK", JUNE, "JKM", JUNE, "JHT", MAY, "JKN", MAY));
        assertThat(Survivorship.takenOver(survivor, absorbed)).containsExactly("JKK", "JKN");
    }

    private static Survivorship.Dates declared(LocalDate reportedOn) {
        return new Survivorship.Dates(reportedOn, reportedOn, Map.of());
    }

    private static Survivorship.Dates named(LocalDate profileAsOf) {
        return new Survivorship.Dates(null, profileAsOf, Map.of());
    }
}
