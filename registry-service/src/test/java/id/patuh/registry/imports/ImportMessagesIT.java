package id.patuh.registry.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** What an import tells the clerk who sent it: the cause, the remedy, and the rows to mend. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ImportMessagesIT {
    private static final Path TEMPLATES = Path.of("..", "docs", "extracts");

    @Test
    void allUnknownColumnsAreNamedWithTheNearestAndWhatIsMissing() {
        String csv = Rows.csv(Rows.wlkp().with("colour", "red"))
                .replaceFirst("wageBillIdr", "wageBill")
                .replaceFirst("name", "Nama");
        post("WLKP", "text/csv", csv)
                .body("code", equalTo("COLUMN_UNKNOWN"))
                .body("detail", containsString("Nama, wageBill, colour"))
                .body("errors.field", contains("/Nama", "/wageBill", "/colour", "/name", "/wageBillIdr"))
                .body(
                        "errors.code",
                        contains("COLUMN_UNKNOWN", "COLUMN_UNKNOWN", "COLUMN_UNKNOWN", "REQUIRED", "REQUIRED"))
                .body("errors[0].message", containsString("Is name meant?"))
                .body("errors[1].message", containsString("Is wageBillIdr meant?"))
                .body("errors[2].message", not(containsString("meant")));
        post("WLKP_ROSTER", "text/csv", "wlkpnumber,nik,wage,validFrom,asOf\nX,1,1,1,1\n")
                .body("errors.field", hasItems("/wlkpnumber", "/wage"))
                .body("errors[0].message", containsString("Is wlkpNumber meant?"));
        post("BPJS_TK", "application/x-ndjson", "{\"NPP\":\"1\",\"colour\":2}")
                .body("errors.field", contains("/NPP", "/colour"))
                .body("errors[0].message", containsString("Is npp meant?"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scale       | small       | Write one of MICRO, SMALL, MEDIUM, LARGE; capitals matter.
            construction| TRUE        | Write one of true, false; capitals matter.
            wageBillIdr | 60.000.000  | Write whole rupiah, digits only, no separators and no decimals. If 60000000 is meant, write 60000000.
            workers     | 12.0        | Write a whole number, digits only. If 12 is meant, write 12.
            workers     | twelve      | Write a whole number, digits only.
            latitude    | 6.2S        | Write decimal degrees with a point, -90 to 90.
            nib         | 1.23E+12    | A NIB has 13 digits, not all of them zero. Excel has cut this number and it cannot be recovered: make the column text and fill in the number again.
            nib         | 912000123456| A NIB has 13 digits, not all of them zero. A leading zero may be lost; make the column text.
            reportedOn  | 30-06-2026  | The value is not a valid date; write YYYY-MM-DD, such as 2026-06-30.
            """)
    void messagesSayWhatIsWanted(String column, String value, String message) {
        Rows bad = Rows.wlkp().with(column, value);
        errors(Api.importCsv("WLKP", Rows.csv(bad))).body("items.message.en", contains(message));
    }

    @Test
    void countsOfFieldsAreTold() {
        String csv = Rows.csv(Rows.wlkp()) + "a,b,c,d,e\n";
        errors(Api.importCsv("WLKP", csv))
                .body("items[0].code", equalTo("COLUMN_COUNT"))
                .body("items[0].value", equalTo("5/18"))
                .body("items[0].message.en", startsWith("The record has 5 fields and the header 18;"));
    }

    @Test
    void rejectedRowsComeBackAsAFileToMendAndSendAgain() {
        Rows good = Rows.wlkp();
        Rows bad = Rows.wlkp().with("name", "PT \"Kutip\", Tbk").with("scale", "small");
        for (boolean csv : new boolean[] {true, false}) {
            ExtractableResponse<Response> done = csv
                    ? Api.importCsv("WLKP", Rows.csv(good, bad))
                    : Api.importFile("WLKP", "application/x-ndjson", Streams.json(good) + "\n" + Streams.json(bad));
            String file = Api.auditor()
                    .get("/v1/imports/" + done.path("id") + "/rejected-rows")
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("text/csv"))
                    .header("Content-Disposition", startsWith("attachment"))
                    .extract()
                    .asString();
            assertThat(file).doesNotContain(good.text("wlkpNumber")).contains(bad.text("wlkpNumber"));
            String mended = file.replace(",small,", ",SMALL,");
            ExtractableResponse<Response> again = Api.importCsv("WLKP", mended);
            assertThat(again.<Integer>path("counts.rejected")).isZero();
            assertThat(again.<Integer>path("counts.rows")).isEqualTo(1);
        }
        assertThat(Api.employer("WLKP:" + bad.text("wlkpNumber"))).containsEntry("name", "PT \"Kutip\", Tbk");
    }

    @Test
    void rowsOfAWorkerListAreNotKept() {
        String header = "wlkpNumber,nik,wageIdr,validFrom,asOf\n";
        String id = Api.importCsv("WLKP_ROSTER", header + "NONE,3171015708900001,1,2024-01-01,2026-06-30\n")
                .path("id");
        for (String part : List.of("/rows", "/rows/2", "/rejected-rows")) {
            Api.auditor()
                    .get("/v1/imports/" + id + part)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("IMPORT_ROWS_NOT_KEPT"));
        }
    }

    @Test
    void personalTaxNumbersPassWithAWarning() {
        Rows person = Rows.wlkp().with("npwp", "3171000098661217");
        Rows firm = Rows.wlkp().with("npwp", Api.npwp());
        ExtractableResponse<Response> done = Api.importCsv("WLKP", Rows.csv(firm, person));
        assertThat(done.<Integer>path("counts.created")).isEqualTo(2);
        assertThat(done.<Map<String, Integer>>path("warningsByCode")).isEqualTo(Map.of("NPWP_UNVERIFIED", 1));
        Api.auditor()
                .get("/v1/imports/" + done.path("id") + "/warnings")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].line", equalTo(3))
                .body("items[0].field", equalTo("npwp"))
                .body("items[0].code", equalTo("NPWP_UNVERIFIED"))
                .body("items[0].value", equalTo("31**************"))
                .body("items[0].message.en", containsString("has no check digit"))
                .body("nextCursor", nullValue());
        errors(done).body("items", empty());
    }

    @Test
    void warningsAreReadPageByPage() {
        Rows[] rows = {
            Rows.wlkp().with("npwp", "3171000098661217"),
            Rows.wlkp().with("npwp", "3171000098661225"),
            Rows.wlkp().with("npwp", "3171000098661233")
        };
        String path = "/v1/imports/" + Api.importCsv("WLKP", Rows.csv(rows)).path("id") + "/warnings?limit=2";
        String cursor = Api.auditor()
                .get(path)
                .then()
                .body("items.line", contains(2, 3))
                .extract()
                .path("nextCursor");
        Api.auditor()
                .get(path + "&cursor=" + cursor)
                .then()
                .body("items.line", contains(4))
                .body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X 3171 0145 0890 7334",
                "x3171.0145.0890.7331",
                "SITI 3171014508907362",
                "3171-0145-0890-7341",
                "\uff13\uff11\uff17\uff11\uff10\uff11\uff14\uff15\uff10\uff18\uff19\uff10\uff17\uff13\uff13\uff14"
            })
    void personsNumbersNeverComeBackHoweverTheyAreWritten(String written) {
        String digits = written.replaceAll("\\P{Nd}", "").substring(4);
        Rows row = Rows.wlkp();
        for (Rows bad : List.of(
                row.with("name", written).with("scale", "x"),
                row.with("reportedOn", written),
                row.with("wlkpNumber", written).with("scale", "x"),
                row.with("nib", written),
                row.with("npwp", written + "X"))) {
            var done = Api.importCsv("WLKP", Rows.csv(bad));
            for (String part : List.of("/errors", "/rows", "/rejected-rows")) {
                String answer = Api.auditor()
                        .get("/v1/imports/" + done.path("id") + part)
                        .asString();
                assertThat(answer.replaceAll("[ .-]", "")).doesNotContain(digits);
            }
        }
        post("WLKP", "text/csv", written + ",b\n1,2\n").body(not(containsString(digits)));
        post("WLKP", "application/x-ndjson", "{\"" + written + "\":1}").body(not(containsString(digits)));
    }

    @Test
    void textThatNamesAPersonsNumberIsRefused() {
        errors(Api.importCsv("WLKP", Rows.csv(Rows.wlkp().with("name", "SITI 3171015708900001"))))
                .body("items.code", contains("NIK_MISPLACED"))
                .body("items[0].value", not(containsString("5708900001")));
        Api.register(Rows.wlkp().with("address", "Jl. A, KTP 3171 0157 0890 0001"))
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("NIK_MISPLACED"));
    }

    /** The worker lists come last: their templates name the records of the others. */
    @Test
    void templatesAreTakenWithoutAnError() throws IOException {
        for (String source :
                List.of("WLKP", "BPJS_TK", "BPJS_KES", "WLKP_ROSTER", "BPJS_TK_ROSTER", "BPJS_KES_ROSTER")) {
            for (String form : List.of("csv", "ndjson")) {
                String text = Files.readString(TEMPLATES.resolve(source.toLowerCase(Locale.ROOT) + "." + form), UTF_8);
                var done = Api.importFile(source, form.equals("csv") ? "text/csv" : "application/x-ndjson", text);
                errors(done).body("items", empty());
                assertThat(done.<Integer>path("counts.rejected"))
                        .as(source + form)
                        .isZero();
                assertThat(done.<Integer>path("counts.rows")).isEqualTo(1);
            }
        }
    }

    private static ValidatableResponse errors(ExtractableResponse<Response> done) {
        return Api.auditor()
                .get("/v1/imports/" + done.path("id") + "/errors")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse post(String source, String type, String body) {
        return Api.sender(source)
                .contentType(type)
                .body(body.getBytes(UTF_8))
                .post("/v1/imports?source=" + source)
                .then()
                .statusCode(422);
    }
}
