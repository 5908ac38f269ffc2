package id.patuh.kit.http;

import static id.patuh.kit.http.HttpCalls.WIDGETS;
import static id.patuh.kit.http.HttpCalls.problem;
import static id.patuh.kit.http.HttpCalls.reader;
import static id.patuh.kit.http.HttpCalls.writer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.patuh.devstack.testing.PatuhTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** Whatever is wrong with a request, the answer is problem details with a code and a trace id, and nothing of the inside. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class HttpIT {

    @ParameterizedTest
    @CsvSource({
        "limit=0,/limit,NUMBER_RANGE",
        "limit=501,/limit,NUMBER_RANGE",
        "limit=many,/limit,NUMBER_FORMAT",
        "limit=+5,/limit,NUMBER_FORMAT",
        "limit=%D9%A5,/limit,NUMBER_FORMAT",
        "limit=99999999999,/limit,NUMBER_RANGE",
        "limit=,/limit,PARAMETER_EMPTY",
        "limit=1&limit=2,/limit,PARAMETER_REPEATED",
        "cursor=,/cursor,PARAMETER_EMPTY",
        "madeOn=yesterday,/madeOn,DATE_FORMAT",
        "madeOn=0000-01-01,/madeOn,DATE_FORMAT",
        "madeOn=2201-01-01,/madeOn,DATE_FORMAT",
        "colour=GREEN,/colour,ENUM_UNKNOWN",
        "size=10,/size,NUMBER_RANGE",
        "broken=yes,/broken,FORMAT",
        "broken=1,/broken,FORMAT",
        "broken=TRUE,/broken,FORMAT",
        "broken=true%20,/broken,FORMAT",
        "broken=,/broken,PARAMETER_EMPTY",
        "broken=false&broken=true,/broken,PARAMETER_REPEATED",
        "seenAt=0000-01-01T00:00:00Z,/seenAt,DATE_FORMAT",
        "seenAt=2026-06-30,/seenAt,DATE_FORMAT",
        "seenAt=2026-06-30T24:00:00Z,/seenAt,DATE_FORMAT",
        "owner=1-1-1-1-1,/owner,UUID_FORMAT",
        "part=a%00b,/part,TEXT_INVALID",
        "part=a&part=%E2%80%8B,/part,TEXT_INVALID",
        "colour=RED&colur=RED,/colur,PARAMETER_UNKNOWN",
        "%00=1,/-,PARAMETER_UNKNOWN",
        "part=a%FFb,/part,TEXT_INVALID",
        "part=a%ED%A0%80b,/part,TEXT_INVALID",
        "part=abc%C0%80def,/part,TEXT_INVALID",
        "part=a;limit=1,/part,INVALID",
    })
    void parameterThatIsNotRightIsNamed(String query, String field, String code) {
        problem(reader(), "GET", WIDGETS + "?" + query, 400, "PARAMETER_INVALID")
                .body("errors.field", contains(field))
                .body("errors.code", contains(code));
    }

    @Test
    void unknownWordIsAnsweredWithThoseKnown() {
        problem(reader().header("Accept-Language", "en"), "GET", WIDGETS + "?colour=red", 400, "PARAMETER_INVALID")
                .body("errors[0].message", equalTo("The value must be one of: RED, BLUE."));
    }

    @Test
    void parameterThatMayBeRepeatedIsTaken() {
        reader().get(WIDGETS + "?part=a&part=b&broken=true").then().statusCode(200);
    }

    @Test
    void idInThePathHasOneForm() {
        problem(reader(), "GET", WIDGETS + "/not-a-uuid", 400, "PARAMETER_INVALID")
                .body("errors.field", contains("/id"))
                .body("errors.code", contains("UUID_FORMAT"));
        problem(reader(), "GET", WIDGETS + "/%00", 404, "NOT_FOUND");
        problem(reader(), "GET", WIDGETS + "/%FF", 404, "NOT_FOUND");
    }

    @Test
    void languagesOnTwoLinesAreOneList() {
        problem(
                        given().header("Accept-Language", "fr").header("Accept-Language", "en"),
                        "GET",
                        "/v1/nothing",
                        404,
                        "NOT_FOUND")
                .header("Content-Language", "en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json;q=0", "application/json;q=0.0, text/html", "*/*;q=0", "application/*;q=0"})
    void aTypeThatIsRefusedIsNotSent(String accept) {
        problem(reader().header("Accept", accept), "GET", WIDGETS, 406, "NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;q=0.1", "text/html;q=0, */*", "application/*;q=0, application/json"})
    void aTypeThatIsTakenIsSent(String accept) {
        reader().header("Accept", accept).get(WIDGETS).then().statusCode(200).contentType(ContentType.JSON);
    }

    @Test
    void headSaysWhatGetSays() {
        String path = writer().contentType(ContentType.JSON)
                .body("{\"name\":\"Kepala\"}")
                .post(WIDGETS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String type = reader().get(path).then().statusCode(200).extract().header("Content-Type");
        reader().head(path)
                .then()
                .statusCode(200)
                .header("Content-Type", type)
                .header("ETag", "\"v1\"")
                .body(equalTo(""));
        String refused = reader().get(WIDGETS + "/" + UUID.randomUUID()).header("Content-Type");
        reader().head(WIDGETS + "/" + UUID.randomUUID()).then().statusCode(404).header("Content-Type", refused);
    }

    @Test
    void answersThatMayComeCompressedSaySo() {
        List<String> vary = problem(given(), "GET", "/v1/nothing", 404, "NOT_FOUND")
                .extract()
                .headers()
                .getValues("Vary");
        assertThat(vary)
                .usingElementComparator(String::compareToIgnoreCase)
                .containsExactlyInAnyOrder("Accept-Language", "Accept-Encoding");
        reader().get(WIDGETS).then().header("Vary", equalToIgnoringCase("Accept-Encoding"));
    }

    @Test
    void conditionOnWhatHasNoVersionCannotHold() {
        problem(
                writer().contentType(ContentType.JSON)
                        .header("If-Match", "\"v1\"")
                        .body("{\"name\":\"Roda\"}"),
                "POST",
                WIDGETS,
                412,
                "PRECONDITION_FAILED");
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
        // The path of one widget is that of the stream, too.
        problem(writer(), "DELETE", WIDGETS + "/stream", 405, "METHOD_NOT_ALLOWED")
                .header("Allow", containsString("PUT"));
        problem(writer(), "POST", WIDGETS + "/" + UUID.randomUUID(), 405, "METHOD_NOT_ALLOWED");
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
    void failuresOfTheServiceTellNothingOfTheInside() {
        problem(given(), "GET", WIDGETS + "/broken?how=state", 500, "INTERNAL_ERROR");
        problem(given(), "GET", WIDGETS + "/broken?how=bug", 500, "INTERNAL_ERROR");
        problem(given(), "GET", WIDGETS + "/broken?how=database-down", 503, "UNAVAILABLE")
                .header("Retry-After", notNullValue());
        problem(given(), "GET", WIDGETS + "/broken?how=other", 404, "JOB_NOT_FOUND")
                .body("detail", containsString("other"));
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
    void everyAnswerTellsBrowsersAndCachesWhatNotToDo() {
        for (String path : List.of(WIDGETS, "/v1/nothing", "/q/health/live", "/q/openapi")) {
            reader().get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Strict-Transport-Security", "max-age=31536000")
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        }
        reader().get("/v1/nothing").then().header("Cache-Control", "no-store");
        given().get(WIDGETS).then().statusCode(401).header("Cache-Control", "no-store");
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
        String path = location;
        reader().get(path).then().statusCode(200).header("ETag", "\"v1\"");
        reader().header("If-None-Match", "\"v1\"")
                .get(path)
                .then()
                .statusCode(304)
                .header("Cache-Control", "private, no-cache")
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
}
