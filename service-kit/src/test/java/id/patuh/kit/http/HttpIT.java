package id.patuh.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Whatever is wrong with a request, the answer is problem details with a code and a trace id, and nothing of the inside. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class HttpIT {

    private static final String WIDGETS = "/v1/widgets";

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

    @ParameterizedTest
    @CsvSource({
        "/v1/widgets?limit=0,/limit",
        "/v1/widgets?limit=501,/limit",
        "/v1/widgets?limit=many,/limit",
        "/v1/widgets?madeOn=yesterday,/madeOn",
        "/v1/widgets?colour=GREEN,/colour",
        "/v1/widgets?size=10,/size",
        "/v1/widgets?colour=RED&colur=RED,/colur",
        "/v1/widgets/not-a-uuid,/id",
    })
    void parameterThatIsNotRightIsNamed(String path, String field) {
        problem(reader(), "GET", path, 400, "PARAMETER_INVALID").body("errors.field", hasItem(field));
    }

    @Test
    void cursorThatWasChangedIsRefused() {
        problem(reader(), "GET", WIDGETS + "?cursor=abc", 400, "CURSOR_INVALID");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/v1", "/v1/nothing", "/v1/widgets/x/y/z", "/q/nothing", "/q", "/v2/widgets", "/v1/%7B"})
    void unknownPathIsAProblemToo(String path) {
        problem(reader(), "GET", path, 404, "NOT_FOUND");
    }

    @Test
    void unknownWidgetIsNotFound() {
        problem(reader(), "GET", WIDGETS + "/" + UUID.randomUUID(), 404, "NOT_FOUND");
    }

    @Test
    void otherMethodIsRefusedWithTheAllowedOnes() {
        problem(writer(), "DELETE", WIDGETS, 405, "METHOD_NOT_ALLOWED").header("Allow", containsString("GET"));
    }

    @Test
    void otherMediaTypesAreRefused() {
        problem(reader().accept("text/html"), "GET", WIDGETS, 406, "NOT_ACCEPTABLE");
        problem(writer().contentType("text/csv").body("a,b"), "POST", WIDGETS, 415, "UNSUPPORTED_MEDIA_TYPE");
        problem(
                writer().contentType(ContentType.JSON)
                        .header("Content-Encoding", "br")
                        .body("{}"),
                "POST",
                WIDGETS,
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void callerWithoutATokenIsAskedForOne() {
        problem(given(), "GET", WIDGETS, 401, "UNAUTHENTICATED").header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void badTokensAreRefusedAlike() {
        String expired =
                Tokens.of("registry-reader").lifetime(Duration.ofHours(-1)).token();
        for (String token : new String[] {"nonsense", "a.b.c", expired}) {
            problem(given().auth().oauth2(token), "GET", WIDGETS, 401, "UNAUTHENTICATED")
                    .header("WWW-Authenticate", containsString("invalid_token"));
        }
    }

    @Test
    void wrongRoleAgencyAndRegionAreToldApart() {
        String path = WIDGETS + "/by-agency?region=3174";
        problem(writer(), "GET", path, 403, "ROLE_MISSING");
        problem(reader(), "GET", path, 403, "AGENCY_MISMATCH");
        Tokens bpjs = Tokens.of("registry-reader").agency("BPJS_TK");
        problem(given().auth().oauth2(bpjs.regions("32").token()), "GET", path, 403, "REGION_OUT_OF_SCOPE");
        given().auth().oauth2(bpjs.regions("31").token()).get(path).then().statusCode(200);
    }

    @Test
    void pathWithoutAStatedRightIsClosed() {
        problem(reader(), "GET", WIDGETS + "/unannotated", 403, "ROLE_MISSING");
    }

    @Test
    void failuresOfTheServiceTellNothingOfTheInside() {
        problem(given(), "GET", WIDGETS + "/broken?how=state", 500, "INTERNAL_ERROR");
        problem(given(), "GET", WIDGETS + "/broken?how=bug", 500, "INTERNAL_ERROR");
        problem(given(), "GET", WIDGETS + "/broken?how=database-down", 503, "UNAVAILABLE")
                .header("Retry-After", notNullValue());
        problem(given(), "GET", WIDGETS + "/broken?how=other", 404, "JOB_NOT_FOUND")
                .body("detail", containsString("other"));
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
    }

    @Test
    void requestIdIsEchoedIfItIsUsable() {
        problem(given().header("X-Request-Id", "abc-1"), "GET", "/v1/nothing", 404, "NOT_FOUND")
                .header("X-Request-Id", "abc-1");
        given().header("X-Request-Id", "has space; and more")
                .get("/q/health/live")
                .then()
                .header("X-Request-Id", not(containsString("space")))
                .header("X-Request-Id", notNullValue());
    }

    @Test
    void traceOfTheCallerIsTheTraceOfTheProblem() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        problem(
                        given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"),
                        "GET",
                        "/v1/nothing",
                        404,
                        "NOT_FOUND")
                .body("traceId", equalTo(trace));
    }

    @Test
    void conditionalRequests() {
        String location = writer().contentType(ContentType.JSON)
                .body("{\"name\":\"Roda\"}")
                .post(WIDGETS)
                .then()
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .extract()
                .header("Location");
        String path = location.substring(location.indexOf("/v1/"));
        reader().get(path).then().statusCode(200).header("ETag", "\"v1\"");
        reader().header("If-None-Match", "\"v1\"")
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", "\"v1\"");
        String body = "{\"name\":\"Roda besar\"}";
        problem(writer().contentType(ContentType.JSON).body(body), "PUT", path, 428, "IF_MATCH_REQUIRED");
        problem(
                        writer().contentType(ContentType.JSON)
                                .header("If-Match", "\"v9\"")
                                .body(body),
                        "PUT",
                        path,
                        412,
                        "ETAG_STALE")
                .header("ETag", "\"v1\"");
        writer().contentType(ContentType.JSON)
                .header("If-Match", "\"v0\", \"v1\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"");
    }

    @Test
    void documentsAndHealthAreOpen() {
        given().get("/q/openapi").then().statusCode(200);
        given().get("/q/swagger-ui/").then().statusCode(200);
        for (String probe : new String[] {"live", "ready", "started"}) {
            given().get("/q/health/" + probe).then().statusCode(200);
        }
        problem(given(), "GET", "/q/metrics", 404, "NOT_FOUND");
    }

    @Test
    void headAndOptionsAnswerLikeGet() {
        reader().head(WIDGETS).then().statusCode(200).header("X-Request-Id", notNullValue());
        reader().options(WIDGETS).then().header("Allow", containsString("GET"));
    }

    private static ValidatableResponse problem(
            RequestSpecification request, String method, String path, int status, String code) {
        return request.urlEncodingEnabled(false)
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .header("X-Request-Id", notNullValue())
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body(
                        "type",
                        equalTo("https://patuh.id/problems/"
                                + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-')))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("instance", equalTo(path.replaceAll("\\?.*", "")))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")))
                .body(not(containsString("id.patuh")));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.of("registry-reader").token());
    }

    private static RequestSpecification writer() {
        return given().auth().oauth2(Tokens.of("registry-writer").token());
    }
}
