package id.patuh.registry.roster;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/** Turns NIKs into tokens: HMAC-SHA-256, its first 128 bits. Of one thread only; it allocates nothing for each. */
final class NikTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int DIGITS = 16;
    private static final int TOKEN_BYTES = 16;

    private final Mac mac;
    private final byte[] message = new byte[DIGITS];
    private final byte[] digest;

    NikTokens(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            digest = new byte[mac.getMacLength()];
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JDK has no HMAC-SHA-256", impossible);
        }
    }

    /** Writes the token of a NIK that was found good. */
    void write(CharSequence nik, byte[] token) {
        for (int i = 0; i < DIGITS; i++) {
            message[i] = (byte) nik.charAt(i);
        }
        mac.update(message);
        try {
            mac.doFinal(digest, 0);
        } catch (ShortBufferException impossible) {
            throw new IllegalStateException(impossible);
        }
        System.arraycopy(digest, 0, token, 0, TOKEN_BYTES);
    }
}
