package id.patuh.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Not alive when a consumer holds records and has not come to an end with them, good or bad, for long: only a restart helps then. A
 * database or a broker that is away makes attempts fail, but does not make the service dead.
 */
@Liveness
@ApplicationScoped
class ConsumerHealth implements HealthCheck {
    private final ConsumerRegistry consumers;
    private final InboxConfig config;

    ConsumerHealth(ConsumerRegistry consumers, InboxConfig config) {
        this.consumers = consumers;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("event consumers").up();
        for (ConsumerState state : consumers.states()) {
            boolean stalled = state.stalled(config.stalled());
            response.withData(state.consumer(), stalled ? "stalled" : state.failing() ? "trying again" : "ok");
            if (stalled) {
                response.down();
            }
        }
        return response.build();
    }
}
