package id.patuh.kit.jobs;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** A job is begun when it was submitted, not when somebody looks for jobs the next time. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
@TestProfile(JobBegunAtOnceIT.LooksRarely.class)
class JobBegunAtOnceIT {
    @Inject
    JobService jobs;

    /** Jobs are looked for every ten minutes only. */
    public static class LooksRarely implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("patuh.jobs.idle", "PT10M");
        }
    }

    @Test
    void jobIsBegunOnceItsTransactionCommits() {
        UUID job = QuarkusTransaction.requiringNew()
                .call(() -> jobs.submit(CountingJob.KIND, new CountingJob.Input(UUID.randomUUID(), null), 2L));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> jobs.find(job).orElseThrow().state() == JobState.SUCCEEDED);
    }
}
