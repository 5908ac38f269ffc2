package id.patuh.kit.jobs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.events.Faults;
import id.patuh.kit.events.Things;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A job's steps are done once each, whatever happens to the one under way. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class JobsIT {
    private static final Duration SOON = Duration.ofSeconds(40);

    @Inject
    JobService jobs;

    @Inject
    Things things;

    @Inject
    Faults faults;

    private final UUID thing = UUID.randomUUID();

    @Test
    void jobIsDoneStepByStepAndReadableByItsId() {
        UUID id = submit(5, null);
        JobView done = awaitEnd(id);
        assertThat(done.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(done.counts()).isEqualTo(Map.of("COUNTED", 5L));
        assertThat(things.versions(thing)).containsExactly(1L, 2L, 3L, 4L, 5L);

        String etag = given().auth()
                .oauth2(Tokens.of("auditor").token())
                .get("/v1/jobs/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUCCEEDED"))
                .body("percent", equalTo(100))
                .body("done", equalTo(5))
                .body("total", equalTo(5))
                .extract()
                .header("ETag");
        given().auth()
                .oauth2(Tokens.of("auditor").token())
                .header("If-None-Match", etag)
                .get("/v1/jobs/" + id)
                .then()
                .statusCode(304);
        given().auth()
                .oauth2(Tokens.of("auditor").token())
                .get("/v1/jobs/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("JOB_NOT_FOUND"));
        given().auth()
                .oauth2(Tokens.of("registry-reader").token())
                .get("/v1/jobs/" + id)
                .then()
                .statusCode(404);
        given().get("/v1/jobs/" + id).then().statusCode(401);
    }

    @Test
    void jobKilledInTheMiddleOfAStepGoesOnWithoutDoingOneTwice() {
        faults.plan(thing, 2, Faults.Kind.CONNECTION_LOST, 1);
        faults.plan(thing, 3, Faults.Kind.CONFLICT, 1);
        assertThat(awaitEnd(submit(4, null)).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(things.versions(thing)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void stepThatLosesEveryTimeEndsTheJobWithAClearError() {
        faults.plan(thing, 2, Faults.Kind.CONFLICT, Integer.MAX_VALUE);
        JobView failed = awaitEnd(submit(4, null));
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.error()).contains("attempts");
        assertThat(things.versions(thing)).containsExactly(1L);
    }

    @Test
    void databaseThatIsAwayForLongEndsNoJob() {
        faults.plan(thing, 2, Faults.Kind.CONNECTION_LOST, 15);
        assertThat(awaitEnd(submit(3, null)).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(things.versions(thing)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void databaseThatIsAwayForHoursEndsTheJobWithAClearError() {
        faults.plan(thing, 2, Faults.Kind.CONNECTION_LOST, Integer.MAX_VALUE);
        UUID id = submit(3, null);
        await().atMost(SOON)
                .until(() -> database.update(
                                "update job set failing_since = failing_since - interval '13 h' where id = ? and failing_since is not null",
                                id)
                        == 1);
        JobView failed = awaitEnd(id);
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.error()).contains("not available for 12 hours");
    }

    @Test
    void errorOfTheMachineIsCounted() {
        faults.plan(thing, 2, Faults.Kind.ERROR, Integer.MAX_VALUE);
        JobView failed = awaitEnd(submit(4, null));
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.error()).contains("attempts");
        assertThat(things.versions(thing)).containsExactly(1L);
    }

    @Test
    void refusalOfTheHandlerIsToldToTheCaller() {
        JobView failed = awaitEnd(submit(4, "There is nothing to count"));
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.error()).isEqualTo("There is nothing to count");
        assertThat(things.versions(thing)).isEmpty();
    }

    @Test
    void bugInAHandlerIsNotShownToTheCaller() {
        faults.plan(thing, 1, Faults.Kind.BUG, Integer.MAX_VALUE);
        JobView failed = awaitEnd(submit(4, null));
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.error()).doesNotContain("a bug").contains("log");
    }

    @Test
    void jobOfARolledBackTransactionNeverWas() {
        UUID[] id = new UUID[1];
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    id[0] = submit(1, null);
                    throw new IllegalArgumentException("rolled back");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(jobs.find(id[0])).isEmpty();
    }

    @Test
    void longJobDoesNotKeepShortOnesWaiting() {
        UUID slow = jobs.submit(CountingJob.KIND, new CountingJob.Input(UUID.randomUUID(), null), 100_000L);
        UUID other = jobs.submit(CountingJob.KIND, new CountingJob.Input(UUID.randomUUID(), null), 100_000L);
        assertThat(awaitEnd(submit(20, null)).state()).isEqualTo(JobState.SUCCEEDED);
        for (UUID running : List.of(slow, other)) {
            assertThat(jobs.find(running).orElseThrow().state()).isEqualTo(JobState.RUNNING);
            faultAllSteps(running);
        }
    }

    @Test
    void endIsEstimatedFromThePaceSoFar() {
        Instant start = Instant.parse("2026-06-30T00:00:00Z");
        assertThat(JobStore.estimate(start, start.plusSeconds(10), 100L, 25)).isEqualTo(start.plusSeconds(40));
        assertThat(JobStore.estimate(start, start.plusSeconds(10), null, 25)).isNull();
        assertThat(JobStore.estimate(start, start.plusSeconds(10), 100L, 0)).isNull();
        assertThat(JobStore.percent(JobState.RUNNING, 3L, 1)).isEqualTo(33);
        assertThat(JobStore.percent(JobState.RUNNING, null, 1)).isNull();
        assertThat(JobStore.percent(JobState.SUCCEEDED, null, 1)).isEqualTo(100);
        assertThat(LongStream.of(0, 99, 100).map(done -> JobStore.percent(JobState.RUNNING, 100L, done)))
                .containsExactly(0L, 99L, 99L);
    }

    @Inject
    id.patuh.kit.db.Database database;

    // Ends a job that is too long for a test.
    private void faultAllSteps(UUID job) {
        database.update("update job set state = 'FAILED', finished_at = now() where id = ?", job);
    }

    private UUID submit(long total, String refusal) {
        return jobs.submit(CountingJob.KIND, new CountingJob.Input(thing, refusal), total);
    }

    private JobView awaitEnd(UUID id) {
        await().atMost(SOON).until(() -> jobs.find(id).orElseThrow().finishedAt() != null);
        return jobs.find(id).orElseThrow();
    }
}
