package id.patuh.registry.imports;

import static id.patuh.registry.imports.ImportRowCalls.all;
import static id.patuh.registry.imports.ImportRowCalls.assertAgree;
import static id.patuh.registry.imports.ImportRowCalls.id;
import static id.patuh.registry.imports.ImportRowCalls.importId;
import static id.patuh.registry.imports.ImportRowCalls.rows;
import static id.patuh.registry.imports.ImportRowCalls.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The pages of the rows of an import: large, packed, dry, unfinished. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ImportRowPagesIT {
    private final Database database;

    @Inject
    ImportRowPagesIT(Database database) {
        this.database = database;
    }

    @Test
    void gzipIsShownUnpackedAndManyRowsArePagedAndFiltered() throws IOException {
        List<Rows> rows = new ArrayList<>();
        String word = "R" + Api.own();
        for (int i = 0; i < 4_500; i++) {
            Rows row = Rows.wlkp().with("wlkpNumber", word + "-" + i);
            rows.add(i % 900 == 450 ? row.with("scale", "HUGE") : row);
        }
        var done = send("WLKP", "text/csv", gzip(Rows.csv(rows.toArray(Rows[]::new))));
        assertThat(count("select count(*) from import_block where import_id = ?", importId(done)))
                .isEqualTo(3);
        assertAgree(done);
        List<Integer> seen = new ArrayList<>();
        for (Map<String, Object> item : all(rows(done) + "?limit=500")) {
            int line = (int) item.get("line");
            seen.add(line);
            assertThat(((Map<?, ?>) item.get("fields")).get("wlkpNumber")).isEqualTo(word + "-" + (line - 2));
        }
        assertThat(seen).hasSize(4_500).isSorted().doesNotHaveDuplicates();
        assertThat(lines(rows(done) + "?outcome=REJECTED&limit=2")).containsExactly(452, 1352, 2252, 3152, 4052);
        assertThat(lines(rows(done) + "?outcome=CREATED&limit=500"))
                .hasSize(4_495)
                .doesNotContain(452);
        for (String none : List.of("UPDATED", "UNCHANGED", "HISTORICAL", "PENDING")) {
            assertThat(lines(rows(done) + "?outcome=" + none)).isEmpty();
        }
        Api.auditor()
                .get(rows(done) + "/4501")
                .then()
                .statusCode(200)
                .body("fields.wlkpNumber", equalTo(word + "-4499"));
    }

    @Test
    void sampleIsListedWithTheOutcomesThatWereCounted() {
        for (int i = 0; i < 2; i++) {
            assertAgree(Api.importCsv("WLKP", SampleIT.sample("wlkp.csv")));
            assertAgree(Api.importCsv("BPJS_TK", SampleIT.sample("bpjs-tk.csv")));
        }
        assertAgree(Api.importCsv("WLKP", SampleIT.sample("wlkp-errors.csv")));
    }

    @Test
    void dryRunShowsWhatWouldHaveBecomeOfTheRows() {
        Rows held = Rows.wlkp();
        Api.importCsv("WLKP", Rows.csv(held));
        Rows made = Rows.wlkp();
        String location = Api.sender("WLKP")
                .contentType("text/csv")
                .body(Rows.csv(made, held, held.with("workers", 1), Rows.wlkp().with("nib", "1")))
                .post("/v1/imports?source=WLKP&dryRun=true")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        var done = Api.finished(location);
        Api.auditor()
                .get(rows(done))
                .then()
                .body("items.outcome", contains("CREATED", "UNCHANGED", "REJECTED", "REJECTED"))
                .body("items[0].employerId", nullValue())
                .body("items[1].employerId", equalTo(id(held).toString()));
        assertAgree(done);
        assertThat(Api.employer("WLKP:" + made.text("wlkpNumber"))).isNull();
    }

    @Test
    void whatTheJobHasNotReachedIsPending() {
        var done = Api.importCsv("WLKP", Rows.csv(Rows.wlkp(), Rows.wlkp().with("nib", "1"), Rows.wlkp()));
        // As it was before the job came to it.
        database.update("delete from import_chunk where import_id = ?", importId(done));
        Api.auditor()
                .get(rows(done))
                .then()
                .body("items.outcome", contains("PENDING", "REJECTED", "PENDING"))
                .body("items[0].employerId", nullValue());
        assertThat(lines(rows(done) + "?outcome=PENDING&limit=1")).containsExactly(2, 4);
    }

    @Test
    void largeRecordsMakeShorterPagesAndNoneIsLost() {
        String line = Streams.json(Rows.wlkp().with("name", "x".repeat(120_000))) + "\n";
        var done = send("WLKP", "application/x-ndjson", line.repeat(120).getBytes(UTF_8));
        var first = Api.auditor()
                .get(rows(done) + "?limit=500")
                .then()
                .statusCode(200)
                .extract();
        assertThat(first.<List<?>>path("items")).hasSizeBetween(60, 100);
        assertThat(lines(rows(done) + "?limit=500")).hasSize(120);
        assertThat(lines(rows(done) + "?outcome=REJECTED&limit=500")).hasSize(120);
    }

    private static List<Integer> lines(String path) {
        return all(path).stream().map(item -> (Integer) item.get("line")).toList();
    }

    private long count(String sql, Object... parameters) {
        return database.first(sql, row -> row.getLong(1), parameters).orElse(0L);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return packed.toByteArray();
    }
}
