package id.patuh.registry.merging;

import static id.patuh.registry.merging.Firms.coverage;
import static id.patuh.registry.merging.Firms.covered;
import static id.patuh.registry.merging.Firms.declared;
import static id.patuh.registry.merging.Firms.document;
import static id.patuh.registry.merging.Firms.history;
import static id.patuh.registry.merging.Firms.id;
import static id.patuh.registry.merging.Firms.merged;
import static id.patuh.registry.merging.Firms.numbers;
import static id.patuh.registry.merging.Firms.patch;
import static id.patuh.registry.merging.Firms.refused;
import static id.patuh.registry.merging.Firms.state;
import static id.patuh.registry.merging.Firms.undo;
import static id.patuh.registry.merging.Firms.undone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Mergers undone: everything goes back to where it belongs. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class UndoTest {
    private static final String DAY = "2026-07-01";
    private static final List<String> PROGRAMMES = List.of("JKK", "JKM", "JHT", "JP", "JKN");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void mergedAndUndoneBothAreWhatTheyWere(long seed) {
        Random random = new Random(seed);
        String survivor = anyEmployer(random);
        String absorbed = anyEmployer(random);
        Map<String, Object> ours = state(survivor);
        Map<String, Object> theirs = state(absorbed);
        for (int round = 0; round < 2; round++) {
            String merger = merged(survivor, absorbed, DAY);
            assertThat(Firms.asOf(absorbed, "validAt=2026-10-01").statusCode()).isEqualTo(308);
            undone(merger);
            assertThat(state(survivor)).isEqualTo(ours);
            assertThat(state(absorbed)).isEqualTo(theirs);
            for (String id : List.of(survivor, absorbed)) {
                assertThat(pastState(id)).isEqualTo(id.equals(survivor) ? ours : theirs);
            }
        }
        assertThat(document(survivor).get("version"))
                .isEqualTo(history(survivor).getInt("items[0].employerVersion"));
    }

    /** As of today, from the history. */
    private static Map<String, Object> pastState(String id) {
        Map<String, Object> state = new java.util.HashMap<>(
                Firms.asOf(id, "validAt=2026-10-01").jsonPath().getMap("$"));
        state.remove("version");
        state.remove("recordedAt");
        return state;
    }

    private static String anyEmployer(Random random) {
        boolean reported = random.nextBoolean();
        Rows report = Rows.wlkp()
                .with("name", "PT Acak " + random.nextInt(1000))
                .with("workers", random.nextInt(100))
                .with("reportedOn", "2026-0" + (1 + random.nextInt(3)) + "-10");
        String nib = Api.nib();
        if (reported) {
            Api.importCsv("WLKP", Rows.csv(report.with("nib", nib)));
        }
        List<Rows> stated = new ArrayList<>();
        Rows tk = Rows.tk()
                .with("nib", nib)
                .with("name", "CV Acak " + random.nextInt(1000))
                .with("jkkRiskGroup", null);
        Rows kes = Rows.kes().with("nib", nib).with("name", "UD Acak " + random.nextInt(1000));
        for (String programme : PROGRAMMES) {
            if (!reported && programme.equals("JKK") || random.nextBoolean()) {
                stated.add((programme.equals("JKN") ? kes : tk)
                        .with("programme", programme)
                        .with("enrolledWorkers", random.nextInt(50))
                        .with("asOf", "2026-0" + (4 + random.nextInt(3)) + "-30"));
            }
        }
        stated.forEach(
                row -> Api.importCsv(row.text("programme").equals("JKN") ? "BPJS_KES" : "BPJS_TK", Rows.csv(row)));
        return id("NIB:" + nib);
    }

    @Test
    void whatWasReportedUnderANumberThatGoesBackGoesWithIt() {
        Rows ours = Rows.tk().with("asOf", "2026-05-31").with("enrolledWorkers", 1);
        Rows theirs = Rows.tk().with("asOf", "2026-06-30").with("enrolledWorkers", 2);
        String survivor = covered(ours);
        String absorbed = covered(theirs);
        String merger = merged(survivor, absorbed, DAY);
        Rows theirNews = theirs.with("asOf", "2026-08-31").with("enrolledWorkers", 20);
        Rows ourNews = ours.with("asOf", "2026-07-31").with("enrolledWorkers", 10);
        Rows theirJht =
                theirs.with("programme", "JHT").with("jkkRiskGroup", null).with("asOf", "2026-08-31");
        Api.importCsv("BPJS_TK", Rows.csv(theirNews, theirJht));
        Api.importCsv("BPJS_TK", Rows.csv(ourNews));
        assertThat(coverage(document(survivor))).contains("JKK " + theirs.text("npp") + " 20");
        undone(merger);
        assertThat(coverage(document(survivor))).containsExactly("JKK " + ours.text("npp") + " 10");
        assertThat(coverage(document(absorbed)))
                .containsExactly("JHT " + theirs.text("npp") + " 2", "JKK " + theirs.text("npp") + " 20");
        assertThat(pastState(survivor).get("coverage").toString()).contains("enrolledWorkers=10");
        assertThat(pastState(absorbed).get("coverage").toString()).contains("enrolledWorkers=20");
        Map<String, Object> survivorNow = document(survivor);
        Map<String, Object> absorbedNow = document(absorbed);
        for (Rows file : List.of(ours, theirs, theirNews, ourNews, theirJht)) {
            var again = Api.importCsv("BPJS_TK", Rows.csv(file));
            assertThat(again.<Map<String, Object>>path("counts")).containsEntry("unchanged", 1);
        }
        assertThat(document(survivor)).isEqualTo(survivorNow);
        assertThat(document(absorbed)).isEqualTo(absorbedNow);
        Api.importCsv("BPJS_TK", Rows.csv(theirNews.with("asOf", "2026-09-30").with("enrolledWorkers", 21)));
        assertThat(coverage(document(absorbed))).contains("JKK " + theirs.text("npp") + " 21");
    }

    @Test
    void declarationsGoBackWithTheNumberTheyWereReportedUnder() {
        Rows ours = Rows.wlkp().with("reportedOn", "2026-02-10").with("name", "PT Kita");
        Rows theirs = Rows.wlkp().with("reportedOn", "2026-01-10").with("name", "PT Mereka");
        String survivor = declared(ours);
        String absorbed = declared(theirs);
        String merger = merged(survivor, absorbed, DAY);
        Api.importCsv("WLKP", Rows.csv(theirs.with("reportedOn", "2026-08-10").with("workers", 88)));
        assertThat(document(survivor)).containsEntry("name", "PT Mereka");
        Api.importCsv("WLKP", Rows.csv(ours.with("reportedOn", "2026-07-10").with("workers", 44)));
        undone(merger);
        assertThat(document(survivor)).containsEntry("name", "PT Kita");
        assertThat(document(survivor).get("workforce").toString()).contains("workers=44");
        assertThat(document(absorbed)).containsEntry("name", "PT Mereka");
        assertThat(document(absorbed).get("workforce").toString()).contains("workers=88");
        assertThat(pastState(survivor)).isEqualTo(state(survivor));
        assertThat(pastState(absorbed)).isEqualTo(state(absorbed));
    }

    @Test
    void whatAPersonChangedOrAddedSinceStays() {
        Rows theirs = Rows.wlkp().with("reportedOn", "2026-05-10");
        String survivor = declared(Rows.wlkp().with("reportedOn", "2026-01-10"));
        String absorbed = declared(theirs);
        String merger = merged(survivor, absorbed, DAY);
        String nib = Api.nib();
        patch(survivor, Map.of("address", "Jl. Diperbaiki 5", "nib", nib))
                .then()
                .statusCode(200);
        undone(merger);
        assertThat(document(survivor)).containsEntry("address", "Jl. Diperbaiki 5");
        assertThat(numbers(document(survivor))).contains(nib).doesNotContain(theirs.text("wlkpNumber"));
        assertThat(document(absorbed)).containsEntry("address", "Jl. Uji 1");
    }

    @Test
    void aMergerSomethingWasBuiltUponIsUndoneAfterIt() {
        String survivor = declared(Rows.wlkp());
        String first = declared(Rows.wlkp());
        String second = declared(Rows.wlkp());
        String last = declared(Rows.wlkp());
        String one = merged(survivor, first, DAY);
        String two = merged(survivor, second, DAY);
        String three = merged(last, survivor, DAY);
        assertThat(three).endsWith(refused(undo(one), 409, "MERGE_BUILT_UPON").getString("reorganisationId"));
        refused(undo(two), 409, "MERGE_BUILT_UPON");
        undone(three);
        assertThat(two).endsWith(refused(undo(one), 409, "MERGE_BUILT_UPON").getString("reorganisationId"));
        undone(two);
        undone(one);
        for (String id : List.of(survivor, first, second, last)) {
            assertThat(document(id)).containsEntry("employerId", id).containsEntry("status", "ACTIVE");
        }
    }

    @Test
    void undoingNeedsTheVersionAReasonAndAMergerThatStands() {
        String survivor = declared(Rows.wlkp());
        String absorbed = declared(Rows.wlkp());
        String merger = merged(survivor, absorbed, DAY);
        refused(Api.writer().delete(merger + "?reason=x"), 428, "IF_MATCH_REQUIRED");
        refused(Api.writer().header("If-Match", "\"v2\"").delete(merger + "?reason=x"), 412, "ETAG_STALE");
        for (String reason : List.of("", "?reason=", "?reason=" + "x".repeat(501))) {
            assertThat(Api.writer()
                            .header("If-Match", "\"v1\"")
                            .delete(merger + reason)
                            .statusCode())
                    .as(reason)
                    .isEqualTo(400);
        }
        refused(undo("/v1/employers/" + survivor + "/merges/" + UUID.randomUUID()), 404, "MERGE_NOT_FOUND");
        refused(undo(merger.replace(survivor, absorbed)), 404, "MERGE_NOT_FOUND");
        refused(
                Api.as(Firms.elsewhere()).header("If-Match", "\"v1\"").delete(merger + "?reason=x"),
                403,
                "REGION_OUT_OF_SCOPE");
        undone(merger);
        refused(undo(merger), 412, "ETAG_STALE");
        refused(Api.writer().header("If-Match", "\"v2\"").delete(merger + "?reason=x"), 409, "MERGE_UNDONE");
        Api.writer()
                .get(merger)
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("state", equalTo("UNDONE"))
                .body("undoReason", equalTo("Salah gabung"));
        for (String id : List.of(survivor, absorbed)) {
            assertThat(history(id).getString("items[0].facts.kind")).isEqualTo("UNMERGE");
        }
    }
}
