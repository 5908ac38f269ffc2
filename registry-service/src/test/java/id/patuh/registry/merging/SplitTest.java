package id.patuh.registry.merging;

import static id.patuh.registry.merging.Firms.asOf;
import static id.patuh.registry.merging.Firms.coverage;
import static id.patuh.registry.merging.Firms.covered;
import static id.patuh.registry.merging.Firms.declared;
import static id.patuh.registry.merging.Firms.document;
import static id.patuh.registry.merging.Firms.history;
import static id.patuh.registry.merging.Firms.id;
import static id.patuh.registry.merging.Firms.merged;
import static id.patuh.registry.merging.Firms.numbers;
import static id.patuh.registry.merging.Firms.patch;
import static id.patuh.registry.merging.Firms.post;
import static id.patuh.registry.merging.Firms.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Splits: what goes to the new employer, since when, and what is refused. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class SplitTest {
    private static final String DAY = "2026-07-01";

    @Test
    void numbersAndTheirCoverageGoToTheNewEmployer() {
        Rows tk = Rows.tk();
        String divided = covered(tk);
        String nib = Api.nib();
        patch(divided, Map.of("nib", nib)).then().statusCode(200);
        Rows newReport = Rows.wlkp().with("name", "PT Pecahan");
        Response answer = split(divided, body(newReport, List.of(npp(tk)), List.of("JKK")));
        answer.then()
                .statusCode(201)
                .body("employerId", equalTo(divided))
                .body("programmes", contains("JKK"))
                .body("identifiers.value", contains(tk.text("npp")));
        String created = answer.jsonPath().getString("newEmployerId");
        assertThat(document(created)).containsEntry("name", "PT Pecahan").containsEntry("version", 1);
        assertThat(numbers(document(created))).contains(tk.text("npp"), newReport.text("wlkpNumber"));
        assertThat(coverage(document(created))).containsExactly("JKK " + tk.text("npp") + " 10");
        assertThat(coverage(document(divided))).isEmpty();
        assertThat(numbers(document(divided))).containsExactly(nib);
        Api.writer()
                .get(Api.path(answer.header("Location")))
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("$", equalTo(answer.jsonPath().getMap("$")));
        for (String id : List.of(divided, created)) {
            assertThat(history(id).getString("items.find { it.factSet == 'REORGANISATION' }.facts.kind"))
                    .isEqualTo("SPLIT");
        }
    }

    @Test
    void theDaysBeforeAreReadAsTheyWereAndFilesGoOnWithTheNumber() {
        Rows tk = Rows.tk().with("asOf", "2026-05-31");
        String divided = covered(tk);
        patch(divided, Map.of("nib", Api.nib())).then().statusCode(200);
        String created = split(divided, body(Rows.wlkp(), List.of(npp(tk)), List.of("JKK")))
                .jsonPath()
                .getString("newEmployerId");
        Map<String, Object> before =
                asOf(divided, "validAt=2026-06-30").jsonPath().getMap("$");
        assertThat(coverage(before)).hasSize(1);
        assertThat(numbers(before)).contains(tk.text("npp"));
        assertThat(coverage(asOf(divided, "validAt=" + DAY).jsonPath().getMap("$")))
                .isEmpty();
        assertThat(coverage(asOf(created, "validAt=" + DAY).jsonPath().getMap("$")))
                .hasSize(1);
        refused(asOf(created, "validAt=2026-06-30"), 404, "EMPLOYER_NOT_FOUND");
        var again = Api.importCsv("BPJS_TK", Rows.csv(tk));
        assertThat(again.<Map<String, Object>>path("counts")).containsEntry("unchanged", 1);
        Api.importCsv("BPJS_TK", Rows.csv(tk.with("asOf", "2026-07-31").with("enrolledWorkers", 3)));
        assertThat(coverage(document(created))).containsExactly("JKK " + tk.text("npp") + " 3");
    }

    @Test
    void aSplitIsTakenBackByMergingTheNewEmployer() {
        Rows tk = Rows.tk();
        String divided = covered(tk);
        patch(divided, Map.of("nib", Api.nib())).then().statusCode(200);
        String created = split(divided, body(Rows.wlkp(), List.of(npp(tk)), List.of("JKK")))
                .jsonPath()
                .getString("newEmployerId");
        merged(divided, created, DAY);
        assertThat(id("NPP:" + tk.text("npp"))).isEqualTo(divided);
        assertThat(coverage(document(divided))).containsExactly("JKK " + tk.text("npp") + " 10");
        assertThat(coverage(asOf(divided, "validAt=" + DAY).jsonPath().getMap("$")))
                .hasSize(1);
    }

    @Test
    void aMergerIsNotUndoneOnceItsSurvivorWasSplit() {
        Rows tk = Rows.tk();
        String survivor = declared(Rows.wlkp());
        String merger = merged(survivor, covered(tk), DAY);
        split(survivor, body(Rows.wlkp(), List.of(npp(tk)), List.of("JKK")))
                .then()
                .statusCode(201);
        refused(Firms.undo(merger), 409, "MERGE_BUILT_UPON");
    }

    @Test
    void whatCannotBePartedOrIsNotThereIsRefused() {
        Rows tk = Rows.tk();
        String divided = covered(tk);
        String nib = Api.nib();
        patch(divided, Map.of("nib", nib)).then().statusCode(200);
        Map<String, String> nibItem = Map.of("type", "NIB", "value", nib);
        refused(split(divided, body(Rows.wlkp(), List.of(nibItem), List.of("JKK"))), 409, "SPLIT_TEARS_COVERAGE");
        refused(split(divided, body(Rows.wlkp(), List.of(npp(tk)), List.of())), 409, "SPLIT_TEARS_COVERAGE");
        refused(split(divided, body(Rows.wlkp(), List.of(), List.of("JHT"))), 404, "COVERAGE_NOT_FOUND");
        refused(
                split(divided, body(Rows.wlkp(), List.of(npp(tk), nibItem), List.of("JKK"))),
                409,
                "SPLIT_TAKES_ALL_NUMBERS");
        refused(split(divided, body(Rows.wlkp(), List.of(npp(Rows.tk())), List.of())), 409, "IDENTIFIER_NOT_HELD");
        refused(
                split(divided, body(Rows.wlkp().without("wlkpNumber"), List.of(), List.of())),
                422,
                "SPLIT_WITHOUT_NUMBER");
        refused(split(divided, body(Rows.wlkp().with("nib", nib), List.of(), List.of())), 409, "IDENTIFIER_IN_USE");
        refused(
                split(UUID.randomUUID().toString(), body(Rows.wlkp(), List.of(), List.of())),
                404,
                "EMPLOYER_NOT_FOUND");
        refused(Api.writer().get("/v1/employers/" + divided + "/splits/" + UUID.randomUUID()), 404, "SPLIT_NOT_FOUND");
        String survivor = declared(Rows.wlkp());
        merged(survivor, divided, DAY);
        refused(split(divided, body(Rows.wlkp(), List.of(), List.of())), 409, "EMPLOYER_MERGED");
        Map<String, Object> early = body(Rows.wlkp(), List.of(), List.of());
        early.put("effectiveOn", "2026-06-30");
        refused(split(survivor, early), 409, "REORGANISATION_OUT_OF_ORDER");
    }

    @Test
    void everyWrongFieldIsNamed() {
        String divided = declared(Rows.wlkp());
        Map<String, Object> body = body(Rows.wlkp(), List.of(Map.of("type", "NIB", "value", "1")), List.of("JKX"));
        body.put("effectiveOn", "2099-01-01");
        body.remove("reason");
        assertThat(refused(split(divided, body), 400, "VALIDATION_FAILED").getList("errors.field"))
                .containsExactlyInAnyOrder("/effectiveOn", "/reason", "/identifiers/0/value", "/programmes/0");
        Map<String, Object> badEmployer = body(Rows.wlkp().with("workers", -1).without("name"), List.of(), List.of());
        assertThat(refused(split(divided, badEmployer), 400, "VALIDATION_FAILED")
                        .getList("errors.field"))
                .containsExactlyInAnyOrder("/employer/workers", "/employer/name");
        Map<String, Object> lists = body(Rows.wlkp(), List.of(), List.of());
        lists.put("identifiers", "NIB:1");
        lists.put("programmes", List.of(1));
        assertThat(refused(split(divided, lists), 400, "VALIDATION_FAILED").getList("errors.field"))
                .containsExactlyInAnyOrder("/identifiers", "/programmes/0");
        Map<String, Object> unknown = body(Rows.wlkp(), List.of(), List.of());
        unknown.put("nama", "x");
        refused(split(divided, unknown), 400, "UNKNOWN_FIELD");
    }

    @Test
    void bothRegionsMustBeTheCallers() {
        String here = declared(Rows.wlkp().with("regionCode", "3273"));
        Response elsewhere = Api.as(Firms.elsewhere())
                .contentType("application/json")
                .body(body(Rows.wlkp().with("regionCode", "3171"), List.of(), List.of()))
                .post("/v1/employers/" + here + "/splits");
        refused(elsewhere, 403, "REGION_OUT_OF_SCOPE");
        Response other = Api.as(Firms.elsewhere())
                .contentType("application/json")
                .body(body(Rows.wlkp().with("regionCode", "3273"), List.of(), List.of()))
                .post("/v1/employers/" + declared(Rows.wlkp()) + "/splits");
        refused(other, 403, "REGION_OUT_OF_SCOPE");
    }

    private static Response split(String employer, Map<String, ?> body) {
        return post("/v1/employers/" + employer + "/splits", body);
    }

    private static Map<String, String> npp(Rows tk) {
        return Map.of("type", "NPP", "value", tk.text("npp"));
    }

    private static Map<String, Object> body(Rows employer, List<?> identifiers, List<?> programmes) {
        Map<String, Object> body = new HashMap<>();
        body.put("effectiveOn", DAY);
        body.put("reason", "Akta pemisahan");
        body.put("employer", employer.json());
        body.put("identifiers", identifiers);
        body.put("programmes", programmes);
        return body;
    }
}
