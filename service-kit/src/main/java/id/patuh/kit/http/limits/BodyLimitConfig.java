package id.patuh.kit.http.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of request bodies. */
@ConfigMapping(prefix = "patuh.http")
public interface BodyLimitConfig {

    /** Largest body of an ordinary request, before and after gzip decoding. */
    @WithDefault("1M")
    MemorySize maxJsonBody();

    /** Largest body of a resource marked {@link StreamedBody}, as sent. */
    @WithDefault("16384M")
    MemorySize maxStreamBody();
}
