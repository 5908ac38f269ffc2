package id.patuh.kit.relay;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import io.smallrye.health.api.Wellness;

/**
 * Whether events are being sent: the broker answers, none has been waiting for long, and somebody looks. Not part of readiness: without
 * a broker the service still answers its callers.
 */
@Wellness
@ApplicationScoped
class RelayHealth implements HealthCheck {
    // A large import has events wait for minutes.
    private static final Duration LONG_UNSENT = Duration.ofMinutes(5);
    private static final Duration LONG_UNSEEN = Duration.ofMinutes(1);

    private final RelayMetrics metrics;
    private final RelayConfig config;

    RelayHealth(RelayMetrics metrics, RelayConfig config) {
        this.metrics = metrics;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("event relay")
                .status(!metrics.isBrokerAway() && metrics.unsentAge().compareTo(LONG_UNSENT) < 0 && watched())
                .withData("unsentSeconds", metrics.unsentAge().toSeconds())
                .withData("unsentEvents", metrics.unsentEvents())
                .build();
    }

    /** Figures that nobody has read for long say nothing: the loop that reads them waits for the database. */
    private boolean watched() {
        return !config.enabled() || metrics.figuresAge().compareTo(LONG_UNSEEN) < 0;
    }
}
