package id.patuh.kit.relay;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import io.smallrye.health.api.Wellness;

/** Tells whether events leave. No part of readiness: without a broker the service answers its callers all the same. */
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
