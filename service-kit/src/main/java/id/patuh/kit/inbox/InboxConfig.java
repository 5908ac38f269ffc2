package id.patuh.kit.inbox;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How events are taken in. */
@ConfigMapping(prefix = "patuh.inbox")
interface InboxConfig {
    /** Whether this instance consumes. */
    @WithDefault("true")
    boolean enabled();

    /** Consumers of each subscription in this instance; more than one only pays with cores to spare. */
    @WithDefault("1")
    @Min(1)
    int threads();

    /** Most events applied in one transaction. */
    @WithDefault("500")
    @Min(1)
    int batch();

    /** Time in which a batch must be applied. */
    @WithDefault("PT2M")
    Duration timeout();

    /** Longest pause between two attempts while the database is away. */
    @WithDefault("PT10S")
    Duration backoff();

    /** A consumer that holds records without an attempt for so long is reported as not alive. */
    @WithDefault("PT5M")
    Duration stalled();

    /** How long ids of applied events are remembered: longer than any replay reaches back. */
    @WithDefault("P400D")
    Duration retention();
}
