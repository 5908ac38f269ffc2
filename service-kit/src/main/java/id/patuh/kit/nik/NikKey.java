package id.patuh.kit.nik;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import id.patuh.kit.startup.StartupCheck;

/**
 * The secret key that makes tokens of NIKs. It lies in a file outside of the database: either without the other reveals no
 * NIK. The id of a key is taken from the key itself, so that two keys never share one by mistake.
 */
public class NikKey implements StartupCheck {
    private static final String SETTING = "patuh.nik-key-file";
    private static final int FEWEST_BYTES = 32;
    /** 32 random bytes have about 30 different values; a typed text or a repeated pattern has few. */
    private static final int FEWEST_VALUES = 16;

    private static final int ID_BYTES = 6;
    private static final String EMBEDDED = ".patuh";

    private final Optional<Path> file;
    private final boolean production;
    private byte[] key;

    /**
     * A key of which nothing is read before it is needed. Production refuses the key of the embedded stack.
     *
     * @param file where it lies: base64 of at least 32 random bytes
     */
    public NikKey(Optional<Path> file, boolean production) {
        this.file = file;
        this.production = production;
    }

    @Override
    public Scope scope() {
        return Scope.EVERYWHERE;
    }

    @Override
    public List<String> findings() {
        return fault().map(List::of).orElse(List.of());
    }

    /** Turns NIKs into tokens, for one thread. */
    public NikTokens tokens() {
        return new NikTokens(key());
    }

    /**
     * Which key it is, without telling the key.
     *
     * @return 12 hexadecimal digits
     */
    public String id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("id of a NIK key:".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(key()), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The token by which a NIK is compared, with the id of the key: only tokens of one key can be equal.
     *
     * @param nik 16 digits
     * @return {@code <key id>:<32 hexadecimal digits>}
     */
    public String token(CharSequence nik) {
        byte[] token = new byte[NikTokens.TOKEN_BYTES];
        tokens().write(nik, token);
        return id() + ":" + HexFormat.of().formatHex(token);
    }

    private Optional<String> fault() {
        if (file.isEmpty()) {
            return Optional.of(SETTING + " is not set: it names a file with base64 of 32 random bytes");
        }
        for (Path part : file.get()) {
            if (production && part.toString().equals(EMBEDDED)) {
                return Optional.of(SETTING + " names a key of the embedded stack");
            }
        }
        try {
            byte[] found = read(file.get());
            return isStrong(found)
                    ? Optional.empty()
                    : Optional.of(SETTING + " names a key that can be guessed: it needs 32 random bytes or more");
        } catch (IOException unreadable) {
            return Optional.of(SETTING + " names a file that cannot be read");
        } catch (IllegalArgumentException notBase64) {
            return Optional.of(SETTING + " names a file that is not base64");
        }
    }

    private synchronized byte[] key() {
        if (key == null) {
            try {
                key = read(file.orElseThrow());
            } catch (IOException gone) {
                throw new IllegalStateException(SETTING + " names a file that cannot be read", gone);
            }
        }
        return key;
    }

    private static byte[] read(Path file) throws IOException {
        return Base64.getDecoder()
                .decode(Files.readString(file, StandardCharsets.ISO_8859_1).strip());
    }

    private static boolean isStrong(byte[] key) {
        long values =
                new String(key, StandardCharsets.ISO_8859_1).chars().distinct().count();
        return key.length >= FEWEST_BYTES && values >= FEWEST_VALUES;
    }
}
