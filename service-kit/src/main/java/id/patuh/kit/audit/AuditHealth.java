package id.patuh.kit.audit;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import io.smallrye.health.api.Wellness;

/** Not well while reads or refusals wait to be written for long. Not part of readiness: the database's own check is. */
@Wellness
@ApplicationScoped
class AuditHealth implements HealthCheck {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final BatchWriters writers;

    AuditHealth(BatchWriters writers) {
        this.writers = writers;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("audit writers").up();
        writers.ages().forEach((name, age) -> {
            response.withData(name, age.toSeconds());
            if (age.compareTo(LONG) > 0) {
                response.down();
            }
        });
        return response.build();
    }
}
