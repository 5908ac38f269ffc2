package id.patuh.devstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

import id.patuh.devstack.process.Folders;

/** The passwords of a stack's databases, made at first start and readable by their owner only. */
final class Secrets {
    private static final int PASSWORD_BYTES = 24;

    private final Path file;
    private final Properties passwords = new Properties();

    Secrets(Workspace workspace) {
        this.file = workspace.state().resolve("secrets.properties");
        if (!Files.exists(file)) {
            return;
        }
        try (var in = Files.newBufferedReader(file)) {
            passwords.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password of a database role; the same at each call and in each later run. */
    synchronized String password(String role) {
        String known = passwords.getProperty(role);
        if (known != null) {
            return known;
        }
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        passwords.setProperty(role, made);
        save();
        return made;
    }

    private void save() {
        Folders.create(file.getParent());
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (var out = Files.newBufferedWriter(file)) {
                passwords.store(out, "Passwords of the embedded PostgreSQL");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
