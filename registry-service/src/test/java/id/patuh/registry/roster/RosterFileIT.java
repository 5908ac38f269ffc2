package id.patuh.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import id.patuh.kit.nik.NikTokens;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** What is refused of a worker list, and that no NIK is left behind by any of it. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class RosterFileIT {
    private static final String GOOD = "3171015708900001";

    @Inject
    Database database;

    @ParameterizedTest
    @CsvSource(textBlock = """
            nik,        317101570890001,    NIK_FORMAT,      31*************
            nik,        31710157089000012,  NIK_FORMAT,      31**************
            nik,        317101570890000A,   NIK_FORMAT,      31**************
            nik,        1071015708900001,   NIK_REGION,      10**************
            nik,        3100015708900001,   NIK_REGION,      31**************
            nik,        3170015708900001,   NIK_REGION,      31**************
            nik,        3171017208900001,   NIK_DATE,        31**************
            nik,        3171013502900001,   NIK_DATE,        31**************
            nik,        3171012902010001,   NIK_DATE,        31**************
            nik,        3171015713900001,   NIK_DATE,        31**************
            nik,        3171015708900000,   NIK_SERIAL,      31**************
            nik,        ,                   REQUIRED,
            wlkpNumber, ,                   REQUIRED,
            wlkpNumber, 3171015708900002,   EMPLOYER_UNKNOWN, 31**************
            wlkpNumber, T-NO-SUCH-FIRM,     EMPLOYER_UNKNOWN, T-NO-SUCH-FIRM
            wageIdr,    ,                   REQUIRED,
            wageIdr,    five,               NUMBER_FORMAT,   five
            wageIdr,    -1,                 NUMBER_NEGATIVE, -1
            wageIdr,    -,                  NUMBER_FORMAT,   -
            wageIdr,    100000000000,       NUMBER_FORMAT,   100000000000
            wageIdr,    3171015708900002,   NUMBER_FORMAT,   31**************
            validFrom,  2024-02-30,         DATE_FORMAT,     2024-02-30
            validFrom,  2024-2-03,          DATE_FORMAT,     2024-2-03
            validFrom,  2999-01-01,         DATE_FUTURE,     2999-01-01
            validTo,    31-12-2024,         DATE_FORMAT,     31-12-2024
            validTo,    2023-12-31,         DATE_ORDER,      2023-12-31
            asOf,       2999-01-01,         DATE_FUTURE,     2999-01-01
            asOf,       ,                   REQUIRED,
            """)
    void aBadFieldRefusesItsRowAndShowsNoNik(String field, String value, String code, String shown) {
        Firm firm = Firm.make();
        Rows good = firm.declares(GOOD, 5_000_000);
        ExtractableResponse<Response> done =
                Firm.send("WLKP_ROSTER", good, good.with("nik", Firm.nik()).with(field, value));
        assertThat(Rosters.errors(done)).containsExactly("3," + field + "," + code + "," + shown);
        assertThat(firm.counts()).containsExactly("KEMENAKER null 1 5000000 2026-06-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JKN", "JKK;XXX", "JKK,JKM", "jkk", ";"})
    void programmesAreThoseOfTheBpjs(String programmes) {
        Firm firm = Firm.make();
        Rows row = firm.enrols(Firm.nik(), 5_000_000).with("programmes", programmes);
        assertThat(Rosters.errors(Firm.send("BPJS_TK_ROSTER", row)))
                .containsExactly("2,programmes,ENUM_UNKNOWN," + programmes);
    }

    @Test
    void aDayOfAWomanAndALeapDayAreGood() {
        Firm firm = Firm.make();
        Firm.send(
                "WLKP_ROSTER",
                firm.declares("3171016902000001", 1_000_000),
                firm.declares("9171012902040001", 1_000_000),
                firm.declares("3171013101990001", 1_000_000));
        assertThat(firm.counts()).containsExactly("KEMENAKER null 3 3000000 2026-06-30");
    }

    @Test
    void aWorkerOfAnEarlierRowIsRefusedMasked() {
        Firm firm = Firm.make();
        String nik = Firm.nik();
        ExtractableResponse<Response> done =
                Firm.send("WLKP_ROSTER", firm.declares(nik, 5_000_000), firm.declares(nik, 6_000_000));
        assertThat(Rosters.errors(done)).containsExactly("3,nik,DUPLICATE_IN_FILE,31**************");
        assertThat(done.<Map<String, Integer>>path("errorsByCode")).isEqualTo(Map.of("DUPLICATE_IN_FILE", 1));
    }

    @Test
    void aFileWithoutHeaderDoesNotAnswerTheNikItBeginsWith() {
        post("text/csv", (GOOD + ",5000000\n").getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("code", equalTo("COLUMN_UNKNOWN"))
                .body(not(containsString(GOOD)));
        post("application/x-ndjson", ("{\"" + GOOD + "\":1}\n").getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("code", equalTo("COLUMN_UNKNOWN"))
                .body(not(containsString(GOOD)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wlkpNumber,nik,wageIdr,validFrom,asOf,programmes | COLUMN_UNKNOWN
            wlkpNumber,nik,wageIdr,validFrom,asOf,nik        | COLUMN_TWICE
            wlkpNumber,nik,wageIdr,validFrom                 | COLUMN_MISSING
            npp,nik,wageIdr,validFrom,asOf                   | COLUMN_UNKNOWN
            """)
    void columnsAreThoseOfTheList(String header, String code) {
        post("text/csv", (header + "\n").getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("code", equalTo(code));
    }

    @Test
    void brokenFilesAreRefusedAsAWhole() {
        post("text/csv", new byte[0]).statusCode(422).body("code", equalTo("FILE_EMPTY"));
        post("application/x-ndjson", new byte[0]).statusCode(422).body("code", equalTo("FILE_EMPTY"));
        byte[] latin = "wlkpNumber,nik,wageIdr,validFrom,asOf\n\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        post("text/csv", latin).statusCode(422).body("code", equalTo("FILE_CHARSET"));
        post("text/csv", new byte[] {0x1f, (byte) 0x8b, 8, 0})
                .statusCode(422)
                .body("code", equalTo("FILE_COMPRESSION"));
        assertThat(count("select count(*) from pg_class c where relname like 'import\\_staging\\__%'"))
                .as("nothing of a refused file stays")
                .isZero();
    }

    @Test
    void anOwnNumberIsKnownHoweverItIsTyped() {
        Firm firm = Firm.make();
        String typed = firm.wlkp().toLowerCase(Locale.ROOT);
        String again = firm.wlkp().charAt(0) + " " + firm.wlkp().substring(1);
        String nik = Firm.nik();
        ExtractableResponse<Response> done = Firm.send(
                "WLKP_ROSTER",
                firm.declares(nik, 1_000_000).with("wlkpNumber", typed),
                firm.declares(Firm.nik(), 2_000_000).with("wlkpNumber", again),
                firm.declares(nik, 4_000_000));
        assertThat(Rosters.errors(done)).containsExactly("4,nik,DUPLICATE_IN_FILE,null");
        assertThat(firm.counts()).containsExactly("KEMENAKER null 2 3000000 2026-06-30");
    }

    @Test
    void ndjsonAndGzipSayTheSameAsCsv() throws IOException {
        Firm firm = Firm.make();
        String first = Firm.nik();
        String second = Firm.nik();
        String lines = """
                {"npp":"%1$s","nik":"%2$s","wageIdr":5000000,"programmes":["JKK","JKM"],"validFrom":"2024-01-02","asOf":"2026-06-30"}

                {"npp":"%1$s","nik":"%3$s","wageIdr":"6000000","programmes":"JKK","validFrom":"2024-01-02","validTo":null,"asOf":"2026-06-30"}
                {"npp":"%1$s","nik":{},"wageIdr":1}
                not json
                """.formatted(firm.npp(), first, second);
        ExtractableResponse<Response> done = finished("BPJS_TK_ROSTER", "application/x-ndjson", gzip(lines));
        assertThat(Rosters.errors(done)).containsExactly("4,,JSON_FORMAT,null", "5,,JSON_FORMAT,null");
        assertThat(firm.counts())
                .containsExactly("BPJS_TK JKK 2 11000000 2026-06-30", "BPJS_TK JKM 1 5000000 2026-06-30");
        ExtractableResponse<Response> again = Firm.send(
                "BPJS_TK_ROSTER",
                firm.enrols(second, 6_000_000).with("programmes", "JKK"),
                firm.enrols(first, 5_000_000).with("programmes", "JKM;JKK"));
        assertThat(again.<Integer>path("counts.unchanged")).isEqualTo(2);
    }

    @Test
    void fieldsThatAreTooFewRefuseTheRow() {
        Firm firm = Firm.make();
        String csv = Rows.csv(firm.declares(Firm.nik(), 5_000_000)) + firm.wlkp() + "," + GOOD + "\n";
        ExtractableResponse<Response> done = Api.importCsv("WLKP_ROSTER", csv);
        assertThat(Rosters.errors(done)).containsExactly("3,,COLUMN_COUNT,2/6");
        assertThat(done.<Integer>path("counts.updated")).isEqualTo(1);
    }

    @Test
    void noTableHoldsANik() {
        Firm firm = Firm.make();
        Firm unknown = new Firm(firm.id(), Api.own(), Api.own(), Api.own(), null);
        String good = Firm.nik();
        String repeated = Firm.nik();
        String ofUnknown = Firm.nik();
        String bad = Firm.nik().substring(0, 12) + "0000";
        String misplaced = Firm.nik();
        Firm.send(
                "WLKP_ROSTER",
                firm.declares(good, 5_000_000),
                firm.declares(repeated, 5_000_000),
                firm.declares(repeated, 5_000_000),
                unknown.declares(ofUnknown, 5_000_000),
                firm.declares(bad, 5_000_000),
                firm.declares(Firm.nik(), 5_000_000).with("wlkpNumber", misplaced),
                firm.declares(Firm.nik(), 5_000_000).with("wageIdr", misplaced),
                firm.declares(Firm.nik(), 5_000_000).with("asOf", misplaced));
        assertThat(firm.counts()).containsExactly("KEMENAKER null 2 10000000 2026-06-30");
        List<String> tables = database.query(
                "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public'",
                row -> row.getString("name"));
        assertThat(tables).hasSizeGreaterThan(20);
        for (String nik : List.of(good, repeated, ofUnknown, bad, misplaced)) {
            for (String table : tables) {
                assertThat(count("select count(*) from " + table + " t where t::text like ?", "%" + nik + "%"))
                        .as("%s in %s", nik, table)
                        .isZero();
            }
        }
    }

    @Test
    void tokensAreOfTheKeyAndNotOfTheNumberAlone() {
        byte[] one = new byte[16];
        byte[] other = new byte[16];
        byte[] again = new byte[16];
        new NikTokens("one secret".getBytes(StandardCharsets.US_ASCII)).write(GOOD, one);
        new NikTokens("other secret".getBytes(StandardCharsets.US_ASCII)).write(GOOD, other);
        NikTokens reused = new NikTokens("one secret".getBytes(StandardCharsets.US_ASCII));
        reused.write("3171015708900002", again);
        assertThat(again).isNotEqualTo(one);
        reused.write(GOOD, again);
        assertThat(again).isEqualTo(one).isNotEqualTo(other);
    }

    private static ValidatableResponse post(String type, byte[] body) {
        return Api.sender("WLKP_ROSTER")
                .contentType(type)
                .body(body)
                .post("/v1/imports?source=WLKP_ROSTER")
                .then();
    }

    private static ExtractableResponse<Response> finished(String source, String type, byte[] body) {
        return Api.finished(Api.sender(source)
                .contentType(type)
                .body(body)
                .post("/v1/imports?source=" + source)
                .then()
                .statusCode(202)
                .extract()
                .header("Location"));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private long count(String sql, Object... parameters) {
        return database.first(sql, row -> row.getLong(1), parameters).orElse(0L);
    }
}
