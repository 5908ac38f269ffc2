package id.patuh.kit.http.limits;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of requests. */
@ConfigMapping(prefix = "patuh.http")
public interface BodyLimitConfig {

    /** Largest body of an ordinary request, before and after gzip decoding. */
    @WithDefault("1M")
    MemorySize maxJsonBody();

    /** Largest form with a file, of a resource marked {@link FileBody}. */
    @WithDefault("11M")
    MemorySize maxFileBody();

    /** Largest body of a resource marked {@link StreamedBody}, as sent. */
    @WithDefault("16384M")
    MemorySize maxStreamBody();

    /** How long a request may wait for a worker thread and the database, counted from its arrival. */
    @WithDefault("PT4S")
    Duration patience();

    /** How long the body of an ordinary request may take to arrive. */
    @WithDefault("PT10S")
    Duration bodyTime();

    /** How long the body of a {@link FileBody} may take to arrive. */
    @WithDefault("PT2M")
    Duration fileTime();

    /** How long a {@link StreamedBody} may keep silent, and over which its rate is measured. */
    @WithDefault("PT30S")
    Duration streamIdle();

    /** Bytes a second that a {@link StreamedBody} must bring while it is waited for. */
    @WithDefault("1024")
    int streamLeastRate();
}
