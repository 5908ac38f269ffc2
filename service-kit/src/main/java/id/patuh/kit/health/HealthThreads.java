package id.patuh.kit.health;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import id.patuh.kit.db.Patience;
import io.smallrye.health.AsyncHealthCheckFactory;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;

/**
 * Runs health checks on threads of their own. Those of the requests may all be waiting for the same database, and an orchestrator that
 * gets no answer would end a service that needs no restart.
 */
@Singleton
@Alternative
@Priority(1)
class HealthThreads extends AsyncHealthCheckFactory {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("patuh-health-", 0).factory());

    @Override
    public Uni<HealthCheckResponse> callSync(HealthCheck check) {
        return super.callSync(() -> Patience.of(PATIENCE, check::call)).runSubscriptionOn(threads);
    }

    @Override
    public Uni<HealthCheckResponse> callAsync(AsyncHealthCheck check) {
        return super.callAsync(check).runSubscriptionOn(threads);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
