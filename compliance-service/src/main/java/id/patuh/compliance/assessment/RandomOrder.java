package id.patuh.compliance.assessment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** A fixed random order of all employers, of which samples are stretches. It says nothing about an employer, and anybody can compute it. */
public final class RandomOrder {
    private RandomOrder() {}

    /** The place of an employer. */
    public static long placeOf(UUID employer) {
        long mixed = employer.getMostSignificantBits() ^ Long.rotateLeft(employer.getLeastSignificantBits(), 32);
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** The place where a sample begins: the first eight bytes of the SHA-256 of the published seed in UTF-8, as a big-endian signed number. */
    public static long placeOf(String seed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest(seed.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
