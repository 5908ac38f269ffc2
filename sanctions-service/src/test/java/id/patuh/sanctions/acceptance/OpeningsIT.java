package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.FakeRegistry;
import id.patuh.sanctions.fixtures.TestEmployer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Openings of cases: by officers at the same moment, and about employers that were merged. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class OpeningsIT {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    private static final int ROUNDS = 5;
    private static final int OFFICERS = 4;

    @BeforeEach
    void startClock() {
        TestClock.set(CaseDriver.START);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void ofSeveralOfficersOneOpensTheCaseAndTheOthersAreToldWhichOneItIs() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            TestEmployer employer = Employers.assessed();
            List<Response> answers = atOnce(Bodies.open(employer.id(), "JHT", "REG_SELF_WORKER"));
            List<Response> opened = answers.stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .toList();
            assertThat(opened).hasSize(1);
            String winner = opened.getFirst().jsonPath().getString("id");
            for (Response answer : answers) {
                if (answer != opened.getFirst()) {
                    assertThat(refused(answer, 409, "CASE_ALREADY_OPEN").getString("caseId"))
                            .isEqualTo(winner);
                }
            }
            assertThat(Api.given(Callers.OFFICER)
                            .queryParam("employerId", employer.id())
                            .get("/v1/cases")
                            .jsonPath()
                            .getList("items.id"))
                    .containsExactly(winner);
        }
    }

    @Test
    void aMergedEmployerGetsNoNewCase() {
        TestEmployer successor = Employers.assessed();
        TestEmployer merged = Employers.assessed();
        FakeRegistry.merge(merged, successor, DAY);
        FakeRegistry.publish(merged, successor);
        awaitSuccessor(merged, successor);
    }

    @Test
    void whoOpensACaseAboutAMergedEmployerIsToldTheLastSuccessorOfTheChain() {
        TestEmployer last = Employers.assessed();
        TestEmployer second = Employers.assessed();
        TestEmployer first = Employers.assessed();
        FakeRegistry.merge(first, second, DAY);
        FakeRegistry.publish(first, second);
        awaitSuccessor(first, second);
        FakeRegistry.merge(second, last, DAY);
        FakeRegistry.publish(second, last);
        awaitSuccessor(first, last);
        awaitSuccessor(second, last);
    }

    @Test
    void theMergedEmployersOwnNewsIsEnoughToRefuseACase() {
        TestEmployer successor = Employers.assessed();
        TestEmployer merged = Employers.assessed();
        FakeRegistry.merge(merged, successor, DAY);
        FakeRegistry.publish(merged);
        awaitSuccessor(merged, successor);
    }

    private static void awaitSuccessor(TestEmployer merged, TestEmployer successor) {
        String body = Bodies.open(merged.id(), "JHT", "DATA_WAGE");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Response answer = Api.given(Callers.OFFICER)
                    .header("Accept-Language", "en")
                    .body(body)
                    .post("/v1/cases");
            JsonPath problem = refused(answer, 409, "EMPLOYER_MERGED");
            assertThat(problem.getString("successorId"))
                    .isEqualTo(successor.id().toString());
            assertThat(problem.getString("detail")).contains(successor.id().toString());
        });
    }

    private static List<Response> atOnce(String body) throws Exception {
        CyclicBarrier start = new CyclicBarrier(OFFICERS);
        try (var officers = Executors.newFixedThreadPool(OFFICERS)) {
            List<Future<Response>> posts = new ArrayList<>();
            for (int i = 0; i < OFFICERS; i++) {
                String token =
                        Tokens.of("bpjs-tk-officer").subject("officer-" + i).token();
                posts.add(officers.submit(() -> {
                    start.await();
                    return Api.post(token, "/v1/cases", body);
                }));
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> post : posts) {
                answers.add(post.get());
            }
            return answers;
        }
    }
}
