package id.patuh.registry.merging;

import static id.patuh.registry.merging.Firms.asOf;
import static id.patuh.registry.merging.Firms.covered;
import static id.patuh.registry.merging.Firms.declared;
import static id.patuh.registry.merging.Firms.document;
import static id.patuh.registry.merging.Firms.history;
import static id.patuh.registry.merging.Firms.id;
import static id.patuh.registry.merging.Firms.merge;
import static id.patuh.registry.merging.Firms.merged;
import static id.patuh.registry.merging.Firms.numbers;
import static id.patuh.registry.merging.Firms.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Where the id of a merged employer leads, and how it is read. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class MergedReadingTest {
    private static final String DAY = "2026-07-01";

    @Test
    void theOldIdLeadsToTheLastSuccessorOfTheChain() {
        Rows row = Rows.tk();
        String first = covered(row);
        String second = declared(Rows.wlkp());
        String last = declared(Rows.wlkp());
        merged(second, first, DAY);
        merged(last, second, DAY);
        String differences = "/rosters/WLKP_ROSTER/differences?kind=WAGE&limit=7";
        for (String rest : List.of("", "/coverage", "/coverage/JKK", "/rosters", differences)) {
            Api.writer()
                    .redirects()
                    .follow(false)
                    .get("/v1/employers/" + first + rest)
                    .then()
                    .statusCode(308)
                    .header("Cache-Control", "no-store")
                    .header("Location", endsWith("/v1/employers/" + last + rest));
        }
        Api.writer().get("/v1/employers/" + first).then().statusCode(200).body("employerId", equalTo(last));
        history(first);
        assertThat(id("NPP:" + row.text("npp"))).isEqualTo(last);
        Response write = Firms.patch(first, Map.of("address", "Jl. Lain"));
        assertThat(refused(write, 409, "EMPLOYER_MERGED").getString("successorId"))
                .isEqualTo(last);
        for (String id : List.of(first, second)) {
            assertThat(refused(merge(declared(Rows.wlkp()), id, DAY), 409, "EMPLOYER_MERGED")
                            .getString("successorId"))
                    .isEqualTo(last);
        }
    }

    @Test
    void noListShowsAMergedEmployer() {
        String word = "Ww" + Api.own();
        String survivor = declared(Rows.wlkp().with("name", "PT " + word + " Satu"));
        String absorbed = declared(Rows.wlkp().with("name", "PT " + word + " Dua"));
        merged(survivor, absorbed, DAY);
        Api.writer()
                .queryParam("q", word)
                .get("/v1/employers")
                .then()
                .statusCode(200)
                .body("items.employerId", contains(survivor));
    }

    @Test
    void theDaysBeforeAreReadAsTheyWere() {
        Rows ours = Rows.wlkp().with("reportedOn", "2026-01-10").with("workers", 11);
        Rows theirs = Rows.wlkp().with("reportedOn", "2026-02-10").with("workers", 22);
        String survivor = declared(ours);
        String absorbed = declared(theirs);
        String before = document(absorbed).get("recordedAt").toString();
        merged(survivor, absorbed, DAY);
        Map<String, Object> past = asOf(absorbed, "validAt=2026-06-30")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
        assertThat(past).containsEntry("status", "ACTIVE").containsEntry("employerId", absorbed);
        assertThat(numbers(past)).containsExactly(theirs.text("wlkpNumber"));
        Map<String, Object> ofSurvivor =
                asOf(survivor, "validAt=2026-06-30").jsonPath().getMap("$");
        assertThat(numbers(ofSurvivor)).containsExactly(ours.text("wlkpNumber"));
        assertThat(ofSurvivor.get("workforce")).asString().contains("workers=11");
        Map<String, Object> since = asOf(survivor, "validAt=" + DAY).jsonPath().getMap("$");
        assertThat(since.get("workforce")).asString().contains("workers=22");
        assertThat(numbers(since)).contains(ours.text("wlkpNumber"), theirs.text("wlkpNumber"));
        asOf(absorbed, "validAt=" + DAY)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/employers/" + survivor + "?validAt=" + DAY));
        asOf(absorbed, "recordedAt=" + before).then().statusCode(200).body("workforce.workers", equalTo(22));
    }

    @Test
    void mergersOfAnEmployerAreListedOnBothSides() {
        String survivor = declared(Rows.wlkp());
        String first = declared(Rows.wlkp());
        String second = declared(Rows.wlkp());
        merged(survivor, first, DAY);
        merged(survivor, second, DAY);
        var page = Api.writer()
                .get("/v1/employers/" + survivor + "/merges?limit=1")
                .then()
                .statusCode(200)
                .extract();
        assertThat(page.<List<String>>path("items.absorbedId")).containsExactly(first);
        Api.writer()
                .queryParam("cursor", page.<String>path("nextCursor"))
                .get("/v1/employers/" + survivor + "/merges?limit=1")
                .then()
                .statusCode(200)
                .body("items.absorbedId", contains(second));
        Api.writer().get("/v1/employers/" + second + "/merges").then().body("items.survivorId", contains(survivor));
    }
}
