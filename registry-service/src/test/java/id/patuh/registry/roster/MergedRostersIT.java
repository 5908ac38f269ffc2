package id.patuh.registry.roster;

import static id.patuh.registry.roster.RosterMerging.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EmployerStatus;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.kit.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Worker lists of employers that become one, and of those that no longer are: they follow the records. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class MergedRostersIT {
    @Inject
    Database database;

    @Inject
    RosterSweep sweep;

    private RosterMerging mergers;
    private Firm survivor;
    private Firm absorbed;

    @BeforeEach
    void register() {
        mergers = new RosterMerging(database);
        survivor = Firm.make();
        absorbed = Firm.make();
    }

    @Test
    void theSurvivorHasTheWorkersOfBothOnceAndUndoingGivesEachItsOwnBack() {
        Firm third = Firm.make();
        String ours = Firm.nik();
        String both = Firm.nik();
        String theirs = Firm.nik();
        Firm.send(
                "WLKP_ROSTER",
                survivor.declares(ours, 5_000_000),
                survivor.declares(both, 6_000_000),
                absorbed.declares(both, 7_000_000),
                absorbed.declares(theirs, 8_000_000),
                absorbed.declares(Firm.nik(), 9_000_000).with("validTo", "2026-01-31"),
                third.declares(theirs, 1_000_000));
        Firm.send(
                "BPJS_TK_ROSTER",
                survivor.enrols(both, 6_000_000).with("programmes", "JKK"),
                absorbed.enrols(both, 4_000_000).with("programmes", "JKM"),
                absorbed.enrols(theirs, 4_000_000),
                third.enrols(theirs, 1_000_000));
        Firm.send("BPJS_KES_ROSTER", absorbed.insures(theirs, 8_000_000));
        List<String> before = told(survivor, absorbed, third);
        assertThat(survivor.differences()).containsExactly("BPJS_TK 1 0 0 1");
        assertThat(absorbed.differences()).containsExactly("BPJS_TK 0 0 2 2", "BPJS_KES 1 0 0 0");
        assertThat(third.differences()).containsExactly("BPJS_TK 0 0 0 1");
        for (int round = 0; round < 2; round++) {
            String merger = mergers.merge(survivor, absorbed);
            // Of one date the wage of the record known first stands, and the worker has the programmes of both.
            assertThat(survivor.counts())
                    .containsExactly(
                            "KEMENAKER null 3 19000000 2026-06-30",
                            "BPJS_TK JKK 2 10000000 2026-06-30",
                            "BPJS_TK JKM 2 10000000 2026-06-30",
                            "BPJS_TK JHT 1 4000000 2026-06-30",
                            "BPJS_KES JKN 1 8000000 2026-06-30");
            assertThat(survivor.differences()).containsExactly("BPJS_TK 1 0 1 1", "BPJS_KES 2 0 0 0");
            assertThat(third.differences()).containsExactly("BPJS_TK 0 0 0 1");
            assertThat(told(absorbed)).as("the old id leads to the survivor").isEqualTo(told(survivor));
            sweep.run();
            mergers.undo(merger);
            assertThat(told(survivor, absorbed, third)).isEqualTo(before);
        }
    }

    @Test
    void bothAreToldOfWithTheListsTheyHave() throws IOException {
        Firm.send("WLKP_ROSTER", survivor.declares(Firm.nik(), 1), absorbed.declares(Firm.nik(), 10));
        mergers.merge(survivor, absorbed);
        EmployerEvent ofSurvivor = lastEvent(survivor);
        assertThat(ofSurvivor.rosters().counts())
                .containsExactly(
                        new EmployerEvent.RosterCount(Agency.KEMENAKER, null, 2, 11, LocalDate.parse("2026-06-30")));
        EmployerEvent ofAbsorbed = lastEvent(absorbed);
        assertThat(ofAbsorbed.status()).isEqualTo(EmployerStatus.MERGED);
        assertThat(ofAbsorbed.rosters()).isNull();
    }

    @Test
    void mergersOfMergersHaveTheListsOfAll() {
        Firm last = Firm.make();
        Firm.send("WLKP_ROSTER", survivor.declares(Firm.nik(), 1), absorbed.declares(Firm.nik(), 10));
        String first = mergers.merge(survivor, absorbed);
        String second = mergers.merge(last, survivor);
        assertThat(last.counts()).containsExactly("KEMENAKER null 2 11 2026-06-30");
        Firm.send("WLKP_ROSTER", absorbed.declares(Firm.nik(), 20), last.declares(Firm.nik(), 100));
        assertThat(last.counts()).containsExactly("KEMENAKER null 3 121 2026-06-30");
        mergers.undo(second);
        assertThat(last.counts()).containsExactly("KEMENAKER null 1 100 2026-06-30");
        assertThat(survivor.counts()).containsExactly("KEMENAKER null 2 21 2026-06-30");
        mergers.undo(first);
        assertThat(survivor.counts()).containsExactly("KEMENAKER null 1 1 2026-06-30");
        assertThat(absorbed.counts()).containsExactly("KEMENAKER null 1 20 2026-06-30");
    }

    @Test
    void aRecordThatIsSplitOffTakesItsListAlong() {
        Firm.send("WLKP_ROSTER", survivor.declares(Firm.nik(), 1), absorbed.declares(Firm.nik(), 10));
        mergers.merge(survivor, absorbed);
        Firm created = mergers.split(survivor, absorbed.wlkp());
        assertThat(survivor.counts()).containsExactly("KEMENAKER null 1 1 2026-06-30");
        assertThat(created.counts()).containsExactly("KEMENAKER null 1 10 2026-06-30");
    }

    /** The event of the present version. */
    private EmployerEvent lastEvent(Firm firm) throws IOException {
        String key = firm.id().toString();
        int version = database.first("select version from employer where id = ?", row -> row.getInt(1), firm.id())
                .orElseThrow();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> TestKafka.records(Topics.EMPLOYERS, key).size() >= version);
        return EventJson.mapper()
                .readValue(TestKafka.records(Topics.EMPLOYERS, key).getLast().value(), EmployerEvent.class);
    }
}
