package id.patuh.kit.db;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Not alive when a batch of requests has been worked on for far longer than a database is waited for: only a restart helps then. */
@Liveness
@ApplicationScoped
class LookUpHealth implements HealthCheck {
    private static final Duration STUCK = Duration.ofMinutes(1);

    @Override
    public HealthCheckResponse call() {
        Duration longest = RequestBatcher.longestUnderWay();
        return HealthCheckResponse.named("batched requests")
                .status(longest.compareTo(STUCK) < 0)
                .withData("longestSeconds", longest.toSeconds())
                .build();
    }
}
