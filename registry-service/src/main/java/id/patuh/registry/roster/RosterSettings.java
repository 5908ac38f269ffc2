package id.patuh.registry.roster;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of worker lists. */
@ConfigMapping(prefix = "patuh.registry")
interface RosterSettings {
    /** File with the secret key that tokens of NIKs are made with: base64 of at least 32 random bytes. */
    Optional<Path> nikKeyFile();

    /** Memory of the database that one comparison of lists may use for a hash table, in PostgreSQL's notation. */
    @WithDefault("128MB")
    String rosterMemory();
}
