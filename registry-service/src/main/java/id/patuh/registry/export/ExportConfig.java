package id.patuh.registry.export;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of exports. */
@ConfigMapping(prefix = "patuh.exports")
interface ExportConfig {
    /** Exports that one instance gives at once; each holds a worker thread, and a delta or a region a database connection as well. */
    @WithDefault("2")
    int atOnce();

    /** Connections on which one instance reads documents, shared by all its exports. */
    @WithDefault("3")
    int readers();

    /** Employers read at a time. */
    @WithDefault("1000")
    int batch();

    /** A client that takes nothing, or so little that its buffer stays full, is cut off after this time, or twice that. */
    @WithDefault("PT1M")
    Duration stall();
}
