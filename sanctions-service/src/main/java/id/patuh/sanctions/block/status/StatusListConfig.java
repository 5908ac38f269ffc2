package id.patuh.sanctions.block.status;

import java.net.URI;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the signed status lists. */
@ConfigMapping(prefix = "patuh.sanctions.status-lists")
interface StatusListConfig {
    /** Where this service is reached from outside; the lists are named by it. */
    @WithDefault("https://sanctions.patuh.id")
    URI publicUrl();

    /** How often changes are looked for. */
    @WithDefault("10s")
    Duration interval();

    /** How long a copy may be used before it is asked for again. */
    @WithDefault("1m")
    Duration ttl();

    /** How long a list is valid at most; it is signed anew after half of it. */
    @WithDefault("12h")
    Duration lifetime();
}
