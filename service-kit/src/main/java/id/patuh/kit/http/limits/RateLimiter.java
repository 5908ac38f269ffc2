package id.patuh.kit.http.limits;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.scheduler.Scheduled;

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
        LOOK_UP("look-up");

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
        };
    }

    ConsumptionProbe take(String caller, OperationClass kind) {
        return buckets.computeIfAbsent(new Key(caller, kind), key -> bucket(quota(kind)))
                .tryConsumeAndReturnRemaining(1);
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
