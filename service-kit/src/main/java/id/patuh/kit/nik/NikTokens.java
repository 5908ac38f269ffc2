package id.patuh.kit.nik;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/** Turns NIKs into tokens: HMAC-SHA-256, its first 128 bits. Of one thread only; it allocates nothing for each. */
public final class NikTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int DIGITS = 16;
    /** Bytes of a token. */
    public static final int TOKEN_BYTES = 16;

    private final Mac mac;
    private final byte[] message = new byte[DIGITS];
    private final byte[] digest;

    /** Makes tokens under a key. */
    public NikTokens(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            digest = new byte[mac.getMacLength()];
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JDK has no HMAC-SHA-256", impossible);
        }
    }

    /**
     * Writes the token of a NIK that was found good.
     *
     * @param nik 16 digits
     * @param token takes {@link #TOKEN_BYTES} bytes
     */
    public void write(CharSequence nik, byte[] token) {
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
