package id.patuh.compliance.priority;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Turns a published seed into a place in the random order of employers; anybody can do the same. */
final class Seed {
    private Seed() {}

    /** The first eight bytes of the SHA-256 of the seed's UTF-8 text, as a big-endian signed number. */
    static long start(String seed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest(seed.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
