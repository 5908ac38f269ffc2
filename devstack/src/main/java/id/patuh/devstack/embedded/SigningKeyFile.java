package id.patuh.devstack.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The key with which an embedded stack signs documents, as a PKCS#12 file with a certificate of its own making. It proves nothing to
 * anybody; a production service refuses it.
 *
 * @param file readable by its owner only
 */
public record SigningKeyFile(Path file) {
    /** Password of every such file: whoever can read the file may use the key. */
    public static final String PASSWORD = "patuh-embedded";

    private static final String SUBJECT = "CN=Tanda tangan uji, OU=Patuh embedded stack, O=Patuh, C=ID";
    private static final String VALID_DAYS = "3650";
    private static final long LIMIT_SECONDS = 120;

    /**
     * The key in a file, made at first use by the JDK's keytool.
     *
     * @param file the file; its folder is made if it does not exist
     */
    public static SigningKeyFile at(Path file) {
        if (!Files.exists(file)) {
            make(file.toAbsolutePath());
        }
        return new SigningKeyFile(file);
    }

    /** Made elsewhere and linked, so that of two commands that make a key at once one wins and nobody sees half of it. */
    private static void make(Path file) {
        try {
            Files.createDirectories(file.getParent());
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Path folder = Files.createTempDirectory(file.getParent(), "signing", owner);
            Path made = folder.resolve("key.p12");
            try {
                keytool(made);
                Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
                Files.createLink(file, made);
            } catch (FileAlreadyExistsException anotherWasFirst) {
                // Its key is the one to use.
                return;
            } finally {
                Files.deleteIfExists(made);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be made", e);
        }
    }

    private static void keytool(Path made) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "documents",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-validity",
                VALID_DAYS,
                "-dname",
                SUBJECT,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                made.toString());
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!keytool.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new IOException("keytool made no key: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while keytool made a key", e);
        }
    }
}
