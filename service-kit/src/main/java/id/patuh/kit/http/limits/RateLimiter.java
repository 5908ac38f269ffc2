package id.patuh.kit.http.limits;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;

/** Token buckets for each caller and class of operation. The time is the system's: the test clock refills nothing. */
@ApplicationScoped
class RateLimiter {

    /** Over which a quota is counted. */
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final RateLimitConfig limits;
    private final Map<Key, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimiter(RateLimitConfig limits) {
        this.limits = limits;
    }

    /** Classes of operations. */
    enum OperationClass {
        READ("read"),
        WRITE("write"),
        LOOK_UP("look-up"),
        REFUSAL("refusal");

        private final String policy;

        OperationClass(String policy) {
            this.policy = policy;
        }

        String policy() {
            return policy;
        }
    }

    boolean enabled() {
        return limits.enabled();
    }

    long quota(OperationClass kind) {
        return switch (kind) {
            case READ -> limits.readsPerMinute();
            case WRITE -> limits.writesPerMinute();
            case LOOK_UP -> limits.lookUpsPerMinute();
            case REFUSAL -> limits.refusalsPerMinute();
        };
    }

    ConsumptionProbe take(String caller, OperationClass kind, long units) {
        return buckets.computeIfAbsent(new Key(caller, kind), key -> bucket(quota(kind)))
                .tryConsumeAndReturnRemaining(Math.min(units, quota(kind)));
    }

    /** Whose rate a request counts to: its subject's, or its address's on paths open to anybody. */
    static String caller(RoutingContext routing) {
        // An address has no quote in it, a subject may have any form.
        return routing.user() instanceof QuarkusHttpUser user
                ? "subject \"" + user.getSecurityIdentity().getPrincipal().getName()
                : "address " + routing.request().remoteAddress().hostAddress();
    }

    /** The refusal of what a probe did not let through. */
    static Problem exceeded(ConsumptionProbe probe) {
        long wait = seconds(probe.getNanosToWaitForRefill());
        return Problem.of(KitProblem.RATE_LIMITED, wait).header(HttpHeaders.RETRY_AFTER, Long.toString(wait));
    }

    /** Whole seconds that are surely enough, never 0. */
    static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
    }

    /** A full bucket says no more than none at all. */
    @Scheduled(every = "1m", delayed = "1m")
    void forgetIdleCallers() {
        buckets.entrySet()
                .removeIf(entry -> entry.getValue().getAvailableTokens()
                        >= quota(entry.getKey().kind()));
    }

    private static Bucket bucket(long quota) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                .build();
    }

    private record Key(String caller, OperationClass kind) {}
}
