package id.patuh.registry.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** Single employers, looked up for many callers at once: each gets the one he asked for, within his regions, and is noted. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class EmployerLookupIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Inject
    Database database;

    @Test
    void everyCallerGetsTheEmployerHeAskedFor() {
        List<Rows> known = IntStream.range(0, 8)
                .mapToObj(i -> Rows.wlkp().with("nib", Api.nib()))
                .toList();
        List<String> ids = known.stream().map(Api::registered).toList();
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            List<CompletableFuture<Void>> asked = IntStream.range(0, 200)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> {
                                int which = i % ids.size();
                                assertRead(ids.get(which));
                                assertFound(known.get(which).text("nib"), ids.get(which));
                            },
                            callers))
                    .toList();
            CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)).join();
        }
    }

    private static void assertRead(String id) {
        Api.writer()
                .get("/v1/employers/" + id)
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("ETag", "\"v1\"")
                .body("employerId", equalTo(id));
    }

    private static void assertFound(String nib, String id) {
        Api.writer()
                .get("/v1/employers?identifier=NIB:" + nib)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].employerId", equalTo(id))
                .body("nextCursor", nullValue());
    }

    @Test
    void whatIsNotKnownIsNotFound() {
        String id = UUID.randomUUID().toString();
        Api.writer()
                .get("/v1/employers/" + id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("EMPLOYER_NOT_FOUND"));
        Api.writer()
                .get("/v1/employers/" + id + "?validAt=2026-01-01")
                .then()
                .statusCode(404)
                .body("code", equalTo("EMPLOYER_NOT_FOUND"));
        Api.writer()
                .get("/v1/employers?identifier=NIB:" + Api.nib())
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void whoIsBoundToAProvinceFindsNoOtherEmployer() {
        String nib = Api.nib();
        String id = Api.registered(Rows.wlkp().with("nib", nib).with("regionCode", "3171"));
        Tokens elsewhere = Tokens.of("registry-reader").regions("32");
        Api.as(elsewhere)
                .get("/v1/employers/" + id)
                .then()
                .statusCode(403)
                .body("code", equalTo("REGION_OUT_OF_SCOPE"));
        String find = "/v1/employers?identifier=NIB:" + nib;
        Api.as(elsewhere).get(find).then().statusCode(200).body("items", hasSize(0));
        Api.writer().get(find + "&region=32").then().statusCode(200).body("items", hasSize(0));
        Api.writer().get(find + "&region=3171").then().statusCode(200).body("items", hasSize(1));
        Api.writer().get(find + "&scale=LARGE").then().statusCode(200).body("items", hasSize(0));
        Api.writer().get(find + "&limit=0").then().statusCode(400).body("code", equalTo("PARAMETER_INVALID"));
        Api.writer().get(find + "&cursor=x").then().statusCode(400).body("code", equalTo("CURSOR_INVALID"));
    }

    @Test
    void eachReadIsNotedWithItsPurposeAndTrace() {
        String nib = Api.nib();
        String id = Api.registered(Rows.wlkp().with("nib", nib));
        List<String> ways = List.of(
                "/v1/employers/" + id,
                "/v1/employers/" + id + "?validAt=" + Rows.wlkp().text("reportedOn"),
                "/v1/employers?identifier=NIB:" + nib,
                "/v1/employers?identifier=NIB:" + nib + "&region=" + Rows.wlkp().text("regionCode") + "&scale="
                        + Rows.wlkp().text("scale"));
        for (int i = 0; i < ways.size(); i++) {
            Api.writer()
                    .header("X-Purpose", "WAY-" + i)
                    .header("X-Request-Id", "way-" + i)
                    .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                    .get(ways.get(i))
                    .then()
                    .statusCode(200);
        }
        String noted = "select purpose || ' ' || request_id || ' ' || trace_id from access_log"
                + " where subject_id = ? and purpose like 'WAY-%' order by purpose";
        await().atMost(Duration.ofSeconds(10))
                .until(() -> database.query(noted, row -> row.getString(1), UUID.fromString(id))
                                .size()
                        == ways.size());
        assertThat(database.query(noted, row -> row.getString(1), UUID.fromString(id)))
                .containsExactlyElementsOf(IntStream.range(0, ways.size())
                        .mapToObj(i -> "WAY-" + i + " way-" + i + " " + TRACE)
                        .toList());
        Api.writer()
                .header("X-Purpose", "not a code")
                .get(ways.getFirst())
                .then()
                .statusCode(400)
                .body("code", equalTo("PARAMETER_INVALID"));
    }

    @Test
    void ofTwoWhoRegisterANumberAtOnceOneIsToldTheOthersEmployer() {
        for (int round = 0; round < 10; round++) {
            Rows report = Rows.wlkp().with("nib", Api.nib());
            List<Response> answers;
            try (ExecutorService callers = Executors.newFixedThreadPool(2)) {
                answers = List.of(posted(report, callers), posted(report, callers)).stream()
                        .map(CompletableFuture::join)
                        .toList();
            }
            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
            Response refused = answers.stream()
                    .filter(answer -> answer.statusCode() == 409)
                    .findFirst()
                    .orElseThrow();
            assertThat(refused.<String>path("code")).isEqualTo("IDENTIFIER_IN_USE");
            assertThat(answers)
                    .extracting(answer -> answer.<String>path("employerId"))
                    .containsOnly(refused.<String>path("employerId"));
        }
    }

    private static CompletableFuture<Response> posted(Rows report, ExecutorService callers) {
        return CompletableFuture.supplyAsync(() -> Api.register(report), callers);
    }
}
