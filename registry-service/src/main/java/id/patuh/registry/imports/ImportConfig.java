package id.patuh.registry.imports;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of imports. */
@ConfigMapping(prefix = "patuh.imports")
interface ImportConfig {
    /** Lines of a file that are taken in one transaction. */
    @WithDefault("20000")
    long chunkLines();

    /** Most rows of one file. */
    @WithDefault("50000000")
    long maxRows();

    /**
     * Files received at once by one instance: one of each agency, and the rest of any. Each holds a worker thread and a database
     * connection while it comes in.
     */
    @WithDefault("4")
    int receivedAtOnce();

    /** How long receiving one file may take. */
    @WithDefault("PT30M")
    Duration receiveTimeout();
}
