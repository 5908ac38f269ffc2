package id.patuh.devstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import id.patuh.devstack.embedded.ClockFile;
import id.patuh.devstack.embedded.KeyFiles;
import id.patuh.devstack.embedded.NikKeyFile;
import id.patuh.devstack.embedded.SigningKeyFile;
import id.patuh.devstack.embedded.StatusListKeyFile;
import id.patuh.devstack.process.Folders;

/** The folders of a stack. */
public record Workspace(Path project) {
    /** The workspace of this command: the folder in {@code patuh.home}, or the current one. */
    public static Workspace current() {
        return new Workspace(Path.of(System.getProperty("patuh.home", "")).toAbsolutePath());
    }

    /** The folder of everything a stack keeps. */
    public Path state() {
        return project.resolve(".patuh");
    }

    /** The folder of the processes' logs. */
    public Path logs() {
        return state().resolve("logs");
    }

    /** The archive of a service's classes, which the JVM writes and reads by itself. */
    Path classes(Service service) {
        return Folders.create(archives()).resolve(service.shortName() + ".jsa");
    }

    private Path archives() {
        return state().resolve("classes");
    }

    /** The identity keys, made at first use. */
    public KeyFiles keys() {
        return KeyFiles.in(state().resolve("keys"));
    }

    /** The secret key with which the registry hides identity numbers, made at first use. */
    public NikKeyFile nikKey() {
        return NikKeyFile.at(state().resolve("nik.key"));
    }

    /** The keys with which status lists are signed, made at first use. */
    public StatusListKeyFile statusListKey() {
        return StatusListKeyFile.at(state().resolve("status-list.pem"));
    }

    /** The key that signs documents, made at first use. */
    public SigningKeyFile signingKey() {
        return SigningKeyFile.at(state().resolve("documents.p12"));
    }

    /** The test clock that all services follow. */
    public ClockFile clock() {
        Folders.create(state());
        return new ClockFile(state().resolve("clock"));
    }

    Path pidFiles() {
        return state().resolve("run");
    }

    Path binaries() {
        return state().resolve("postgres-bin");
    }

    /** Removes everything but the unpacked binaries and the archives of classes, which hold no state. */
    void empty() {
        if (!Files.isDirectory(state())) {
            return;
        }
        try (var entries = Files.list(state())) {
            Set<Path> kept = Set.of(binaries(), archives(), StackLock.file(this));
            entries.filter(entry -> !kept.contains(entry)).forEach(Folders::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
