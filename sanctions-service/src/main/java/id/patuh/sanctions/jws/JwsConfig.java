package id.patuh.sanctions.jws;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The key that signs status lists and the anchors of the histories. */
@ConfigMapping(prefix = "patuh.sanctions.signing")
interface JwsConfig {
    /**
     * PEM file with the private and the public key of the curve P-256; required in production. Elsewhere a key is made at each start without
     * one.
     */
    Optional<Path> keyFile();

    /** PEM files with the public keys that signed before: what they signed stays good. */
    Optional<List<Path>> formerKeyFiles();
}
