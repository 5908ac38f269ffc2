package id.patuh.devstack.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * The keys with which an embedded sanctions-service signs status lists: both of a pair of the curve P-256, as PEM in one file.
 *
 * @param file readable by its owner only
 */
public record StatusListKeyFile(Path file) {
    private static final int LINE = 64;

    /**
     * The keys in a file, made at first use.
     *
     * @param file the file; its folder is made if it does not exist
     */
    public static StatusListKeyFile at(Path file) {
        if (!Files.exists(file)) {
            publish(generated(), file.toAbsolutePath());
        }
        return new StatusListKeyFile(file);
    }

    private static String generated() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return pem("PUBLIC KEY", pair.getPublic().getEncoded())
                    + pem("PRIVATE KEY", pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot make keys of the curve P-256", e);
        }
    }

    private static String pem(String kind, byte[] der) {
        Base64.Encoder encoder = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN " + kind + "-----\n" + encoder.encodeToString(der) + "\n-----END " + kind + "-----\n";
    }

    /** Written elsewhere and linked, so that of two commands that make keys at once one wins and nobody sees half of them. */
    private static void publish(String text, Path file) {
        try {
            Files.createDirectories(file.getParent());
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path made = Files.createTempFile(file.getParent(), "status-list", ".new", owner);
            Files.writeString(made, text);
            try {
                Files.createLink(file, made);
            } catch (FileAlreadyExistsException anotherWasFirst) {
                // Its keys are the ones to use.
                return;
            } finally {
                Files.delete(made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be made", e);
        }
    }
}
