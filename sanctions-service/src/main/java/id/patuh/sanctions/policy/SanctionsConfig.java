package id.patuh.sanctions.policy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of sanctions-service. */
@ConfigMapping(prefix = "patuh.sanctions")
public interface SanctionsConfig {
    /** How often due clocks are looked for, by the system's time. */
    @WithDefault("1s")
    Duration sweepInterval();

    /** Whether this instance looks for due clocks. */
    @WithDefault("true")
    boolean sweepEnabled();

    /** Policy documents loaded besides the one that ships with the service; the newest that is valid on a day applies. */
    Optional<List<Path>> policyFiles();
}
