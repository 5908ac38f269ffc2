package id.patuh.registry.imports;

import static id.patuh.registry.imports.Imports.counts;
import static id.patuh.registry.imports.Imports.errors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
import io.restassured.specification.RequestSpecification;

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
    void theSeparatorThatASpreadsheetNamesCountsAndItsLineIsPassedOver() {
        Rows row = Rows.wlkp();
        Rows bad = Rows.wlkp().with("workers", "x");
        ExtractableResponse<Response> done =
                send("WLKP", "text/csv", bytes("sep=;\r\n" + Rows.csv(row, bad).replace(',', ';')));
        assertThat(errors(done)).containsExactly("4,workers,NUMBER_FORMAT");
        assertThat(facts(row)).isNotEmpty();
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

    @ParameterizedTest
    @CsvSource({"WLKP,text/csv", "WLKP,application/x-ndjson", "WLKP_ROSTER,text/csv", "WLKP_ROSTER,application/x-ndjson"
    })
    void fileWithoutARowIsEmpty(String source, String type) {
        String header = source.equals("WLKP")
                ? Rows.csv(Rows.wlkp()).lines().findFirst().orElseThrow() + "\n"
                : "wlkpNumber,nik,wageIdr,validFrom,asOf\n";
        byte[] bytes = bytes(type.equals("text/csv") ? header + "\n,,,,\n" : "\n   \n");
        refused(source, type, bytes, "FILE_EMPTY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WLKP", "WLKP_ROSTER"})
    void whatFollowsAGzipMemberIsNeverLeftOut(String source) throws IOException {
        byte[] packed = gzip(
                source.equals("WLKP") ? Rows.csv(Rows.wlkp()) : "wlkpNumber,nik,wageIdr,validFrom,asOf\nX,1,1,1,1\n");
        byte[] wrongMagic = packed.clone();
        wrongMagic[0] = 'x';
        byte[] wrongMethod = packed.clone();
        wrongMethod[2] = 7;
        for (byte[] next : List.of(wrongMagic, wrongMethod, Arrays.copyOf(packed, 6), bytes("a,b\n1,2\n"))) {
            refused(source, "text/csv", join(packed, next), "FILE_COMPRESSION");
        }
        Api.sender(source)
                .contentType("text/csv")
                .body(join(packed, new byte[512]))
                .post("/v1/imports?dryRun=true&source=" + source)
                .then()
                .statusCode(202);
    }

    @Test
    void bodyThatIsSaidToBeGzipMustBe() {
        Api.sender("WLKP")
                .contentType("text/csv")
                .header("Content-Encoding", "gzip")
                .body(bytes(Rows.csv(Rows.wlkp())))
                .post("/v1/imports?source=WLKP")
                .then()
                .statusCode(422)
                .body("code", equalTo("FILE_COMPRESSION"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "gzip, gzip"})
    void otherEncodingsAreRefusedWithWhatToSend(String encoding) {
        Api.sender("WLKP")
                .contentType("text/csv")
                .header("Content-Encoding", encoding)
                .body(bytes(Rows.csv(Rows.wlkp())))
                .post("/v1/imports?source=WLKP")
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"))
                .body("detail", containsString("gzip, identity"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WLKP", "BPJS_TK", "WLKP_ROSTER"})
    void quoteThatIsNeverClosedRefusesTheFileAndWritesNothing(String source) {
        String nib = Api.nib();
        String row =
                switch (source) {
                    case "WLKP" -> Rows.csv(Rows.wlkp().with("nib", nib));
                    case "BPJS_TK" -> Rows.csv(Rows.tk().with("nib", nib));
                    default -> "wlkpNumber,nik,wageIdr,validFrom,asOf\nX,1,1,1,1\n";
                };
        String open = row + "\"PT Maju" + row.substring(row.indexOf('\n')).repeat(10);
        Api.sender(source)
                .header("Accept-Language", "en")
                .contentType("text/csv")
                .body(bytes(open))
                .post("/v1/imports?source=" + source)
                .then()
                .statusCode(422)
                .body("code", equalTo("FILE_MALFORMED"))
                .body("detail", containsString("the quotation mark that opens on line 3 is never closed"));
        assertThat(Api.employer("NIB:" + nib)).isNull();
        assertThat(count("select count(*) from agency_import where source = ? and rows = 12", source))
                .isZero();
    }

    @Test
    void spreadsheetsOfOtherLandsAreRead() {
        Rows semicolons = Rows.wlkp().with("name", "PT Titik Koma");
        Rows tabs = Rows.wlkp().with("name", "PT Tab");
        send("WLKP", "text/csv", bytes(Rows.csv(semicolons).replace(",", ";") + ";;;;;;;;\n;;;\n"));
        send("WLKP", "text/csv", bytes(Rows.csv(tabs).replace(",", "\t")));
        assertThat(facts(semicolons)).contains("PT Titik Koma");
        assertThat(facts(tabs)).contains("PT Tab");
    }

    @Test
    void declaredCharacterSetIsThatOfTheFile() {
        for (String charset : List.of("windows-1252", "utf-16", "UTF-8")) {
            Rows row = Rows.wlkp().with("name", "PT Café " + charset);
            ExtractableResponse<Response> done = Api.finished(Api.sender("WLKP")
                    .header("Content-Type", "text/csv; charset=" + charset)
                    .body(Rows.csv(row).getBytes(Charset.forName(charset)))
                    .post("/v1/imports?source=WLKP")
                    .then()
                    .statusCode(202)
                    .extract()
                    .header("Location"));
            assertThat(counts(done)).containsEntry("created", 1);
            assertThat(facts(row)).contains("PT Café " + charset);
        }
    }

    @Test
    void characterSetThatLibrariesDeclareByThemselvesChangesNoBytes() {
        Rows row = Rows.wlkp().with("name", "PT Café");
        Api.finished(Api.sender("WLKP")
                .header("Content-Type", "text/csv; charset=ISO-8859-1")
                .body(bytes(Rows.csv(row)))
                .post("/v1/imports?source=WLKP")
                .then()
                .statusCode(202)
                .extract()
                .header("Location"));
        assertThat(facts(row)).contains("PT Café");
        refused("WLKP", Rows.csv(row).getBytes(StandardCharsets.ISO_8859_1), 422, "FILE_CHARSET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/octet-stream",
                "application/zip",
                "application/vnd.ms-excel",
                "application/json",
                "text/csv; charset=ebcdic",
                ""
            })
    void otherTypesAreRefusedWithWhatToSend(String type) {
        RequestSpecification request = Api.sender("WLKP").header("Accept-Language", "en");
        (type.isEmpty() ? request.noContentType() : request.header("Content-Type", type))
                .body(bytes(Rows.csv(Rows.wlkp())))
                .post("/v1/imports?source=WLKP")
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"))
                .body(
                        "detail",
                        containsString(
                                type.contains("csv") ? "charset=windows-1252" : "text/csv, application/x-ndjson"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "", "true%20", "TRUE", "false&dryRun=true"})
    void dryRunIsTrueOrFalse(String dryRun) {
        String nib = Api.nib();
        Api.sender("WLKP")
                .urlEncodingEnabled(false)
                .contentType("text/csv")
                .body(bytes(Rows.csv(Rows.wlkp().with("nib", nib))))
                .post("/v1/imports?source=WLKP&dryRun=" + dryRun)
                .then()
                .statusCode(400)
                .body("errors.field", contains("/dryRun"));
        assertThat(Api.employer("NIB:" + nib)).isNull();
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

    private static void refused(String source, String type, byte[] file, String code) {
        Api.sender(source)
                .contentType(type)
                .body(file)
                .post("/v1/imports?source=" + source)
                .then()
                .statusCode(422)
                .body("code", equalTo(code));
    }

    private static byte[] join(byte[] first, byte[] next) {
        byte[] all = Arrays.copyOf(first, first.length + next.length);
        System.arraycopy(next, 0, all, first.length, next.length);
        return all;
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
