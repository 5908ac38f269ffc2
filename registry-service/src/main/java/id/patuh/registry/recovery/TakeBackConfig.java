package id.patuh.registry.recovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of a start after a restore. */
@ConfigMapping(prefix = "patuh.registry")
interface TakeBackConfig {
    /** Whether a database that is older than the topics takes back what they hold. */
    @WithDefault("false")
    boolean takeBack();
}
