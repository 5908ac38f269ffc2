package id.patuh.registry.imports;

import static id.patuh.registry.imports.Imports.counts;
import static id.patuh.registry.imports.Imports.errors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** How files are received: their forms, what refuses a whole file, dry runs, repetition, and the list of errors. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ImportFileIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    @Inject
    ImportFileIT(Database database) {
        this.database = database;
    }

    @Test
    void ndjsonAndGzipGiveTheSameAsCsv() throws IOException {
        Rows csv = Rows.wlkp();
        Rows json = Rows.wlkp();
        Rows packed = Rows.wlkp();
        Api.importCsv("WLKP", "\uFEFF" + Rows.csv(csv).replace("\n", "\r\n"));
        send("WLKP", "application/x-ndjson", bytes(json(json) + "\n\n"));
        send("WLKP", "text/csv", gzip(Rows.csv(packed)));
        assertThat(facts(json)).isEqualTo(facts(csv));
        assertThat(facts(packed)).isEqualTo(facts(csv));
        ExtractableResponse<Response> broken = send(
                "WLKP",
                "application/x-ndjson",
                bytes("{\"a\":\n[1]\n" + json(Rows.wlkp().with("name", 7).with("workers", "x")) + "\n"));
        assertThat(errors(broken)).containsExactly("1,,JSON_FORMAT", "2,,JSON_FORMAT", "3,workers,NUMBER_FORMAT");
    }

    @Test
    void dryRunCountsAndChangesNothing() {
        String nib = Api.nib();
        Rows first = Rows.tk().with("nib", nib);
        Rows second = first.with("programme", "JHT").with("jkkRiskGroup", null);
        String location = Api.sender("BPJS_TK")
                .contentType("text/csv")
                .body(Rows.csv(first, second, first))
                .post("/v1/imports?source=BPJS_TK&dryRun=true")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        var done = Api.finished(location);
        assertThat(done.<Boolean>path("dryRun")).isTrue();
        assertThat(counts(done))
                .containsEntry("created", 1)
                .containsEntry("updated", 1)
                .containsEntry("rejected", 1);
        assertThat(errors(done)).containsExactly("4,npp,DUPLICATE_IN_FILE");
        assertThat(Api.employer("NIB:" + nib)).isNull();
        assertThat(count(
                        "select count(*) from pg_tables where tablename like 'import_staging_%' and tablename like ?",
                        "%" + done.<String>path("id").replace("-", "")))
                .isZero();
    }

    @Test
    void wholeFileIsRefusedForItsColumnsOrItsBytes() throws IOException {
        refused("WLKP", bytes("wlkpNumber,nama\n1,x\n"), 422, "COLUMN_UNKNOWN");
        refused("WLKP", bytes("wlkpNumber,name\n1,x\n"), 422, "COLUMN_MISSING");
        refused("WLKP", bytes(Rows.csv(Rows.wlkp()).replaceFirst("nib", "npwp")), 422, "COLUMN_TWICE");
        refused("WLKP", new byte[0], 422, "FILE_EMPTY");
        refused(
                "WLKP",
                Rows.csv(Rows.wlkp().with("name", "PT Café")).getBytes(StandardCharsets.ISO_8859_1),
                422,
                "FILE_CHARSET");
        byte[] packed = gzip(Rows.csv(Rows.wlkp()));
        refused("WLKP", Arrays.copyOf(packed, packed.length - 12), 422, "FILE_COMPRESSION");
        Api.sender("WLKP")
                .contentType("application/x-ndjson")
                .body(bytes("{\"wlkpNumber\":\"1\",\"nama\":\"x\"}\n"))
                .post("/v1/imports?source=WLKP")
                .then()
                .statusCode(422)
                .body("code", equalTo("COLUMN_UNKNOWN"));
    }

    @Test
    void headerAloneIsAFileWithoutRows() {
        String header = Rows.csv(Rows.wlkp()).lines().findFirst().orElseThrow() + "\n";
        assertThat(counts(Api.importCsv("WLKP", header))).containsEntry("rows", 0);
    }

    @Test
    void sameKeyAndFileIsAnsweredAsBeforeAndOtherFileRefused() {
        String key = UUID.randomUUID().toString();
        byte[] file = bytes(Rows.csv(Rows.wlkp()));
        String first = keyed(key, file).statusCode(202).extract().header("Location");
        keyed(key, file).statusCode(202).header("Location", first).header("Idempotency-Replayed", "true");
        keyed(key, bytes(Rows.csv(Rows.wlkp()))).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        Api.finished(first);
    }

    @Test
    void errorsArePagedByLine() {
        Rows[] bad = IntStream.range(0, 5)
                .mapToObj(i -> Rows.wlkp().with("nib", "1").with("scale", "HUGE"))
                .toArray(Rows[]::new);
        var done = Api.importCsv("WLKP", Rows.csv(bad));
        String path = "/v1/imports/" + done.path("id") + "/errors?limit=4";
        var first = Api.auditor().get(path).then().statusCode(200).extract();
        String cursor = first.path("nextCursor");
        List<Integer> firstLines = first.path("items.line");
        List<Integer> nextLines = Api.auditor()
                .get(path + "&cursor=" + cursor)
                .then()
                .statusCode(200)
                .extract()
                .path("items.line");
        assertThat(firstLines).containsExactly(2, 2, 3, 3);
        assertThat(nextLines).containsExactly(4, 4, 5, 5);
    }

    private ValidatableResponse keyed(String key, byte[] file) {
        return Api.sender("WLKP")
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(file)
                .post("/v1/imports?source=WLKP")
                .then();
    }

    private static void refused(String source, byte[] file, int status, String code) {
        Api.sender(source)
                .contentType("text/csv")
                .body(file)
                .post("/v1/imports?source=" + source)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    private static ExtractableResponse<Response> send(String source, String type, byte[] file) {
        String location = Api.sender(source)
                .contentType(type)
                .body(file)
                .post("/v1/imports?source=" + source)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return Api.finished(location);
    }

    private String facts(Rows row) {
        UUID id = Imports.id("WLKP:" + row.text("wlkpNumber"));
        return database.first("""
                        select to_jsonb(s) - 'id' - 'sequence' - 'record_id' - 'recorded_at' - 'import_id' - 'import_line'
                        from statement s join membership m on m.record_id = s.record_id where m.employer_id = ?
                        """, found -> found.getString(1), id).orElseThrow();
    }

    private long count(String sql, Object... parameters) {
        return database.first(sql, row -> row.getLong(1), parameters).orElse(0L);
    }

    private static String json(Rows row) throws JsonProcessingException {
        return JSON.writeValueAsString(row.json());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(text));
        }
        return packed.toByteArray();
    }
}
