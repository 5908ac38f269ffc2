package id.patuh.devstack.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret key with which an embedded registry turns identity numbers (NIK) into tokens, as base64.
 *
 * @param file readable by its owner only
 */
public record NikKeyFile(Path file) {
    private static final int KEY_BYTES = 32;

    /**
     * The key in a file, made at first use.
     *
     * @param file the file; its folder is made if it does not exist
     */
    public static NikKeyFile at(Path file) {
        if (!Files.exists(file)) {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            publish(Base64.getEncoder().encode(key), file.toAbsolutePath());
        }
        return new NikKeyFile(file);
    }

    /** Written elsewhere and linked, so that of two commands that make a key at once one wins and nobody sees half of it. */
    private static void publish(byte[] text, Path file) {
        try {
            Files.createDirectories(file.getParent());
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path made = Files.createTempFile(file.getParent(), "nik", ".new", owner);
            Files.write(made, text);
            try {
                Files.createLink(file, made);
            } catch (FileAlreadyExistsException anotherWasFirst) {
                // Its key is the one to use.
                return;
            } finally {
                Files.delete(made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be made", e);
        }
    }

    /** The key as it stands in the file. */
    public String text() {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
