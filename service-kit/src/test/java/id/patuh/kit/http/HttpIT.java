package id.patuh.kit.http;

import static id.patuh.kit.http.HttpCalls.WIDGETS;
import static id.patuh.kit.http.HttpCalls.problem;
import static id.patuh.kit.http.HttpCalls.reader;
import static id.patuh.kit.http.HttpCalls.writer;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

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
}
