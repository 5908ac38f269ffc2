package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static id.patuh.sanctions.fixtures.LookUps.PATH;
import static id.patuh.sanctions.fixtures.LookUps.SYSTEM;
import static id.patuh.sanctions.fixtures.LookUps.ask;
import static id.patuh.sanctions.fixtures.LookUps.awaitStatus;
import static id.patuh.sanctions.fixtures.LookUps.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.FakeCompliance;
import id.patuh.sanctions.fixtures.FakeRegistry;
import id.patuh.sanctions.fixtures.TestEmployer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/**
 * The look-up of licensing systems.
 *
 * <p>Source: PP 86/2013 art. 8; PP 86/2013 art. 9
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class LookUpIT {
    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void everyWayOfWritingANumberFindsTheSameEmployer() {
        TestEmployer employer = Employers.assessed();
        String npwp = employer.npwp15();
        String dotted = npwp.substring(0, 2) + "." + npwp.substring(2, 5) + "." + npwp.substring(5, 8) + "."
                + npwp.substring(8, 9) + "-" + npwp.substring(9, 12) + "." + npwp.substring(12);
        for (String identifier :
                List.of("NIB:" + employer.nib(), "NPWP:" + npwp, "NPWP:" + employer.npwp16(), "NPWP:" + dotted)) {
            JsonPath answer = ask(identifier).jsonPath();
            assertThat(answer.getString("status")).as(identifier).isEqualTo("CLEAR");
            assertThat(answer.getString("statedAt")).isEqualTo("2025-12-01T00:00:00Z");
        }
        assertThat(ask("NPWP:" + dotted).jsonPath().getString("identifier")).isEqualTo("NPWP:" + employer.npwp16());
    }

    @Test
    void aNumberThatNobodyHasIsUnknown() {
        Employers.assessed();
        JsonPath answer = ask("NIB:0000000000001").jsonPath();
        assertThat(answer.getString("status")).isEqualTo("UNKNOWN");
        assertThat(answer.getString("statedAt")).isNotNull();
    }

    @Test
    void whoIsNotRegisteredIsNoParticipant() {
        TestEmployer employer = Employers.assessed();
        Instant first = Instant.parse("2026-01-02T00:00:00Z");
        Instant second = Instant.parse("2026-02-02T00:00:00Z");
        TestClock.set(Instant.parse("2026-03-02T00:00:00Z"));
        FakeCompliance.assessUnregistered(employer, first);
        awaitStatus(employer, "NOT_PARTICIPANT");
        JsonPath answer = ask("NIB:" + employer.nib()).jsonPath();
        assertThat(answer.getList("unregistered")).containsExactly("BPJS_TK");
        assertThat(answer.getList("missingProgrammes")).containsExactly("JHT", "JKK");
        FakeCompliance.assess(employer, List.of(), second);
        awaitStatus(employer, "CLEAR");
        assertThat(status(employer, Map.of("at", "2026-01-15T00:00:00Z"))).isEqualTo("NOT_PARTICIPANT");
        assertThat(status(employer, Map.of("at", "2026-01-01T00:00:00Z"))).isEqualTo("CLEAR");
        assertThat(status(employer, Map.of("at", "2026-02-02T00:00:00Z"))).isEqualTo("CLEAR");
        assertThat(status(employer, Map.of("at", "2026-02-02T00:00:00Z", "knownAt", "2026-02-01T00:00:00Z")))
                .isEqualTo("NOT_PARTICIPANT");
    }

    @Test
    void whoIsRegisteredAndMissesProgrammesIsServedAndTold() {
        TestEmployer employer = Employers.unassessed();
        FakeCompliance.assess(employer, List.of(Programme.JP, Programme.JHT), FakeRegistry.FIRST_KNOWN);
        awaitStatus(employer, "CLEAR");
        JsonPath answer = ask("NIB:" + employer.nib()).jsonPath();
        assertThat(answer.getList("missingProgrammes")).containsExactlyInAnyOrder("JHT", "JP");
        assertThat(answer.getList("unregistered")).isEmpty();
    }

    @Test
    void everyCallerGetsTheAnswerToHisQuestion() {
        List<String> numbers = List.of(
                "NIB:" + Employers.assessed().nib(),
                "NIB:" + Employers.assessed().nib(),
                "NIB:0000000000001");
        List<String> statuses = List.of("CLEAR", "CLEAR", "UNKNOWN");
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            List<CompletableFuture<JsonPath>> asked = IntStream.range(0, 100)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> ask(numbers.get(i % 3)).jsonPath(), callers))
                    .toList();
            for (int i = 0; i < asked.size(); i++) {
                JsonPath answer = asked.get(i).join();
                assertThat(answer.getString("identifier")).isEqualTo(numbers.get(i % 3));
                assertThat(answer.getString("status")).isEqualTo(statuses.get(i % 3));
            }
        }
    }

    @Test
    void manyQuestionsAreAnsweredInTheirOrder() {
        TestEmployer one = Employers.assessed();
        TestEmployer two = Employers.assessed();
        JsonPath answer = Api.post(SYSTEM, PATH, """
                {"items":[{"identifier":"NIB:0000000000001"},{"identifier":"NPWP:%s","service":"TENDER_PERMIT"},
                          {"identifier":"NIB:%s","at":"2026-01-01T00:00:00Z"},{"identifier":"NIB:%s"}]}
                """.formatted(two.npwp15(), one.nib(), one.nib()))
                .jsonPath();
        assertThat(answer.getList("items.status")).containsExactly("UNKNOWN", "CLEAR", "CLEAR", "CLEAR");
        assertThat(answer.getString("items[1].identifier")).isEqualTo("NPWP:" + two.npwp16());
        assertThat(answer.getString("items[2].at")).isEqualTo("2026-01-01T00:00:00Z");
        String thousand = items(1000, one.nib());
        assertThat(Api.post(SYSTEM, PATH, thousand).jsonPath().getList("items")).hasSize(1000);
        refused(Api.post(SYSTEM, PATH, items(1001, one.nib())), 413, "BATCH_TOO_LARGE");
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPlace() {
        refused(ask("NIB:12"), 400, "PARAMETER_INVALID");
        refused(ask("NPWP:012345678901234"), 400, "PARAMETER_INVALID");
        refused(ask("KTP:1"), 400, "PARAMETER_INVALID");
        refused(ask("NIB"), 400, "PARAMETER_INVALID");
        refused(Api.given(SYSTEM).get(PATH), 400, null);
        refused(
                Api.given(SYSTEM)
                        .queryParam("identifier", "NIB:8120001234567")
                        .queryParam("service", "PASSPORT")
                        .get(PATH),
                400,
                null);
        refused(
                Api.given(SYSTEM)
                        .queryParam("identifier", "NIB:8120001234567")
                        .queryParam("at", "2999-01-01T00:00:00Z")
                        .get(PATH),
                400,
                "PARAMETER_INVALID");
        JsonPath errors = refused(
                Api.post(
                        SYSTEM,
                        PATH,
                        "{\"items\":[{\"identifier\":\"NIB:8120001234567\"},{\"identifier\":\"NIB:1\"}]}"),
                400,
                "VALIDATION_FAILED");
        assertThat(errors.getList("errors.field")).containsExactly("/items/1/identifier");
        assertThat(errors.getList("errors.code")).containsExactly("NIB_FORMAT");
        refused(Api.post(SYSTEM, PATH, "{\"items\":[]}"), 400, "VALIDATION_FAILED");
        refused(
                io.restassured.RestAssured.given()
                        .queryParam("identifier", "NIB:8120001234567")
                        .get(PATH),
                401,
                "UNAUTHENTICATED");
        refused(
                Api.given(Tokens.of("policy-author").token())
                        .queryParam("identifier", "NIB:8120001234567")
                        .get(PATH),
                403,
                "ROLE_MISSING");
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        TestEmployer employer = Employers.assessed();
        Response first = ask("NIB:" + employer.nib());
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        Response again = Api.given(SYSTEM)
                .header("If-None-Match", first.header("ETag"))
                .queryParam("identifier", "NIB:" + employer.nib())
                .get(PATH);
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void aMomentOutsideTheCalendarIsRefusedAndTroublesNobodyElse() {
        TestEmployer employer = Employers.assessed();
        for (String moment : List.of(
                "0000-01-01T00:00:00Z",
                "1899-12-31T23:59:59Z",
                "2201-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59Z",
                "-1000000000-01-01T00:00:00Z")) {
            for (String parameter : List.of("at", "knownAt")) {
                JsonPath refused = refused(
                        Api.given(SYSTEM)
                                .queryParam("identifier", "NIB:" + employer.nib())
                                .queryParam(parameter, moment)
                                .get(PATH),
                        400,
                        "PARAMETER_INVALID");
                assertThat(refused.getList("errors.field")).containsExactly("/" + parameter);
                assertThat(refused.getList("errors.code")).containsExactly("DATE_FORMAT");
                String batch = "{\"items\":[{\"identifier\":\"NIB:%s\"},{\"identifier\":\"NIB:%s\",\"%s\":\"%s\"}]}"
                        .formatted(employer.nib(), employer.nib(), parameter, moment);
                assertThat(refused(Api.post(SYSTEM, PATH, batch), 400, "VALIDATION_FAILED")
                                .getList("errors.field"))
                        .containsExactly("/items/1/" + parameter);
            }
        }
        assertThat(status(employer, Map.of("at", "1900-01-01T00:00:00Z"))).isEqualTo("UNKNOWN");
    }

    @Test
    void badQuestionsAtTheSameTimeFailNoGoodOne() {
        TestEmployer employer = Employers.assessed();
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            List<CompletableFuture<Integer>> asked = IntStream.range(0, 100)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> Api.given(SYSTEM)
                                    .queryParam("identifier", "NIB:" + employer.nib())
                                    .queryParams(i % 2 == 0 ? Map.of() : Map.of("at", "0000-01-01T00:00:00Z"))
                                    .get(PATH)
                                    .statusCode(),
                            callers))
                    .toList();
            for (int i = 0; i < asked.size(); i++) {
                assertThat(asked.get(i).join()).isEqualTo(i % 2 == 0 ? 200 : 400);
            }
        }
    }

    @Test
    void aClockThatGoesBackLetsNobodyPassASanction() {
        TestEmployer employer = CaseDriver.blocked().employer();
        Instant since = TestClock.now();
        TestClock.set(since.minus(Duration.ofMinutes(10)));
        JsonPath answer = ask("NIB:" + employer.nib()).jsonPath();
        assertThat(answer.getString("status")).isEqualTo("BLOCKED");
        assertThat(Instant.parse(answer.getString("at"))).isAfterOrEqualTo(Instant.parse(answer.getString("since")));
        FakeCompliance.assess(employer, List.of(Programme.JP), TestClock.now());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        ask("NIB:" + employer.nib()).jsonPath().getList("missingProgrammes"))
                .containsExactly("JP"));
        assertThat(status(employer)).isEqualTo("BLOCKED");
        assertThat(Api.post(SYSTEM, PATH, items(1, employer.nib())).jsonPath().getList("items.status"))
                .containsExactly("BLOCKED");
        assertThat(status(
                        employer,
                        Map.of("at", since.minus(Duration.ofMinutes(15)).toString())))
                .as("a moment that is named is answered as it was")
                .isEqualTo("CLEAR");
    }

    private static String items(int count, String nib) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"identifier\":\"NIB:" + nib + "\"}")
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }
}
