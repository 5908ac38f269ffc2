package id.patuh.registry.roster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of worker lists. */
@ConfigMapping(prefix = "patuh.registry")
interface RosterConfig {
    /** Memory of the database that one comparison of lists may use for a hash table, in PostgreSQL's notation. */
    @WithDefault("128MB")
    String rosterMemory();
}
