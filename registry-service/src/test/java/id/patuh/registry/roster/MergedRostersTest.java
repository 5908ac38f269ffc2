package id.patuh.registry.roster;

import static id.patuh.registry.roster.RosterMerging.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Worker lists of employers that become one, and of those that no longer are. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class MergedRostersTest {
    private static final String JULY = "2026-07-31";

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
            // Of one date the survivor's wage stands, and the worker has the programmes of both.
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
    void ofTwoDatesTheWageOfTheNewerListStandsAndWhoeverIsWithOneIsWithTheEmployer() {
        String both = Firm.nik();
        String left = Firm.nik();
        Firm.send(
                "WLKP_ROSTER",
                survivor.declares(both, 6_000_000),
                survivor.declares(left, 2_000_000),
                absorbed.declares(both, 7_000_000).with("asOf", JULY),
                absorbed.declares(left, 3_000_000).with("asOf", JULY).with("validTo", JULY));
        mergers.merge(survivor, absorbed);
        assertThat(survivor.counts()).containsExactly("KEMENAKER null 2 9000000 2026-07-31");
    }

    @Test
    void mergingLosesNobodyWhoseListIsOlder() {
        Firm.send(
                "WLKP_ROSTER",
                survivor.declares(Firm.nik(), 1).with("asOf", JULY),
                absorbed.declares(Firm.nik(), 10).with("asOf", "2026-03-31"));
        mergers.merge(survivor, absorbed);
        assertThat(survivor.counts()).containsExactly("KEMENAKER null 2 11 2026-07-31");
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
        assertThat(ofAbsorbed.status()).isEqualTo(EmployerEvent.Status.MERGED);
        assertThat(ofAbsorbed.rosters()).isNull();
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theListOfOneSideOnlyIsTheSurvivors(boolean isTheSurvivors) {
        Firm owner = isTheSurvivors ? survivor : absorbed;
        Firm.send("WLKP_ROSTER", owner.declares(Firm.nik(), 5_000_000));
        Firm.send("BPJS_TK_ROSTER", survivor.enrols(Firm.nik(), 5_000_000));
        List<String> before = told(survivor, absorbed);
        String merger = mergers.merge(survivor, absorbed);
        assertThat(survivor.counts()).contains("KEMENAKER null 1 5000000 2026-06-30");
        assertThat(survivor.differences()).containsExactly("BPJS_TK 1 1 0 0");
        mergers.undo(merger);
        assertThat(told(survivor, absorbed)).isEqualTo(before);
    }

    @Test
    void aWorkerIsKnownByTheLineOfTheFileThatNamedIt() {
        String ofOurs =
                Firm.send("WLKP_ROSTER", survivor.declares(Firm.nik(), 1)).path("id");
        String ofTheirs = Firm.send("WLKP_ROSTER", absorbed.declares(Firm.nik(), 2), absorbed.declares(Firm.nik(), 3))
                .path("id");
        Firm.send("BPJS_TK_ROSTER", survivor.enrols(Firm.nik(), 4));
        mergers.merge(survivor, absorbed);
        List<Map<String, Object>> items = Api.as(Tokens.of("registry-reader").agency("KEMENAKER"))
                .get("/v1/employers/" + survivor.id() + "/rosters/WLKP_ROSTER/differences?kind=DECLARED_NOT_ENROLLED")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertThat(items)
                .extracting(item -> item.get("importId") + " " + item.get("line") + " " + item.get("wageIdr"))
                .containsExactlyInAnyOrder(ofOurs + " 2 1", ofTheirs + " 2 2", ofTheirs + " 3 3");
    }

    @Test
    void listsOfTwoKeysAreJoinedButNotCompared() {
        String nik = Firm.nik();
        Firm.send("WLKP_ROSTER", survivor.declares(nik, 1));
        database.update(
                "update roster_batch set key_id = 'before' where id = (select batch from roster where employer_id = ? and source = 'WLKP_ROSTER')",
                survivor.id());
        Firm.send("WLKP_ROSTER", absorbed.declares(nik, 2));
        Firm.send("BPJS_TK_ROSTER", absorbed.enrols(nik, 2));
        assertThat(absorbed.differences()).containsExactly("BPJS_TK 0 0 0 0");
        String merger = mergers.merge(survivor, absorbed);
        assertThat(survivor.counts()).hasSize(4);
        assertThat(survivor.differences()).isEmpty();
        mergers.undo(merger);
        assertThat(absorbed.differences()).containsExactly("BPJS_TK 0 0 0 0");
    }

    @Test
    void theListsOfManyMergersArePutTogetherDaily() {
        Firm.send("WLKP_ROSTER", survivor.declares(Firm.nik(), 1), absorbed.declares(Firm.nik(), 2));
        String merger = mergers.merge(survivor, absorbed);
        for (int i = 0; i < 17; i++) {
            Firm one = Firm.make();
            Firm other = Firm.make();
            Firm.send("WLKP_ROSTER", one.declares(Firm.nik(), 1), other.declares(Firm.nik(), 2));
            mergers.merge(one, other);
        }
        List<String> before = told(survivor);
        sweep.run();
        assertThat(database.query(
                        "select distinct batch from roster where joint and source = 'WLKP_ROSTER'",
                        row -> row.getObject(1)))
                .hasSize(1);
        assertThat(told(survivor)).isEqualTo(before);
        mergers.undo(merger);
        assertThat(told(survivor, absorbed))
                .containsExactly("[KEMENAKER null 1 1 2026-06-30][]", "[KEMENAKER null 1 2 2026-06-30][]");
    }
}
