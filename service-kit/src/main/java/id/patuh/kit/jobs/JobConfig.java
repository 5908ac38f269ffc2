package id.patuh.kit.jobs;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How jobs are run. */
@ConfigMapping(prefix = "patuh.jobs")
interface JobConfig {
    /** Whether this instance runs jobs. They wait while no instance does. */
    @WithDefault("true")
    boolean enabled();

    /** Jobs this instance works on at the same time. */
    @WithDefault("2")
    @Min(1)
    int threads();

    /** Pause after a look that found no job. */
    @WithDefault("PT0.2S")
    Duration idle();

    /** Time in which one step must end. */
    @WithDefault("PT5M")
    Duration step();

    /** Attempts for one step against parallel changes or faults of the machine, before the job fails. */
    @WithDefault("10")
    @Min(1)
    int attempts();

    /** How long one step is tried again while the database is not available, before the job fails. */
    @WithDefault("PT12H")
    Duration patience();

    /** Longest pause between two attempts while the database is not available. */
    @WithDefault("PT1M")
    Duration longestPause();

    /** How long a finished job stays readable. */
    @WithDefault("P90D")
    Duration retention();
}
