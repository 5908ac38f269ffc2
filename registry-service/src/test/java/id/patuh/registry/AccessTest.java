package id.patuh.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Who may do what, by role, agency and region; what is not granted is refused. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class AccessTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            registry-reader,      KEMENAKER, *,  GET,  /v1/employers,                   200
            registry-reader,      KEMENAKER, 31, GET,  /v1/employers?region=31,         200
            registry-reader,      KEMENAKER, 31, GET,  /v1/employers?region=3273,       403
            service-unit-officer, DPMPTSP,   *,  GET,  /v1/employers,                   403
            registry-reader,      KEMENAKER, *,  GET,  /v1/changes,                     200
            registry-reader,      KEMENAKER, 31, GET,  /v1/changes,                     403
            bpjs-tk-officer,      BPJS_TK,   *,  GET,  /v1/changes,                     403
            registry-reader,      KEMENAKER, *,  GET,  /v1/match-candidates,            200
            bpjs-tk-officer,      BPJS_TK,   *,  GET,  /v1/match-candidates,            403
            service-unit-officer, DPMPTSP,   *,  GET,  /v1/reference/regions,           200
            registry-reader,      KEMENAKER, *,  GET,  /v1/reference/colours,           404
            registry-reader,      KEMENAKER, *,  POST, /v1/employers,                   403
            registry-reader,      KEMENAKER, *,  POST, /v1/employers/019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02/merges, 403
            bpjs-tk-officer,      BPJS_TK,   *,  POST, /v1/employers/019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02/merges, 403
            registry-reader,      KEMENAKER, *,  POST, /v1/employers/019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02/splits, 403
            registry-reader,      KEMENAKER, *,  DELETE, /v1/employers/019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02/merges/019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02?reason=x, 403
            bpjs-tk-officer,      BPJS_TK,   *,  GET,  /v1/employers/019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02/merges, 403
            registry-reader,      KEMENAKER, *,  GET,  /v1/employers/019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02/merges, 404
            registry-reader,      KEMENAKER, *,  POST, /v1/match-candidates/019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02/decision, 403
            registry-writer,      KEMENAKER, 32, POST, /v1/employers,                   403
            registry-writer,      BPJS_TK,   31, POST, /v1/employers,                   201
            registry-reader,      KEMENAKER, *,  POST, /v1/imports?source=WLKP,         403
            registry-writer,      KEMENAKER, 31, POST, /v1/imports?source=WLKP,         403
            registry-writer,      BPJS_TK,   *,  POST, /v1/imports?source=WLKP,         403
            registry-writer,      KEMENAKER, *,  POST, /v1/imports?source=BPJS_TK,      403
            integrator,           KEMENAKER, *,  POST, /v1/imports?source=WLKP,         202
            admin,                KEMENAKER, *,  POST, /v1/imports?source=WLKP,         202
            registry-writer,      KEMENAKER, *,  POST, /v1/imports?source=OTHER,        400
            registry-writer,      KEMENAKER, *,  POST, /v1/imports,                     400
            """)
    void tableOfCallers(String role, String agency, String region, String method, String path, int status) {
        Tokens caller = Tokens.of(role).agency(agency).regions(region);
        body(Api.as(caller), method, path)
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType(status >= 400 ? "application/problem+json" : "application/json");
    }

    @Test
    void nobodyIsLetInWithoutAToken() {
        for (String path : List.of("/v1/employers", "/v1/changes", "/v1/reference/regions", "/v1/match-candidates")) {
            io.restassured.RestAssured.get(path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("code", equalTo("UNAUTHENTICATED"));
        }
    }

    @Test
    void listWithoutRegionIsLimitedToTheCallersProvinces() {
        String word = "Rr" + Api.own();
        for (String region : List.of("3171", "3273", "1271")) {
            Api.writer()
                    .contentType(ContentType.JSON)
                    .body(Rows.wlkp()
                            .with("name", word)
                            .with("regionCode", region)
                            .json())
                    .post("/v1/employers")
                    .then()
                    .statusCode(201);
        }
        Map<String, Object> page = Api.as(Tokens.of("registry-reader").regions("31", "12"))
                .queryParam("q", word)
                .get("/v1/employers")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        assertThat((List<?>) page.get("items")).hasSize(2);
    }

    @Test
    void employerOutsideTheScopeIsRefusedOnEveryPath() {
        String id = Api.writer()
                .contentType(ContentType.JSON)
                .body(Rows.wlkp().json())
                .post("/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("employerId");
        Tokens elsewhere = Tokens.of("registry-writer").regions("32");
        for (String path : List.of("", "?validAt=2026-06-30", "/history", "/coverage", "/coverage/JKK")) {
            Api.as(elsewhere)
                    .get("/v1/employers/" + id + path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("REGION_OUT_OF_SCOPE"));
        }
        Api.as(elsewhere)
                .header("If-Match", "\"v1\"")
                .contentType(ContentType.JSON)
                .body(Map.of("address", "x"))
                .patch("/v1/employers/" + id)
                .then()
                .statusCode(403);
        Api.as(Tokens.of("registry-writer").regions("31"))
                .header("If-Match", "\"v1\"")
                .contentType(ContentType.JSON)
                .body(Map.of("regionCode", "3273"))
                .patch("/v1/employers/" + id)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            registry-writer, BPJS_TK,   *,  200,
            integrator,      BPJS_TK,   *,  200,
            admin,           KEMENAKER, *,  200,
            auditor,         KEMENAKER, *,  200,
            registry-writer, KEMENAKER, *,  403, AGENCY_MISMATCH
            integrator,      BPJS_KES,  *,  403, AGENCY_MISMATCH
            registry-writer, BPJS_TK,   31, 403, REGION_OUT_OF_SCOPE
            auditor,         KEMENAKER, 31, 403, REGION_OUT_OF_SCOPE
            registry-reader, BPJS_TK,   *,  403, ROLE_MISSING
            """)
    void importAndItsErrorsAreReadByTheAgencyOfTheExtract(
            String role, String agency, String region, int status, String code) {
        String location = Api.as(Tokens.of("registry-writer").agency("BPJS_TK"))
                .contentType("text/csv")
                .body(Rows.csv(Rows.tk()))
                .post("/v1/imports?source=BPJS_TK")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String path = Api.path(location);
        Tokens reader = Tokens.of(role).agency(agency).regions(region);
        for (String read : List.of(path, path + "/errors", path + "/rows", path + "/rows/2")) {
            Response answer = Api.as(reader).get(read);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
            assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        }
    }

    private static RequestSpecification body(RequestSpecification request, String method, String path) {
        if (method.equals("GET")) {
            return request;
        }
        return path.startsWith("/v1/imports")
                ? request.contentType("text/csv").body(Rows.csv(Rows.wlkp()))
                : request.contentType(ContentType.JSON).body(Rows.wlkp().json());
    }
}
