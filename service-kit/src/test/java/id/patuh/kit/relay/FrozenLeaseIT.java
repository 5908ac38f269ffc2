package id.patuh.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.events.Things;
import id.patuh.kit.feed.FeedQuery;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** An instance that stands still while it numbers, as a frozen machine does, does not stop the others for long. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class FrozenLeaseIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Relay relay;

    @Inject
    Sequencer sequencer;

    @Inject
    RelayConfig config;

    @Inject
    Things things;

    @Inject
    FeedQuery feed;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final String topic = "patuh.kit.frozen." + UUID.randomUUID();

    @BeforeEach
    void haltTheApplicationsRelay() {
        relay.stop();
    }

    @AfterEach
    void letItGoOn() {
        relay.start();
    }

    @Test
    void theLeaseOfAHolderThatStandsStillEnds() throws SQLException {
        try (Connection frozen = DriverManager.getConnection(url, user, password)) {
            frozen.setAutoCommit(false);
            try (var lease = frozen.prepareStatement(Sequencer.LEASE)) {
                lease.setString(1, config.lease().toMillis() + "ms");
                assertThat(lease.executeQuery().next()).isTrue();
            }
            things.change(topic, UUID.randomUUID(), "waits");
            assertThat(sequencer.pass(100)).isZero();
            await("numbers are given again").atMost(SOON).untilAsserted(() -> {
                sequencer.pass(100);
                assertThat(feed.read(topic, 0, 10).items()).hasSize(1);
            });
            assertThatThrownBy(frozen::commit).isInstanceOf(SQLException.class);
        }
    }
}
