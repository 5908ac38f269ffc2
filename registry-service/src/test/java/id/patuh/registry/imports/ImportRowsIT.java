package id.patuh.registry.imports;

import static id.patuh.registry.imports.ImportRowCalls.assertAgree;
import static id.patuh.registry.imports.ImportRowCalls.id;
import static id.patuh.registry.imports.ImportRowCalls.importId;
import static id.patuh.registry.imports.ImportRowCalls.rows;
import static id.patuh.registry.imports.ImportRowCalls.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ImportRowsIT {
    private final Database database;

    @Inject
    ImportRowsIT(Database database) {
        this.database = database;
    }

    @Test
    void rowsAreShownAsTheyWereSentWithWhatBecameOfThem() {
        Rows held = Rows.wlkp();
        Api.importCsv("WLKP", Rows.csv(held));
        Rows created = Rows.wlkp().with("name", "PT \"Kutip\", Tbk").with("address", "Jl. Baris,\nDua \\ 11\t\u00e9");
        Rows refused = Rows.wlkp().with("nib", " 12 ");
        Rows updated = held.with("workers", 13);
        Rows old = held.with("workers", 9).with("reportedOn", "2025-01-10");
        var done = Api.importCsv(
                "WLKP",
                Rows.csv(created, refused, updated) + "\n" + "too,short\n"
                        + Rows.csv(Rows.wlkp().with("wlkpNumber", " " + old.text("wlkpNumber")))
                                .lines()
                                .skip(1)
                                .findFirst()
                                .orElseThrow()
                        + "\n");
        String path = rows(done);
        Api.auditor()
                .get(path)
                .then()
                .statusCode(200)
                .body("items.line", contains(2, 4, 5, 7, 8))
                .body("items.outcome", contains("CREATED", "REJECTED", "UPDATED", "REJECTED", "REJECTED"))
                .body("items[0].fields.name", equalTo("PT \"Kutip\", Tbk"))
                .body("items[0].fields.address", equalTo("Jl. Baris,\nDua \\ 11\t\u00e9"))
                .body("items[0].fields.workers", equalTo("12"))
                .body("items[0].fields.nib", equalTo(""))
                .body("items[0].values", nullValue())
                .body("items[0].errors", empty())
                .body("items[0].employerId", equalTo(id(created).toString()))
                .body("items[1].fields.nib", equalTo(" 12 "))
                .body("items[1].employerId", nullValue())
                .body("items[1].errors.code", contains("NIB_FORMAT"))
                .body("items[2].employerId", equalTo(id(held).toString()))
                .body("items[3].fields", nullValue())
                .body("items[3].values", contains("too", "short"))
                .body("items[3].errors.code", contains("COLUMN_COUNT"))
                .body("items[4].errors.code", contains("DUPLICATE_IN_FILE"))
                .body("nextCursor", nullValue());
        assertAgree(done);
        var again = Api.importCsv("WLKP", Rows.csv(old));
        Api.auditor()
                .get(rows(again) + "/2")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("HISTORICAL"))
                .body("employerId", equalTo(id(held).toString()));
    }

    @Test
    void rowThatOnlyAddsANumberOrANameIsUpdatedAndOneThatSaysNothingNewUnchanged() {
        Rows row = Rows.tk();
        Api.importCsv("BPJS_TK", Rows.csv(row));
        Rows named = row.with("name", "PT Nama Baru").with("asOf", "2026-07-31").with("programme", "JHT");
        Api.importCsv("BPJS_TK", Rows.csv(named.with("jkkRiskGroup", null)));
        var done = Api.importCsv("BPJS_TK", Rows.csv(row.with("nib", Api.nib()), named.with("jkkRiskGroup", null)));
        Api.auditor()
                .get(rows(done))
                .then()
                .body("items.outcome", contains("UPDATED", "UNCHANGED"))
                .body("items.employerId", contains(id(row).toString(), id(row).toString()));
        assertAgree(done);
    }

    @Test
    void conflictIsRejectedWithItsError() {
        String nib = Api.nib();
        String npwp = Api.npwp();
        Api.importCsv("WLKP", Rows.csv(Rows.wlkp().with("nib", nib), Rows.wlkp().with("npwp", npwp)));
        var done = Api.importCsv("BPJS_TK", Rows.csv(Rows.tk().with("nib", nib).with("npwp", npwp), Rows.tk()));
        Api.auditor()
                .get(rows(done))
                .then()
                .body("items.outcome", contains("REJECTED", "CREATED"))
                .body("items[0].errors.code", contains("IDENTIFIER_CONFLICT"))
                .body(
                        "items[0].errors.message.id",
                        contains(
                                "Dua nomor pada baris ini milik dua pemberi kerja; menunggu keputusan petugas pencocokan data"
                                        + " (/v1/match-candidates)."))
                .body("items[0].errors.message.en", contains(endsWith("(/v1/match-candidates).")))
                .body("items[0].employerId", nullValue());
        assertAgree(done);
    }

    @Test
    void ndjsonIsShownAsItWasWritten() throws IOException {
        Rows good = Rows.tk();
        String written = Streams.json(good).replace(":50000000", ": 5.0E7 ").replace("{", "{\r ");
        String exact = Streams.json(Rows.tk()).replace("\"enrolledWorkers\":10", "\"enrolledWorkers\":\"10\"");
        String file = exact + "\r\n\n" + written + "\n{\"npp\":\n[\"\\u0001\"]\n";
        var done = send("BPJS_TK", "application/x-ndjson", file.getBytes(UTF_8));
        String answer = Api.auditor().get(rows(done)).asString();
        assertThat(answer).contains("\"fields\":" + exact).contains(": 5.0E7 ");
        Api.auditor()
                .get(rows(done))
                .then()
                .body("items.line", contains(1, 3, 4, 5))
                .body("items.outcome", contains("CREATED", "REJECTED", "REJECTED", "REJECTED"))
                .body("items[1].errors.code", contains("NUMBER_FORMAT"))
                .body("items[2].fields", nullValue())
                .body("items[2].values", contains("{\"npp\":"))
                .body("items[3].values", contains("[\"\\u0001\"]"));
        assertAgree(done);
    }

    @Test
    void unknownImportAndLineAreNotFound() {
        var done = Api.importCsv("WLKP", Rows.csv(Rows.wlkp()));
        Api.auditor().get(rows(done) + "/2").then().statusCode(200);
        for (String line : List.of("1", "3", "0", "-1", "99999999999")) {
            Api.auditor()
                    .get(rows(done) + "/" + line)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("IMPORT_ROW_NOT_FOUND"));
        }
        for (String path : List.of("/rows", "/rows/2")) {
            Api.auditor()
                    .get("/v1/imports/" + UUID.randomUUID() + path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("IMPORT_NOT_FOUND"));
        }
        Api.auditor().get(rows(done) + "?outcome=GONE").then().statusCode(400);
        Api.auditor().get(rows(done) + "/x").then().statusCode(400);
        Api.auditor().get(rows(done) + "?cursor=abc").then().statusCode(400).body("code", equalTo("CURSOR_INVALID"));
    }

    @Test
    void readingIsLoggedWithTheEmployersThatWereShown() {
        Rows row = Rows.wlkp();
        var done = Api.importCsv("WLKP", Rows.csv(row, Rows.wlkp().with("nib", "1")));
        Api.auditor().header("X-Purpose", "AUDIT-7").get(rows(done)).then().statusCode(200);
        org.awaitility.Awaitility.await().until(() -> count("""
                        select count(*) from access_log
                        where purpose = 'AUDIT-7' and (subject_type, subject_id) in (('employer', ?), ('import', ?))
                        """, id(row), importId(done)) == 2);
    }

    private long count(String sql, Object... parameters) {
        return database.first(sql, row -> row.getLong(1), parameters).orElse(0L);
    }
}
