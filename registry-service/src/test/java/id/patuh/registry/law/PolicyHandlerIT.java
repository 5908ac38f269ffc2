package id.patuh.registry.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.PolicyEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.law.Confidence;
import id.patuh.contracts.law.SharedLaw;
import id.patuh.contracts.law.SharedLaw.WageTolerance;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The registry goes by the law that compliance-service published last. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class PolicyHandlerIT {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Inject
    LawQuery law;

    @Inject
    Database database;

    @AfterEach
    void forget() {
        database.update("delete from shared_law");
    }

    @Test
    void theLastEventHoldsAndTheShippedDocumentUntilOneHasCome() {
        assertThat(law.current()).isEqualTo(SharedLaw.shipped());

        publish(2, tolerating("0.90"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(law.current().wageTolerance(DAY)).isEqualByComparingTo("0.90"));
        publish(1, tolerating("0.80"));
        publish(3, tolerating("0.97"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(law.current().wageTolerance(DAY)).isEqualByComparingTo("0.97"));
    }

    private static SharedLaw tolerating(String share) {
        SharedLaw shipped = SharedLaw.shipped();
        return new SharedLaw(
                List.of(new WageTolerance(LocalDate.EPOCH, new BigDecimal(share), Confidence.POLICY, "a test")),
                shipped.wageCaps(),
                shipped.changeDuties());
    }

    private static void publish(long version, SharedLaw law) {
        PolicyEvent event =
                new PolicyEvent(PolicyEvent.ID, version, version, "2026.1", law, Instant.parse("2026-06-01T02:00:00Z"));
        LawEvents.publish(Topics.POLICIES, PolicyEvent.TYPE, PolicyEvent.ID, version, event);
    }
}
