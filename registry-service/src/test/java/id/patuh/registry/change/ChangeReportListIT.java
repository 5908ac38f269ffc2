package id.patuh.registry.change;

import static id.patuh.registry.change.Reports.MOVED;
import static id.patuh.registry.change.Reports.SOLD;
import static id.patuh.registry.change.Reports.employer;
import static id.patuh.registry.change.Reports.id;
import static id.patuh.registry.change.Reports.report;
import static id.patuh.registry.change.Reports.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Reports are found again: those of an employer, and the late ones of a region. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ChangeReportListIT {
    private final Database database;

    @Inject
    ChangeReportListIT(Database database) {
        this.database = database;
    }

    @Test
    void reportsOfAnEmployerAreListedNewestFirstByKind() {
        String path = employer(Rows.wlkp());
        for (int i = 0; i < 3; i++) {
            report(path, null, with(SOLD, "description", "Akta " + i)).statusCode(201);
        }
        report(path, "\"v1\"", MOVED).statusCode(201);
        var first = Api.writer()
                .get(path + "/change-reports?kind=OWNERSHIP&limit=2")
                .then()
                .statusCode(200)
                .body("items.description", contains("Akta 2", "Akta 1"))
                .extract();
        Api.writer()
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get(path + "/change-reports?kind=OWNERSHIP&limit=2")
                .then()
                .body("items.description", contains("Akta 0"))
                .body("nextCursor", nullValue());
        Api.writer().get(path + "/change-reports").then().body("items[0].kind", equalTo("ADDRESS"));
    }

    @Test
    void lateReportsOfARegionAreFoundPageByPage() {
        List<String> late = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String path = employer(Rows.wlkp().with("regionCode", "6103"));
            late.add(id(report(path, "\"v1\"", MOVED)));
            // In time, though it took ten days, and in time at once.
            id(report(path, null, with(with(SOLD, "changedOn", "2026-06-12"), "reportedOn", "2026-06-22")));
            id(report(path, null, with(SOLD, "reportedOn", "2026-07-06")));
        }
        assertThat(pages("/v1/change-reports?region=6103&late=true&limit=2")).containsExactlyElementsOf(sorted(late));
        assertThat(pages("/v1/change-reports?region=61&late=false&limit=3"))
                .hasSize(10)
                .doesNotContainAnyElementsOf(late);
        assertThat(pages("/v1/change-reports?region=6103&limit=4")).hasSize(15).containsAll(late);
        Tokens inspector = Tokens.of("kemenaker-inspector").regions("61");
        Api.as(inspector)
                .get("/v1/change-reports?late=true&limit=500")
                .then()
                .statusCode(200)
                .body("items.regionCode.unique()", contains("6103"));
        Api.as(inspector).get("/v1/change-reports?region=31").then().statusCode(403);
        Api.as(inspector).get("/v1/change-reports?region=99").then().statusCode(400);
    }

    @Test
    void searchForLateReportsThatGaveUpGoesOnFromWhereItStood() {
        String path = employer(Rows.wlkp().with("regionCode", "7101"));
        // Twelve thousand that took long over Idulfitri and were in time nevertheless, then one that was late.
        database.update("""
                insert into change_report (id, employer_id, region_code, kind, changed_on, reported_on, description,
                                           recorded_at, recorded_by, agency)
                select uuidv7(), ?, '7101', 'OWNERSHIP', '2026-03-17', '2026-03-31', 'Uji', now(), 'uji', 'KEMENAKER'
                from generate_series(1, 12000)
                """, id(path));
        String late = id(report(path, "\"v1\"", MOVED));
        var first = Api.writer()
                .get("/v1/change-reports?region=7101&late=true")
                .then()
                .statusCode(200)
                .body("items", empty())
                .extract();
        assertThat(first.<String>path("nextCursor")).isNotNull();
        assertThat(pages("/v1/change-reports?region=7101&late=true")).containsExactly(late);
    }

    private static List<String> pages(String list) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = Api.writer()
                    .queryParams(cursor.isEmpty() ? Map.of() : Map.of("cursor", cursor))
                    .get(list)
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        }
        return ids;
    }

    private static List<String> sorted(List<String> ids) {
        return ids.stream().sorted().toList();
    }
}
