package id.patuh.kit.relay;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the relay works. */
@ConfigMapping(prefix = "patuh.relay")
interface RelayConfig {
    /** Whether this instance relays. Events wait in the outbox while no instance does. */
    @WithDefault("true")
    boolean enabled();

    /** Most events moved, or sent, in one transaction. */
    @WithDefault("5000")
    @Min(1)
    int batch();

    /** Pause after a pass that found nothing. */
    @WithDefault("PT0.05S")
    Duration idle();

    /** How long to wait for the broker's acknowledgements of one batch before all of it is sent again. */
    @WithDefault("PT30S")
    Duration acknowledgement();

    /** How long an instance that stands still in the middle of numbering keeps the others from it. */
    @WithDefault("PT1M")
    Duration lease();

    /** Longest pause between two attempts while the broker, or the database, is away. */
    @WithDefault("PT5S")
    Duration backoff();

    /** Shards of a topic that one instance sends at a time; half of them lets two instances share the work. */
    @WithDefault("16")
    @Min(1)
    @Max(16)
    int shards();

    /** How long sent events stay readable in the feed. */
    @WithDefault("P400D")
    Duration feedRetention();

    /** Replication factor of topics that are created; -1 takes the broker's default. */
    @WithDefault("-1")
    short replicationFactor();
}
