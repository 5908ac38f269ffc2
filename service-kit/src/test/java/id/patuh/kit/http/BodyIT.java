package id.patuh.kit.http;

import static id.patuh.kit.http.HttpCalls.WIDGETS;
import static id.patuh.kit.http.HttpCalls.gzip;
import static id.patuh.kit.http.HttpCalls.problem;
import static id.patuh.kit.http.HttpCalls.writer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.patuh.devstack.testing.PatuhTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** A body that is not right, in whatever way, is refused with the place of each error. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class BodyIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"name\":;MALFORMED_JSON;''",
                "{\"name\":\"a\"} trailing;MALFORMED_JSON;''",
                "{\"name\":\"a\",\"name\":\"b\"};MALFORMED_JSON;''",
                "{\"name\":\"a\",\"nmae\":1};UNKNOWN_FIELD;/nmae",
                "{\"name\":\"a\",\"parts\":[{\"name\":\"x\",\"y\":1}]};UNKNOWN_FIELD;/parts/0/y",
                "{\"name\":5};VALIDATION_FAILED;/name",
                "{\"name\":\"a\",\"priceIdr\":\"5\"};VALIDATION_FAILED;/priceIdr",
                "{\"name\":\"a\",\"priceIdr\":5.5};VALIDATION_FAILED;/priceIdr",
                "{\"name\":\"a\",\"priceIdr\":99999999999999999999};VALIDATION_FAILED;/priceIdr",
                "{\"name\":\"a\",\"priceIdr\":-1};VALIDATION_FAILED;/priceIdr",
                "{\"name\":\"a\",\"colour\":\"GREEN\"};VALIDATION_FAILED;/colour",
                "{\"name\":\"a\",\"colour\":0};VALIDATION_FAILED;/colour",
                "{\"name\":\"a\",\"madeOn\":\"30-06-2026\"};VALIDATION_FAILED;/madeOn",
                "{\"name\":\"a\",\"madeOn\":[2026,6,30]};VALIDATION_FAILED;/madeOn",
                "{\"name\":\"a\",\"madeOn\":20000};VALIDATION_FAILED;/madeOn",
                "{\"name\":\"a\",\"parts\":[{\"name\":\"\"}]};VALIDATION_FAILED;/parts/0/name",
                "{\"name\":\"a\\u0000b\"};VALIDATION_FAILED;/name",
                "{\"name\":\"a\\ud800b\"};VALIDATION_FAILED;/name",
                "{\"name\":\"a\\u202eb\"};VALIDATION_FAILED;/name",
                "{\"name\":\"\\u00a0\\u200b\"};VALIDATION_FAILED;/name",
                "{\"name\":\"a\",\"parts\":[{\"name\":\"b\"},{\"name\":\"a\\u0085\"}]};VALIDATION_FAILED;/parts/1/name",
                "{\"name\":\"a\",\"na\\u202eme\":1};VALIDATION_FAILED;''",
                "{\"name\":\"a\",\"priceIdr\":5.0};VALIDATION_FAILED;/priceIdr",
                "{\"name\":\"a\",\"madeOn\":\"0000-01-01\"};VALIDATION_FAILED;/madeOn",
                "{\"name\":\"a\",\"madeOn\":\"2201-01-01\"};VALIDATION_FAILED;/madeOn",
                "{};VALIDATION_FAILED;/name",
                "[];VALIDATION_FAILED;''",
                "null;VALIDATION_FAILED;''",
                "'';VALIDATION_FAILED;''",
            })
    void bodyThatIsNotRightIsRefusedWithTheFieldsPlace(String body, String code, String field) {
        ValidatableResponse answer =
                problem(writer().contentType(ContentType.JSON).body(body), "POST", WIDGETS, 400, code);
        if (!field.isEmpty()) {
            answer.body("errors.field", hasItem(field));
        }
    }

    @Test
    void whatIsWrongWithAFormHasOneCode() {
        assertCode("{\"name\":\"a\\u0000\"}", "TEXT_INVALID");
        assertCode("{\"name\":\"a\",\"priceIdr\":5.0}", "NUMBER_FORMAT");
        assertCode("{\"name\":\"a\",\"priceIdr\":\"5\"}", "TYPE_MISMATCH");
        assertCode("{\"name\":\"a\",\"madeOn\":\"30-06-2026\"}", "DATE_FORMAT");
        assertCode("{\"name\":\"a\",\"colour\":\"GREEN\"}", "ENUM_UNKNOWN");
    }

    @Test
    void lengthsCountCharactersAsPeopleDo() {
        writer().contentType(ContentType.JSON)
                .body("{\"name\":\"" + "\ud83d\ude00".repeat(40) + "\"}")
                .post(WIDGETS)
                .then()
                .statusCode(201);
        assertCode("{\"name\":\"" + "\ud83d\ude00".repeat(41) + "\"}", "LENGTH");
    }

    private static void assertCode(String body, String code) {
        problem(writer().contentType(ContentType.JSON).body(body), "POST", WIDGETS, 400, "VALIDATION_FAILED")
                .body("errors.code", contains(code));
    }

    @Test
    void constraintsOfAServiceSpeakBothLanguages() {
        String body = "{\"name\":\"a\",\"parts\":[{\"name\":\"\"}]}";
        problem(writer().contentType(ContentType.JSON).body(body), "POST", WIDGETS, 400, "VALIDATION_FAILED")
                .header("Content-Language", "id")
                .body("errors[0].code", equalTo("PART_NAME"))
                .body("errors[0].message", equalTo("Nama bagian wajib."));
        RequestSpecification english =
                writer().header("Accept-Language", "fr, en;q=0.5").contentType(ContentType.JSON);
        problem(english.body(body), "POST", WIDGETS, 400, "VALIDATION_FAILED")
                .header("Content-Language", "en")
                .body("detail", startsWith("The request is not valid"))
                .body("errors[0].message", equalTo("The part needs a name."));
    }

    @Test
    void anUnknownFieldHasTheCodeOfTheProblem() {
        problem(
                        writer().header("Accept-Language", "en")
                                .contentType(ContentType.JSON)
                                .body("{\"name\":\"a\",\"nmae\":1}"),
                        "POST",
                        WIDGETS,
                        400,
                        "UNKNOWN_FIELD")
                .body("detail", equalTo("The body has an unknown field: nmae."))
                .body("errors.code", contains("UNKNOWN_FIELD"));
    }

    @Test
    void bodyOverTheLimitIsRefusedHoweverItIsSent() throws IOException {
        String large = "{\"name\":\"" + "a".repeat(70_000) + "\"}";
        problem(writer().contentType(ContentType.JSON).body(large), "POST", WIDGETS, 413, "BODY_TOO_LARGE");
        problem(
                writer().contentType("application/json")
                        .header("Content-Encoding", "gzip")
                        .body(gzip(large)),
                "POST",
                WIDGETS,
                413,
                "BODY_TOO_LARGE");
        problem(
                writer().contentType("text/csv").body("x".repeat(300_000)),
                "POST",
                WIDGETS + "/stream",
                413,
                "BODY_TOO_LARGE");
    }

    @Test
    void streamedBodyMayBeLargerThanAJsonBody() {
        writer().contentType("text/csv")
                .body("x".repeat(200_000))
                .post(WIDGETS + "/stream")
                .then()
                .statusCode(200)
                .body("bytes", equalTo(200_000));
    }

    @Test
    void gzipWorksBothWays() throws IOException {
        writer().contentType("application/json")
                .header("Content-Encoding", "gzip")
                .header("Accept-Encoding", "gzip")
                .body(gzip("{\"name\":\"Roda\"}"))
                .post(WIDGETS)
                .then()
                .statusCode(201)
                .header("Content-Encoding", "gzip")
                .body("name", equalTo("Roda"));
        problem(
                writer().contentType("application/json")
                        .header("Content-Encoding", "gzip")
                        .body("no gzip".getBytes(StandardCharsets.UTF_8)),
                "POST",
                WIDGETS,
                400,
                "PARAMETER_INVALID");
        byte[] damagedNext = (new String(gzip("{\"name\":\"Roda\"}"), StandardCharsets.ISO_8859_1) + "x")
                .getBytes(StandardCharsets.ISO_8859_1);
        problem(
                writer().contentType("application/json")
                        .header("Content-Encoding", "gzip")
                        .body(damagedNext),
                "POST",
                WIDGETS,
                400,
                "PARAMETER_INVALID");
    }
}
