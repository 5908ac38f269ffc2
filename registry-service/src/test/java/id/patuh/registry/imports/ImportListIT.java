package id.patuh.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The list of imports, and how long they are kept. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ImportListIT {
    private final ImportRetention retention;
    private final Database database;

    @Inject
    ImportListIT(ImportRetention retention, Database database) {
        this.retention = retention;
        this.database = database;
    }

    @Test
    void newestComesFirstAndEachAgencySeesItsOwn() {
        String wlkp = Api.importCsv("WLKP", Rows.csv(Rows.wlkp())).path("id");
        String tk = Api.importCsv("BPJS_TK", Rows.csv(Rows.tk(), Rows.tk().with("nib", "1")))
                .path("id");
        String later = Api.importCsv("WLKP", Rows.csv(Rows.wlkp())).path("id");
        List<String> all = ids("auditor", "KEMENAKER", "?limit=3");
        assertThat(all).startsWith(later, tk, wlkp);
        Api.as(Tokens.of("registry-writer").agency("KEMENAKER"))
                .get("/v1/imports?limit=500")
                .then()
                .statusCode(200)
                .body("items.source", everyItem(startsWith("WLKP")))
                .body("items.id", hasItems(wlkp, later))
                .body("items.id", not(hasItem(tk)));
        Api.as(Tokens.of("integrator").agency("BPJS_TK"))
                .get("/v1/imports?source=BPJS_TK&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(tk))
                .body("items[0].state", equalTo("SUCCEEDED"))
                .body(
                        "items[0].counts",
                        equalTo(Map.of(
                                "rows",
                                2,
                                "created",
                                1,
                                "updated",
                                0,
                                "unchanged",
                                0,
                                "historical",
                                0,
                                "rejected",
                                1)));
        Api.as(Tokens.of("integrator").agency("DPMPTSP"))
                .get("/v1/imports")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
    }

    @Test
    void listIsFilteredByStateAndPaged() {
        for (int i = 0; i < 3; i++) {
            Api.importCsv("BPJS_KES", Rows.csv(Rows.kes()));
        }
        List<String> all = ids("admin", "KEMENAKER", "?source=BPJS_KES&state=SUCCEEDED&limit=2");
        assertThat(all).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        assertThat(ids("admin", "KEMENAKER", "?source=BPJS_KES&state=FAILED")).isEmpty();
        Api.auditor().get("/v1/imports?state=LOST").then().statusCode(400);
    }

    @Test
    void othersAreRefused() {
        Api.as(Tokens.of("registry-writer").agency("BPJS_TK"))
                .get("/v1/imports?source=WLKP")
                .then()
                .statusCode(403)
                .body("code", equalTo("AGENCY_MISMATCH"));
        Api.as(Tokens.of("registry-writer").agency("KEMENAKER").regions("31"))
                .get("/v1/imports")
                .then()
                .statusCode(403)
                .body("code", equalTo("REGION_OUT_OF_SCOPE"));
        Api.as(Tokens.of("registry-reader").agency("KEMENAKER"))
                .get("/v1/imports")
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_MISSING"));
    }

    @Test
    void afterNinetyDaysTheRowsAreGoneWithTheirImport() {
        String id = Api.importCsv("WLKP", Rows.csv(Rows.wlkp(), Rows.wlkp().with("nib", "1")))
                .path("id");
        String kept = Api.importCsv("WLKP", Rows.csv(Rows.wlkp())).path("id");
        Instant past = Instant.parse("2020-01-01T00:00:00Z");
        database.update("update agency_import set received_at = ? where id = ?", past, UUID.fromString(id));
        assertThat(retention.removeBefore(past.plusSeconds(1))).isEqualTo(1);
        for (String table : List.of("import_block", "import_chunk", "import_error")) {
            assertThat(count("select count(*) from " + table + " where import_id = ?", id))
                    .as(table)
                    .isZero();
        }
        Api.auditor()
                .get("/v1/imports/" + id + "/rows")
                .then()
                .statusCode(404)
                .body("code", equalTo("IMPORT_NOT_FOUND"));
        Api.auditor().get("/v1/imports/" + kept + "/rows/2").then().statusCode(200);
        assertThat(count("select count(*) from import_block where import_id = ?", kept))
                .isEqualTo(1);
    }

    private static List<String> ids(String role, String agency, String query) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = Api.as(Tokens.of(role).agency(agency))
                    .get("/v1/imports" + query + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        }
        return ids;
    }

    private long count(String sql, String id) {
        return database.first(sql, row -> row.getLong(1), UUID.fromString(id)).orElse(0L);
    }
}
