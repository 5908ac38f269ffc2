package id.patuh.kit.http.limits;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.http.limits.RateLimiter.OperationClass;
import id.patuh.kit.problem.Problem;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.ext.web.RoutingContext;

/** What costs a caller more of the rate than one request, and what costs although it is refused. */
@ApplicationScoped
public class RequestCost {
    private final RateLimiter limiter;
    private final RoutingContext routing;

    RequestCost(RateLimiter limiter, RoutingContext routing) {
        this.limiter = limiter;
        this.routing = routing;
    }

    /**
     * Has the current request, which asks for many look-ups at once, count as so many more.
     *
     * @throws Problem RATE_LIMITED
     */
    public void addLookUps(long more) {
        if (limiter.enabled() && more > 0) {
            ConsumptionProbe probe = limiter.take(RateLimiter.caller(routing), OperationClass.LOOK_UP, more);
            if (!probe.isConsumed()) {
                throw RateLimiter.exceeded(probe);
            }
        }
    }

    /** The refusal that stands in for a further 401 or 403 of a caller who had many. */
    public Optional<Problem> refusal(RoutingContext refused) {
        if (!limiter.enabled()) {
            return Optional.empty();
        }
        ConsumptionProbe probe = limiter.take(RateLimiter.caller(refused), OperationClass.REFUSAL, 1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(RateLimiter.exceeded(probe));
    }
}
