package id.patuh.devstack.stack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import id.patuh.devstack.process.Folders;
import id.patuh.devstack.process.StackException;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;

/** PostgreSQL's programs, unpacked once from the class path. */
final class PostgresBinaries {
    private static final int DIGEST_CHARS = 12;
    private static final int OWNER_EXECUTES = 0100;

    private PostgresBinaries() {}

    /**
     * Unpacks the programs for this machine, unless that has been done.
     *
     * @return the folder with {@code bin}, {@code lib} and {@code share}
     * @throws StackException if there are none for this machine
     */
    static Path unpack(Path folder) {
        try {
            byte[] archive = archive();
            Path target = folder.resolve(digest(archive));
            if (Files.isDirectory(target)) {
                return target;
            }
            Path part = target.resolveSibling(target.getFileName() + ".part");
            Folders.delete(part);
            unpack(archive, Folders.create(part));
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        try (var in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, processor)) {
            if (in == null) {
                throw new StackException("There is no embedded PostgreSQL for " + system + " on " + processor + ".");
            }
            return in.readAllBytes();
        } catch (IllegalStateException e) {
            throw new StackException("There is no embedded PostgreSQL for " + system + " on " + processor + ".", e);
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(sum).substring(0, DIGEST_CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The archive points outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    boolean program = (entry.getMode() & OWNER_EXECUTES) != 0;
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
