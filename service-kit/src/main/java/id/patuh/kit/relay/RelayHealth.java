package id.patuh.kit.relay;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import io.smallrye.health.api.Wellness;

/** Whether events are being sent. Not part of readiness: without a broker the service still answers its callers. */
@Wellness
@ApplicationScoped
class RelayHealth implements HealthCheck {
    private final RelayMetrics metrics;

    RelayHealth(RelayMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("event relay")
                .status(!metrics.isBrokerAway())
                .withData("unsentEvents", metrics.unsentEvents())
                .build();
    }
}
