package id.patuh.sanctions.document;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Names of documents in public addresses: 128 random bits, which nobody guesses, in letters that need no escape. */
public final class Handles {
    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Handles() {}

    static String next() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Whether a text has the form of a handle. */
    public static boolean fits(String text) {
        return FORM.matcher(text).matches();
    }
}
