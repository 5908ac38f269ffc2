package id.patuh.sanctions.road;

import static id.patuh.sanctions.road.RefusalsIT.refused;
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
        TestClock.set(Road.START);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void ofSeveralOfficersOneOpensTheCaseAndTheOthersAreToldWhichOneItIs() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            World.Firm firm = World.newFirm();
            List<Response> answers = atOnce(Road.openBody(firm.id(), "JHT", "REG_SELF_WORKER"));
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
            assertThat(Road.given(Road.OFFICER)
                            .queryParam("employerId", firm.id())
                            .get("/v1/cases")
                            .jsonPath()
                            .getList("items.id"))
                    .containsExactly(winner);
        }
    }

    @Test
    void aMergedEmployerGetsNoNewCase() {
        World.Firm successor = World.newFirm();
        World.Firm merged = World.newFirm();
        Registry.merge(merged, successor, DAY);
        Registry.publish(merged, successor);
        awaitSuccessor(merged, successor);
    }

    @Test
    void whoOpensACaseAboutAMergedEmployerIsToldTheLastSuccessorOfTheChain() {
        World.Firm last = World.newFirm();
        World.Firm second = World.newFirm();
        World.Firm first = World.newFirm();
        Registry.merge(first, second, DAY);
        Registry.publish(first, second);
        awaitSuccessor(first, second);
        Registry.merge(second, last, DAY);
        Registry.publish(second, last);
        awaitSuccessor(first, last);
        awaitSuccessor(second, last);
    }

    @Test
    void theMergedEmployersOwnNewsIsEnoughToRefuseACase() {
        World.Firm successor = World.newFirm();
        World.Firm merged = World.newFirm();
        Registry.merge(merged, successor, DAY);
        Registry.publish(merged);
        awaitSuccessor(merged, successor);
    }

    private static void awaitSuccessor(World.Firm merged, World.Firm successor) {
        String body = Road.openBody(merged.id(), "JHT", "DATA_WAGE");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Response answer = Road.given(Road.OFFICER)
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
                    return Road.post(token, "/v1/cases", body);
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
