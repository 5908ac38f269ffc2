package id.patuh.registry.merging;

import static id.patuh.registry.merging.Firms.asOf;
import static id.patuh.registry.merging.Firms.coverage;
import static id.patuh.registry.merging.Firms.covered;
import static id.patuh.registry.merging.Firms.declared;
import static id.patuh.registry.merging.Firms.document;
import static id.patuh.registry.merging.Firms.history;
import static id.patuh.registry.merging.Firms.id;
import static id.patuh.registry.merging.Firms.merge;
import static id.patuh.registry.merging.Firms.merged;
import static id.patuh.registry.merging.Firms.numbers;
import static id.patuh.registry.merging.Firms.post;
import static id.patuh.registry.merging.Firms.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.schema.EventSchemas;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Mergers: whose facts survive, what is published, and what is refused. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class MergeTest {
    private static final String DAY = "2026-07-01";

    @Inject
    Database database;

    @Test
    void theSurvivorTakesNumbersAndNewerFactsOver() {
        Rows older = Rows.wlkp().with("reportedOn", "2026-01-10").with("name", "PT Lama");
        Rows newer = Rows.wlkp()
                .with("reportedOn", "2026-02-10")
                .with("name", "PT Baru")
                .with("workers", 77);
        String survivor = declared(older);
        String absorbed = declared(newer);
        Response answer = merge(survivor, absorbed, DAY);
        answer.then()
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .body("survivorId", equalTo(survivor))
                .body("absorbedId", equalTo(absorbed))
                .body("state", equalTo("IN_FORCE"))
                .body("takenOver", contains("DECLARATION"))
                .body("identifiers.value", contains(newer.text("wlkpNumber")))
                .body("evidence", equalTo("AHU-1"));
        assertThat(document(survivor))
                .containsEntry("name", "PT Baru")
                .containsEntry("version", 2)
                .containsEntry("status", "ACTIVE");
        assertThat(numbers(document(survivor))).contains(older.text("wlkpNumber"), newer.text("wlkpNumber"));
        assertThat(id("WLKP:" + newer.text("wlkpNumber"))).isEqualTo(survivor);
        Api.writer()
                .get(Api.path(answer.header("Location")))
                .then()
                .statusCode(200)
                .body("$", equalTo(answer.jsonPath().getMap("$")));
    }

    @Test
    void ofEachProgrammeTheNewerStatementStandsAndOfOneDateTheSurvivors() {
        Rows ours = Rows.tk().with("asOf", "2026-05-31").with("enrolledWorkers", 1);
        Rows theirs = Rows.tk().with("asOf", "2026-06-30").with("enrolledWorkers", 2);
        String survivor = covered(ours);
        String absorbed = covered(theirs);
        Api.importCsv(
                "BPJS_TK", Rows.csv(programme(ours, "JHT", "2026-06-30"), programme(theirs, "JHT", "2026-06-30")));
        Api.importCsv("BPJS_TK", Rows.csv(programme(theirs, "JP", "2026-01-31")));
        merge(survivor, absorbed, DAY).then().statusCode(201).body("takenOver", contains("PROFILE", "JKK", "JP"));
        assertThat(coverage(document(survivor)))
                .containsExactly(
                        "JHT " + ours.text("npp") + " 1",
                        "JKK " + theirs.text("npp") + " 2",
                        "JP " + theirs.text("npp") + " 2");
    }

    @Test
    void correctionsGoAlongAndTheFileTheyCorrectSaysNothingNew() {
        String survivor = declared(Rows.wlkp().with("reportedOn", "2026-01-10"));
        Rows wrong = Rows.wlkp().with("reportedOn", "2026-02-10").with("workers", 77);
        Api.importCsv("WLKP", Rows.csv(wrong));
        String absorbed = id("WLKP:" + wrong.text("wlkpNumber"));
        String record = Api.writer()
                .get("/v1/employers/" + absorbed + "/history")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        Api.writer()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("corrects", record, "reason", "Salah hitung pekerja", "facts", Map.of("workers", 70)))
                .post("/v1/employers/" + absorbed + "/corrections")
                .then()
                .statusCode(201);
        merge(survivor, absorbed, DAY).then().statusCode(201);

        Api.writer()
                .queryParam("validAt", "2026-07-02")
                .get("/v1/employers/" + survivor)
                .then()
                .statusCode(200)
                .body("workforce.workers", equalTo(70));
        assertThat(Api.importCsv("WLKP", Rows.csv(wrong)).<Integer>path("counts.unchanged"))
                .isEqualTo(1);
        Api.writer().get("/v1/employers/" + survivor).then().statusCode(200).body("workforce.workers", equalTo(70));
    }

    private static Rows programme(Rows row, String programme, String asOf) {
        return row.with("programme", programme).with("jkkRiskGroup", null).with("asOf", asOf);
    }

    @Test
    void theHistoriesTellOfTheMerger() {
        Rows ours = Rows.wlkp();
        Rows theirs = Rows.tk();
        String survivor = declared(ours);
        String absorbed = covered(theirs);
        String merger = merged(survivor, absorbed, DAY);
        String mergerId = merger.substring(merger.lastIndexOf('/') + 1);
        for (String id : List.of(survivor, absorbed)) {
            Map<String, Object> line = history(id).getMap("items.find { it.factSet == 'REORGANISATION' }");
            assertThat(line).containsEntry("reorganisationId", mergerId).containsEntry("employerVersion", 2);
            assertThat(line.get("facts")).asString().contains("kind=MERGE", "Akta penggabungan", theirs.text("npp"));
        }
        Map<String, Object> taken = history(survivor).getMap("items.find { it.factSet == 'JKK' }");
        assertThat(taken)
                .containsEntry("source", "MERGE")
                .containsEntry("reorganisationId", mergerId)
                .containsEntry("employerVersion", 2);
        assertThat(audited("EMPLOYERS_MERGED", survivor)).isEqualTo(1);
    }

    @Test
    void bothArePublishedWithTheSuccessor() {
        String survivor = declared(Rows.wlkp());
        String absorbed = covered(Rows.tk());
        merged(survivor, absorbed, DAY);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> events(absorbed).size() == 2 && events(survivor).size() == 2);
        JsonNode retired = events(absorbed).getLast();
        assertThat(retired.get("status").asText()).isEqualTo("MERGED");
        assertThat(retired.get("successorId").asText()).isEqualTo(survivor);
        assertThat(retired.get("version").asLong()).isEqualTo(2);
        assertThat(retired.get("identifiers")).isEmpty();
        assertThat(retired.get("coverage")).isEmpty();
        assertThat(events(survivor).getLast().get("coverage")).hasSize(1);
    }

    @Test
    void filesWithTheOldNumberGoToTheSurvivorAndTheSameFilesChangeNothing() {
        Rows ours = Rows.tk().with("asOf", "2026-06-30");
        Rows theirs = Rows.tk().with("asOf", "2026-05-31").with("enrolledWorkers", 5);
        Rows theirReport = Rows.wlkp().with("name", "PT Lapor");
        String survivor = covered(ours);
        String absorbed = covered(theirs);
        Api.importCsv("BPJS_TK", Rows.csv(programme(theirs, "JHT", "2026-05-31")));
        Firms.patch(absorbed, Map.of("wlkpNumber", theirReport.text("wlkpNumber")));
        Api.importCsv("WLKP", Rows.csv(theirReport));
        merged(survivor, absorbed, DAY);
        Map<String, Object> before = document(survivor);
        long lines = history(survivor).getList("items").size();
        for (var again : List.of(
                Api.importCsv("BPJS_TK", Rows.csv(ours)),
                Api.importCsv("BPJS_TK", Rows.csv(theirs)),
                Api.importCsv("BPJS_TK", Rows.csv(programme(theirs, "JHT", "2026-05-31"))),
                Api.importCsv("WLKP", Rows.csv(theirReport)))) {
            assertThat(again.<Map<String, Object>>path("counts")).containsEntry("unchanged", 1);
        }
        assertThat(document(survivor)).isEqualTo(before);
        assertThat(history(survivor).getList("items")).hasSize((int) lines);
        Api.importCsv("BPJS_TK", Rows.csv(programme(theirs, "JP", "2026-07-31").with("enrolledWorkers", 9)));
        assertThat(coverage(document(survivor))).contains("JP " + theirs.text("npp") + " 9");
        assertThat(document(survivor)).containsEntry("version", ((Integer) before.get("version")) + 1);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        String one = declared(Rows.wlkp());
        String other = declared(Rows.wlkp());
        refused(merge(one, one, DAY), 422, "MERGE_OF_ITSELF");
        refused(merge(one, UUID.randomUUID().toString(), DAY), 404, "EMPLOYER_NOT_FOUND");
        refused(merge(UUID.randomUUID().toString(), one, DAY), 404, "EMPLOYER_NOT_FOUND");
        Response future = merge(one, other, LocalDate.now().plusYears(30).toString());
        assertThat(refused(future, 400, "VALIDATION_FAILED").getList("errors.code"))
                .containsExactly("DATE_FUTURE");
        Map<String, Object> body = new HashMap<>(Firms.mergeBody("x", "yesterday"));
        body.remove("reason");
        assertThat(refused(post("/v1/employers/" + one + "/merges", body), 400, "VALIDATION_FAILED")
                        .getList("errors.field"))
                .containsExactlyInAnyOrder("/absorbedId", "/effectiveOn", "/reason");
        body.put("alasan", "x");
        refused(post("/v1/employers/" + one + "/merges", body), 400, "UNKNOWN_FIELD");
        merged(one, other, DAY);
        assertThat(refused(merge(one, other, DAY), 409, "EMPLOYER_MERGED").getString("successorId"))
                .isEqualTo(one);
        refused(merge(other, one, DAY), 409, "EMPLOYER_MERGED");
        String third = declared(Rows.wlkp());
        refused(merge(third, one, "2026-06-30"), 409, "REORGANISATION_OUT_OF_ORDER");
        merged(third, one, DAY);
        refused(Api.writer().get("/v1/employers/" + one + "/merges/" + UUID.randomUUID()), 404, "MERGE_NOT_FOUND");
    }

    @Test
    void bothRegionsMustBeTheCallers() {
        String here = declared(Rows.wlkp().with("regionCode", "3273"));
        String there = declared(Rows.wlkp().with("regionCode", "3171"));
        for (String[] pair : List.of(new String[] {here, there}, new String[] {there, here})) {
            Response answer = Api.as(Firms.elsewhere())
                    .contentType("application/json")
                    .body(Firms.mergeBody(pair[1], DAY))
                    .post("/v1/employers/" + pair[0] + "/merges");
            refused(answer, 403, "REGION_OUT_OF_SCOPE");
        }
    }

    @Test
    void ofTwoMergersOfOnePairAtOnceOneIsDone() throws Exception {
        String one = declared(Rows.wlkp());
        String other = declared(Rows.wlkp());
        CyclicBarrier start = new CyclicBarrier(2);
        try (var clerks = Executors.newFixedThreadPool(2)) {
            List<Future<Response>> answers = List.of(
                    clerks.submit(() -> {
                        start.await();
                        return merge(one, other, DAY);
                    }),
                    clerks.submit(() -> {
                        start.await();
                        return merge(other, one, DAY);
                    }));
            Response first = answers.getFirst().get();
            Response second = answers.getLast().get();
            Response won = first.statusCode() == 201 ? first : second;
            Response lost = won == first ? second : first;
            assertThat(won.statusCode()).isEqualTo(201);
            assertThat(refused(lost, 409, "EMPLOYER_MERGED").getString("successorId"))
                    .isEqualTo(won.jsonPath().getString("survivorId"));
        }
    }

    private long audited(String action, String subject) {
        return database.first(
                        "select count(*) from audit_log where action = ? and subject_id = ?",
                        row -> row.getLong(1),
                        action,
                        subject)
                .orElseThrow();
    }

    private static List<JsonNode> events(String id) {
        return TestKafka.records(Topics.EMPLOYERS, id).stream()
                .map(record -> {
                    String json = new String(record.value(), StandardCharsets.UTF_8);
                    assertThat(EventSchemas.violations(EmployerEvent.TYPE, json))
                            .isEmpty();
                    try {
                        return EventJson.mapper().readTree(json);
                    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
