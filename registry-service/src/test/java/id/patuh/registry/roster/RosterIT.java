package id.patuh.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;

/** Lists replaced by month and compared head by head. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class RosterIT {
    @Inject
    Database database;

    @Inject
    RosterSweep sweep;

    @Test
    void threeListsAreComparedHeadByHead() {
        Firm firm = Firm.make();
        Firm other = Firm.make();
        String same = Firm.nik();
        String lower = Firm.nik();
        String rich = Firm.nik();
        String missing = Firm.nik();
        String secret = Firm.nik();
        Firm.send(
                "WLKP_ROSTER",
                firm.declares(same, 5_000_000),
                firm.declares(lower, 6_000_000),
                firm.declares(rich, 20_000_000),
                firm.declares(missing, 7_000_000));
        assertThat(firm.counts()).containsExactly("KEMENAKER null 4 38000000 2026-06-30");
        assertThat(firm.differences()).isEmpty();
        Firm.send(
                "BPJS_TK_ROSTER",
                firm.enrols(same, 5_000_000),
                other.enrols(secret, 4_000_000),
                firm.enrols(lower, 5_600_000),
                firm.enrols(rich, 19_100_000).with("programmes", "JKK"),
                firm.enrols(secret, 4_000_000));
        Firm.send(
                "BPJS_KES_ROSTER",
                firm.insures(same, 5_000_000),
                firm.insures(lower, 6_000_000),
                firm.insures(rich, 12_000_000),
                firm.insures(missing, 7_000_000));
        assertThat(firm.counts())
                .containsExactly(
                        "KEMENAKER null 4 38000000 2026-06-30",
                        "BPJS_TK JKK 4 33700000 2026-06-30",
                        "BPJS_TK JKM 3 14600000 2026-06-30",
                        "BPJS_TK JHT 3 14600000 2026-06-30",
                        "BPJS_KES JKN 4 30000000 2026-06-30");
        // Above the cap of the health contribution wages do not differ.
        assertThat(firm.differences()).containsExactly("BPJS_TK 1 1 1 1", "BPJS_KES 0 0 0 0");
        assertThat(other.counts()).hasSize(3);
        assertThat(other.differences()).isEmpty();
    }

    @Test
    void aListReplacesThatOfTheSameAndOfAnEarlierMonth() {
        Firm firm = Firm.make();
        String first = Firm.nik();
        String second = Firm.nik();
        Firm.send("WLKP_ROSTER", firm.declares(first, 5_000_000).with("asOf", "2026-05-31"));
        Firm.send("WLKP_ROSTER", firm.declares(second, 6_000_000).with("asOf", "2026-05-31"));
        assertThat(firm.counts()).containsExactly("KEMENAKER null 1 6000000 2026-05-31");
        Firm.send("WLKP_ROSTER", firm.declares(first, 5_000_000), firm.declares(second, 6_000_000));
        assertThat(firm.counts()).containsExactly("KEMENAKER null 2 11000000 2026-06-30");
    }

    @Test
    void anOlderListGoesIntoTheHistoryOnly() {
        Firm firm = Firm.make();
        Firm.send("WLKP_ROSTER", firm.declares(Firm.nik(), 5_000_000));
        int version = firm.version();
        Rows old = firm.declares(Firm.nik(), 9_000_000).with("asOf", "2026-04-30");
        assertThat(outcome(Firm.send("WLKP_ROSTER", old))).isEqualTo("historical 1");
        assertThat(outcome(Firm.send("WLKP_ROSTER", old))).isEqualTo("unchanged 1");
        assertThat(firm.counts()).containsExactly("KEMENAKER null 1 5000000 2026-06-30");
        assertThat(firm.version()).isEqualTo(version);
        assertThat(count(
                        "select count(*) from roster_history h join record r on r.id = h.record_id where r.number = ?",
                        firm.wlkp()))
                .isEqualTo(2);
    }

    @Test
    void theSameListAgainChangesNothingWhateverItsOrder() {
        Firm firm = Firm.make();
        Firm second = Firm.make();
        Rows a = firm.declares(Firm.nik(), 5_000_000);
        Rows b = firm.declares(Firm.nik(), 6_000_000);
        Rows c = second.declares(Firm.nik(), 7_000_000);
        assertThat(outcome(Firm.send("WLKP_ROSTER", a, b, c))).isEqualTo("updated 3");
        int version = firm.version();
        assertThat(outcome(Firm.send("WLKP_ROSTER", b, c, a))).isEqualTo("unchanged 3");
        assertThat(firm.version()).isEqualTo(version);
        Firm.send("WLKP_ROSTER", a, c);
        assertThat(outcome(Firm.send("WLKP_ROSTER", a, b, c))).isEqualTo("unchanged 3");
        assertThat(firm.counts()).containsExactly("KEMENAKER null 1 5000000 2026-06-30");
    }

    @Test
    void onlyWorkersOfTheDayOfTheListCount() {
        Firm firm = Firm.make();
        Firm.send(
                "WLKP_ROSTER",
                firm.declares(Firm.nik(), 5_000_000),
                firm.declares(Firm.nik(), 6_000_000).with("validTo", "2026-06-30"),
                firm.declares(Firm.nik(), 7_000_000).with("validTo", "2026-07-01"),
                firm.declares(Firm.nik(), 8_000_000)
                        .with("validFrom", "2026-07-01")
                        .with("asOf", "2026-06-29"));
        assertThat(firm.counts()).containsExactly("KEMENAKER null 2 12000000 2026-06-30");
    }

    @Test
    void workersWhoLeaveTheOtherEmployerAreNoLongerElsewhereToo() {
        Firm firm = Firm.make();
        Firm other = Firm.make();
        String both = Firm.nik();
        Firm.send("WLKP_ROSTER", firm.declares(both, 5_000_000), other.declares(both, 5_000_000));
        Firm.send("BPJS_TK_ROSTER", firm.enrols(both, 5_000_000));
        assertThat(firm.differences()).containsExactly("BPJS_TK 0 0 0 0");
        Firm.send("BPJS_TK_ROSTER", other.enrols(both, 5_000_000));
        assertThat(firm.differences()).containsExactly("BPJS_TK 0 0 0 1");
        assertThat(other.differences()).containsExactly("BPJS_TK 0 0 0 1");
        Firm.send("BPJS_TK_ROSTER", other.enrols(Firm.nik(), 5_000_000).with("asOf", "2026-07-31"));
        assertThat(firm.differences()).containsExactly("BPJS_TK 0 0 0 0");
        assertThat(other.differences()).containsExactly("BPJS_TK 1 1 0 0");
    }

    @Test
    void rowsOfAnEmployerMayStandAnywhereInTheFile() {
        Firm firm = Firm.make();
        Firm other = Firm.make();
        String nik = Firm.nik();
        Rows first = firm.declares(nik, 5_000_000);
        Rows between = other.declares(Firm.nik(), 1_000_000);
        Rows second = firm.declares(Firm.nik(), 6_000_000);
        ExtractableResponse<Response> done = Firm.send("WLKP_ROSTER", first, between, second, first);
        assertThat(Rosters.errors(done)).containsExactly("5,nik,DUPLICATE_IN_FILE,null");
        assertThat(outcome(done)).isEqualTo("updated 3, rejected 1");
        assertThat(firm.counts()).containsExactly("KEMENAKER null 2 11000000 2026-06-30");
        Firm.send("BPJS_TK_ROSTER", firm.enrols(nik, 5_000_000));
        assertThat(firm.differences()).containsExactly("BPJS_TK 1 0 0 0");
    }

    @Test
    void aDryRunCountsAndChangesNothing() {
        Firm firm = Firm.make();
        int version = firm.version();
        String location = Api.sender("WLKP_ROSTER")
                .contentType("text/csv")
                .body(Rows.csv(firm.declares(Firm.nik(), 5_000_000)))
                .post("/v1/imports?source=WLKP_ROSTER&dryRun=true")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        assertThat(outcome(Api.finished(location))).isEqualTo("updated 1");
        assertThat(firm.version()).isEqualTo(version);
        assertThat(firm.counts()).isEmpty();
    }

    @Test
    void listsOfAnotherKeyAreCountedButNotCompared() {
        Firm firm = Firm.make();
        String nik = Firm.nik();
        Firm.send("WLKP_ROSTER", firm.declares(nik, 5_000_000));
        madeWithAnotherKey(firm, "WLKP_ROSTER");
        Firm.send("BPJS_TK_ROSTER", firm.enrols(nik, 5_000_000));
        assertThat(firm.counts()).hasSize(4);
        assertThat(firm.differences()).isEmpty();
        Firm.send("WLKP_ROSTER", firm.declares(nik, 5_000_001));
        assertThat(firm.differences()).containsExactly("BPJS_TK 0 0 0 0");
        madeWithAnotherKey(firm, "BPJS_TK_ROSTER");
        Firm.send("WLKP_ROSTER", firm.declares(nik, 5_000_002));
        assertThat(firm.differences()).isEmpty();
    }

    @Test
    void tablesThatNoListNeedsAreDroppedAndWornOnesPutTogether() {
        Firm firm = Firm.make();
        Firm second = Firm.make();
        Firm third = Firm.make();
        String stays = Firm.nik();
        ExtractableResponse<Response> first = Firm.send(
                "WLKP_ROSTER",
                second.declares(Firm.nik(), 1_000_000),
                firm.declares(stays, 5_000_000),
                third.declares(Firm.nik(), 1_000_000));
        Firm.send("WLKP_ROSTER", second.declares(Firm.nik(), 2_000_000), third.declares(Firm.nik(), 2_000_000));
        sweep.run();
        assertThat(count("select count(*) from roster_batch where id = ?::uuid", first.<String>path("id")))
                .isZero();
        String table = "roster_row_" + first.<String>path("id").replace("-", "");
        assertThat(count("select count(*) from pg_class where relname = ?", table))
                .isZero();
        Firm.send("BPJS_TK_ROSTER", firm.enrols(stays, 5_000_000), firm.enrols(Firm.nik(), 5_000_000));
        assertThat(firm.differences()).containsExactly("BPJS_TK 0 1 0 0");
    }

    @Test
    void eventsThatAFailedJobLeftOverAreSentByTheNext() {
        Firm firm = Firm.make();
        Firm.send("WLKP_ROSTER", firm.declares(Firm.nik(), 5_000_000));
        int version = firm.version();
        database.update("update roster set wage_1 = wage_1 + 1 where employer_id = ?", firm.id());
        database.update("insert into roster_pending (employer_id) values (?)", firm.id());
        Firm other = Firm.make();
        Firm.send("WLKP_ROSTER", other.declares(Firm.nik(), 5_000_000));
        assertThat(firm.counts()).containsExactly("KEMENAKER null 1 5000001 2026-06-30");
        assertThat(firm.version()).isEqualTo(version + 1);
    }

    @Test
    void aListWhoseCountsAreTheSameMakesNoEvent() {
        Firm firm = Firm.make();
        Firm.send("WLKP_ROSTER", firm.declares(Firm.nik(), 5_000_000));
        int version = firm.version();
        assertThat(outcome(Firm.send("WLKP_ROSTER", firm.declares(Firm.nik(), 5_000_000))))
                .isEqualTo("updated 1");
        assertThat(firm.version()).isEqualTo(version);
    }

    private void madeWithAnotherKey(Firm firm, String source) {
        assertThat(database.update(
                        "update roster_batch set key_id = 'before' where id in (select batch from roster where employer_id = ? and source = ?)",
                        firm.id(),
                        source))
                .isEqualTo(1);
    }

    private static String outcome(ExtractableResponse<Response> done) {
        Map<String, Integer> counts = done.path("counts");
        return String.join(
                ", ",
                List.of("updated", "unchanged", "historical", "rejected").stream()
                        .filter(name -> counts.get(name) > 0)
                        .map(name -> name + " " + counts.get(name))
                        .toList());
    }

    private long count(String sql, Object... parameters) {
        return database.first(sql, row -> row.getLong(1), parameters).orElse(0L);
    }
}
