package id.patuh.registry.merging;

import static id.patuh.registry.merging.Firms.coverage;
import static id.patuh.registry.merging.Firms.covered;
import static id.patuh.registry.merging.Firms.declared;
import static id.patuh.registry.merging.Firms.document;
import static id.patuh.registry.merging.Firms.history;
import static id.patuh.registry.merging.Firms.merged;
import static id.patuh.registry.merging.Firms.undone;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Corrections made while two employers were one: each goes where the record goes that it corrects. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class UndoneCorrectionsTest {
    private static final String DAY = "2026-07-01";
    private static final Tokens KEMENAKER = Tokens.of("registry-writer").agency("KEMENAKER");
    private static final Tokens TK = Tokens.of("bpjs-tk-officer").agency("BPJS_TK");

    @Test
    void coverageReportedAndCorrectedSinceGoesBackWithItsLink() {
        Rows theirs = Rows.tk().with("asOf", "2026-06-30").with("enrolledWorkers", 2);
        String survivor = declared(Rows.wlkp());
        String absorbed = covered(theirs);
        String merger = merged(survivor, absorbed, DAY);
        Api.importCsv("BPJS_TK", Rows.csv(theirs.with("asOf", "2026-08-31").with("enrolledWorkers", 20)));
        correct(TK, survivor, record(survivor, "JKK", "2026-08-31"), Map.of("facts", Map.of("enrolledWorkers", 21)));
        undone(merger);
        assertThat(coverage(document(survivor))).isEmpty();
        assertThat(coverage(document(absorbed))).containsExactly("JKK " + theirs.text("npp") + " 21");
        Map<String, Object> correction = newest(absorbed, "JKK");
        Map<String, Object> corrected =
                history(absorbed).getMap("items.find { it.id == '" + correction.get("corrects") + "' }");
        assertThat(corrected)
                .containsEntry("validFrom", "2026-08-31")
                .containsEntry("supersededBy", correction.get("id"));
        assertThat(corrected.get("facts").toString()).contains("enrolledWorkers=20");
        assertThat(correction).containsEntry("reason", "Salah ketik pada laporan");
        assertPresentFollowsTheHistory(survivor, absorbed);
    }

    @Test
    void whatWasReportedAndWithdrawnSinceDoesNotComeBack() {
        Rows theirs = Rows.tk().with("asOf", "2026-06-30").with("enrolledWorkers", 2);
        String survivor = declared(Rows.wlkp());
        String absorbed = covered(theirs);
        String merger = merged(survivor, absorbed, DAY);
        Api.importCsv("BPJS_TK", Rows.csv(theirs.with("asOf", "2026-08-31").with("enrolledWorkers", 20)));
        correct(TK, survivor, record(survivor, "JKK", "2026-08-31"), Map.of("withdraw", true));
        undone(merger);
        assertThat(coverage(document(absorbed))).containsExactly("JKK " + theirs.text("npp") + " 2");
        assertThat(newest(absorbed, "JKK")).containsEntry("withdrawn", true);
        assertPresentFollowsTheHistory(survivor, absorbed);
    }

    @Test
    void aCorrectionOfWhatTheMergerBroughtGoesBackAndCorrectsTheRecordItWasBroughtFrom() {
        Rows ours = Rows.wlkp().with("reportedOn", "2026-01-10").with("workers", 11);
        Rows theirs = Rows.wlkp().with("reportedOn", "2026-02-10").with("workers", 22);
        String survivor = declared(ours);
        String absorbed = declared(theirs);
        String merger = merged(survivor, absorbed, DAY);
        correct(
                KEMENAKER,
                survivor,
                record(survivor, "DECLARATION", "2026-02-10"),
                Map.of("validFrom", "2026-02-05", "facts", Map.of("workers", 23)));
        assertThat(document(survivor).get("workforce").toString()).contains("workers=23");
        undone(merger);
        assertThat(document(survivor).get("workforce").toString()).contains("workers=11");
        assertThat(document(absorbed).get("workforce").toString()).contains("workers=23");
        String original = record(absorbed, "DECLARATION", "2026-02-10");
        assertThat(newest(absorbed, "DECLARATION")).containsEntry("corrects", original);
        assertPresentFollowsTheHistory(survivor, absorbed);
        Api.importCsv("WLKP", Rows.csv(theirs));
        assertThat(document(absorbed).get("workforce").toString()).contains("workers=23");
    }

    @Test
    void aCorrectionOfTheSurvivorsOwnStays() {
        Rows ours = Rows.wlkp().with("reportedOn", "2026-03-10").with("workers", 11);
        String survivor = declared(ours);
        String absorbed = declared(Rows.wlkp().with("reportedOn", "2026-02-10").with("workers", 22));
        String merger = merged(survivor, absorbed, DAY);
        Api.importCsv("WLKP", Rows.csv(ours.with("reportedOn", "2026-08-10").with("workers", 12)));
        correct(
                KEMENAKER,
                survivor,
                record(survivor, "DECLARATION", "2026-08-10"),
                Map.of("facts", Map.of("workers", 13)));
        undone(merger);
        assertThat(document(survivor).get("workforce").toString()).contains("workers=13");
        assertThat(document(absorbed).get("workforce").toString()).contains("workers=22");
        assertPresentFollowsTheHistory(survivor, absorbed);
    }

    private static void correct(Tokens caller, String employer, String record, Map<String, ?> members) {
        Map<String, Object> body = new HashMap<>(members);
        body.put("corrects", record);
        body.put("reason", "Salah ketik pada laporan");
        Api.as(caller)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .post("/v1/employers/" + employer + "/corrections")
                .then()
                .statusCode(201);
    }

    private static String record(String employer, String factSet, String validFrom) {
        return history(employer)
                .getString("items.find { it.factSet == '" + factSet + "' && it.validFrom == '" + validFrom + "' }.id");
    }

    private static Map<String, Object> newest(String employer, String factSet) {
        return history(employer).getMap("items.find { it.factSet == '" + factSet + "' }");
    }

    private static void assertPresentFollowsTheHistory(String... employers) {
        for (String employer : employers) {
            Map<String, Object> told =
                    Firms.asOf(employer, "validAt=2026-10-01").jsonPath().getMap("$");
            assertThat(document(employer))
                    .containsEntry("workforce", told.get("workforce"))
                    .containsEntry("coverage", told.get("coverage"));
        }
    }
}
