package id.patuh.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;

/** What the next lists do to those of employers that became one. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class MergedRosterNextListTest {
    private static final String JULY = "2026-07-31";

    @Inject
    Database database;

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
    void theNextListOfTheSurvivorTellsOfEverybody() {
        String moved = Firm.nik();
        Firm.send("BPJS_TK_ROSTER", survivor.enrols(Firm.nik(), 1_000_000), absorbed.enrols(moved, 2_000_000));
        Firm.send("BPJS_TK_ROSTER", absorbed.enrols(Firm.nik(), 2_000_000), absorbed.enrols(moved, 2_000_000));
        mergers.merge(survivor, absorbed);
        assertThat(survivor.counts()).first().isEqualTo("BPJS_TK JKK 3 5000000 2026-06-30");
        Firm.send("BPJS_TK_ROSTER", survivor.enrols(moved, 3_000_000).with("asOf", JULY));
        assertThat(survivor.counts()).first().isEqualTo("BPJS_TK JKK 1 3000000 2026-07-31");
    }

    @Test
    void whoIsNoLongerToldOfDoesNotComeBackWithTheNextMerger() {
        Firm last = Firm.make();
        Firm.send("WLKP_ROSTER", survivor.declares(Firm.nik(), 1), absorbed.declares(Firm.nik(), 10));
        mergers.merge(survivor, absorbed);
        Firm.send("WLKP_ROSTER", survivor.declares(Firm.nik(), 2).with("asOf", JULY));
        mergers.merge(last, survivor);
        assertThat(last.counts()).containsExactly("KEMENAKER null 1 2 2026-07-31");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theNextListOfTheOldNumberTakesNothingFromTheSurvivorsOwn(boolean oldNumberFirst) {
        Firm.send(
                "BPJS_TK_ROSTER",
                survivor.enrols(Firm.nik(), 1_000_000),
                absorbed.enrols(Firm.nik(), 2_000_000),
                absorbed.enrols(Firm.nik(), 2_000_000));
        mergers.merge(survivor, absorbed);
        Rows theirs = absorbed.enrols(Firm.nik(), 20_000_000).with("asOf", JULY);
        Rows ours = survivor.enrols(Firm.nik(), 10_000_000).with("asOf", JULY);
        Firm.send("BPJS_TK_ROSTER", oldNumberFirst ? theirs : ours);
        assertThat(survivor.counts())
                .first()
                .isEqualTo(oldNumberFirst ? "BPJS_TK JKK 2 21000000 2026-07-31" : "BPJS_TK JKK 1 10000000 2026-07-31");
        Firm.send("BPJS_TK_ROSTER", oldNumberFirst ? ours : theirs);
        assertThat(survivor.counts()).first().isEqualTo("BPJS_TK JKK 2 30000000 2026-07-31");
        int version = survivor.version();
        assertThat(Firm.send("BPJS_TK_ROSTER", ours, theirs).<Integer>path("counts.unchanged"))
                .isEqualTo(2);
        assertThat(survivor.version()).isEqualTo(version);
    }

    @Test
    void theSurvivorsOwnGoWhenNothingIsReportedUnderItsNumbersAnyMore() {
        Firm.send("BPJS_TK_ROSTER", survivor.enrols(Firm.nik(), 1_000_000));
        mergers.merge(survivor, absorbed);
        Rows next = absorbed.enrols(Firm.nik(), 2_000_000).with("asOf", JULY);
        Firm.send("BPJS_TK_ROSTER", next);
        assertThat(survivor.counts()).first().isEqualTo("BPJS_TK JKK 2 3000000 2026-07-31");
        Firm.send("BPJS_TK_ROSTER", next.with("asOf", "2026-08-31"));
        assertThat(survivor.counts()).first().isEqualTo("BPJS_TK JKK 1 2000000 2026-08-31");
    }

    @Test
    void oneFileMayNameAWorkerUnderBothNumbersAndWhatCameSinceGoesBackWithTheNumber() {
        String both = Firm.nik();
        String merger = mergers.merge(survivor, absorbed);
        ExtractableResponse<Response> done =
                Firm.send("BPJS_TK_ROSTER", survivor.enrols(both, 1_000_000), absorbed.enrols(both, 2_000_000));
        assertThat(Rosters.errors(done)).isEmpty();
        assertThat(survivor.counts()).first().isEqualTo("BPJS_TK JKK 1 1000000 2026-06-30");
        mergers.undo(merger);
        assertThat(survivor.counts()).first().isEqualTo("BPJS_TK JKK 1 1000000 2026-06-30");
        assertThat(absorbed.counts()).first().isEqualTo("BPJS_TK JKK 1 2000000 2026-06-30");
        Firm.send("BPJS_TK_ROSTER", absorbed.enrols(both, 3_000_000).with("asOf", JULY));
        assertThat(absorbed.counts()).first().isEqualTo("BPJS_TK JKK 1 3000000 2026-07-31");
        assertThat(survivor.counts()).first().isEqualTo("BPJS_TK JKK 1 1000000 2026-06-30");
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
    void aSplitTakesNothingFromTheListsAndTheNextListGoesWithTheNumber() {
        Firm.send("WLKP_ROSTER", survivor.declares(Firm.nik(), 1), absorbed.declares(Firm.nik(), 10));
        mergers.merge(survivor, absorbed);
        Firm created = mergers.split(survivor, absorbed.wlkp());
        assertThat(survivor.counts()).containsExactly("KEMENAKER null 2 11 2026-06-30");
        assertThat(created.counts()).isEmpty();
        Firm.send(
                "WLKP_ROSTER",
                survivor.declares(Firm.nik(), 2).with("asOf", JULY),
                created.declares(Firm.nik(), 20).with("asOf", JULY));
        assertThat(survivor.counts()).containsExactly("KEMENAKER null 1 2 2026-07-31");
        assertThat(created.counts()).containsExactly("KEMENAKER null 1 20 2026-07-31");
    }
}
