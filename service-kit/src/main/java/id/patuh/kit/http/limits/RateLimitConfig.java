package id.patuh.kit.http.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests of each class a caller may make in a minute, on each instance. */
@ConfigMapping(prefix = "patuh.rate-limit")
public interface RateLimitConfig {

    /** Whether requests are limited at all. */
    @WithDefault("true")
    boolean enabled();

    /** GET and HEAD. */
    @WithDefault("60000")
    long readsPerMinute();

    /** All other methods. */
    @WithDefault("12000")
    long writesPerMinute();

    /** Resources marked {@link LookUp}. */
    @WithDefault("240000")
    long lookUpsPerMinute();

    /** Answers 401 to one address, and 403 to one caller; further ones are 429. */
    @WithDefault("600")
    long refusalsPerMinute();
}
