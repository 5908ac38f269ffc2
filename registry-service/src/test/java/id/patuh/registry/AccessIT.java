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

/** What a caller sees of what the caller may do: see AuthorityTableIT for who may do it. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class AccessIT {
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
}
