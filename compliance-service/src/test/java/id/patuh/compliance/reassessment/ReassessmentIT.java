package id.patuh.compliance.reassessment;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static id.patuh.contracts.vocabulary.Programme.JKM;
import static id.patuh.contracts.vocabulary.Programme.JKN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.Service;
import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ReassessmentIT {
    @Inject
    Database database;

    @Inject
    ReassessmentService service;

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    void whenTheDateChangesEverybodyIsAssessedAgainAndOnlyWhatChangedIsPublished() {
        LocalDate today = WorkingDays.dayOf(TestClock.now());
        YearMonth paid = YearMonth.from(today).plusMonths(1);
        EmployerMother late =
                employer().workforce(10, 50_000_000, today).in(JKK, JKM).in(JKN, 10, 50_000_000, paid);
        EmployerMother punctual = employer().workforce(10, 50_000_000, today).in(JKK, JKM, JKN);
        Service.publishAndAwait(late, punctual);
        Service.get("/v1/assessments/" + late.id()).body("class", equalTo("COMPLIANT"));

        TestClock.advance(Duration.ofDays(75));

        Service.eventually("/v1/assessments/" + late.id(), answer -> "IN_ARREARS"
                        .equals(answer.jsonPath().getString("class")))
                .then()
                .body("version", equalTo(2))
                .body("asOf", equalTo(WorkingDays.dayOf(TestClock.now()).toString()));
        Service.eventually("/v1/assessments/" + punctual.id(), answer -> WorkingDays.dayOf(TestClock.now())
                        .toString()
                        .equals(answer.jsonPath().getString("confirmedOn")))
                .then()
                .body("version", equalTo(1));
        assertThat(Service.published(late.id(), 2)).hasSize(2);
        assertThat(Service.published(punctual.id(), 1)).hasSize(1);
    }

    @Test
    void oneDayIsRunOnceHoweverManyInstancesLook() throws InterruptedException {
        TestClock.advance(Duration.ofDays(400));
        var lookers = java.util.stream.Stream.generate(() -> Thread.ofVirtual().unstarted(service::orderToday))
                .limit(8)
                .toList();
        lookers.forEach(Thread::start);
        for (Thread looker : lookers) {
            looker.join();
        }

        String today = WorkingDays.dayOf(TestClock.now()).toString();
        assertThat(database.first("select count(*) from job where input ->> 'day' = ?", row -> row.getLong(1), today))
                .hasValue(1L);
    }

    @Test
    void aRunThatFailedIsOrderedAgainSomeMinutesLater() {
        TestClock.advance(Duration.ofDays(500));
        service.orderToday();
        String today = WorkingDays.dayOf(TestClock.now()).toString();
        await().atMost(Duration.ofSeconds(30)).until(() -> runs(today).equals(List.of("SUCCEEDED")));
        database.update("update job set state = 'FAILED' where input ->> 'day' = ?", today);
        database.update("update reassessment_day set finished_at = null where day = ?::text::date", today);

        service.orderToday();
        assertThat(runs(today)).containsExactly("FAILED");
        TestClock.advance(Duration.ofMinutes(11));
        service.orderToday();
        service.orderToday();

        await().atMost(Duration.ofSeconds(30)).until(() -> runs(today).equals(List.of("FAILED", "SUCCEEDED")));
    }

    private List<String> runs(String day) {
        return database.query(
                "select state from job where input ->> 'day' = ? order by id", row -> row.getString(1), day);
    }

    @Test
    void aRunOnRequestIsAJobThatTellsHowManyResultsChanged() {
        Service.publishAndAwait(employer());

        Response accepted = Service.as(Tokens.of("admin"))
                .contentType("application/json")
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .body("{\"reason\": \"Test of a run\"}")
                .post("/v1/reassessments");

        accepted.then()
                .statusCode(202)
                .header("Location", containsString("/v1/jobs/"))
                .body("kind", equalTo("REASSESSMENT"));
        String job = java.net.URI.create(accepted.header("Location")).getPath();
        await().atMost(Duration.ofSeconds(60)).until(() -> "SUCCEEDED"
                .equals(Service.as(Tokens.of("admin")).get(job).jsonPath().getString("state")));
        Service.as(Tokens.of("admin"))
                .get(job)
                .then()
                .body("counts.assessed", greaterThanOrEqualTo(1))
                .body("counts.changed", equalTo(0))
                .body("percent", equalTo(100));
    }

    @Test
    void onlyWhoAnswersForThePolicyOrdersARunAndMustSayWhy() {
        Service.as(Tokens.of("kemenaker-inspector"))
                .contentType("application/json")
                .body("{\"reason\": \"x\"}")
                .post("/v1/reassessments")
                .then()
                .statusCode(403);
        Service.as(Tokens.of("policy-author").agency("BPJS_TK"))
                .contentType("application/json")
                .body("{\"reason\": \"x\"}")
                .post("/v1/reassessments")
                .then()
                .statusCode(403)
                .body("code", equalTo("AGENCY_MISMATCH"));
        Service.as(Tokens.of("admin"))
                .contentType("application/json")
                .body("{}")
                .post("/v1/reassessments")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("/reason"));
        Service.as(Tokens.of("admin"))
                .contentType("application/json")
                .body("{\"reason\": \"x\", \"fast\": true}")
                .post("/v1/reassessments")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
    }
}
