package id.patuh.devstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;

import id.patuh.devstack.process.Folders;
import id.patuh.devstack.process.StackException;

/**
 * A service as the build has left it, and the copy that is run. A build that is going on while the stack is up, be it of
 * {@code ./patuh test}, would otherwise take the jars away from under the running services.
 */
record BuiltApp(Path built, Path copy) {
    /** What {@code java -jar} starts. */
    Path jar() {
        return copy.resolve("quarkus-run.jar");
    }

    /** Whether there is anything to run. */
    boolean isBuilt() {
        return Files.exists(built.resolve("quarkus-run.jar"));
    }

    /** Whether the build has changed since the copy was taken. */
    boolean isOutdated() {
        return isBuilt() && !(Files.isDirectory(copy) && newest(copy).equals(newest(built)));
    }

    /** Takes the copy, unless it is up to date. */
    void refresh() {
        if (!isOutdated()) {
            return;
        }
        Path part = copy.resolveSibling(copy.getFileName() + ".part");
        Folders.delete(part);
        Folders.delete(copy);
        try {
            for (Path source : files(built)) {
                Path target = part.resolve(built.relativize(source).toString());
                Folders.create(target.getParent());
                Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
            Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackException(built + " cannot be copied to " + copy + ": " + e.getMessage(), e);
        }
    }

    private static FileTime newest(Path folder) {
        return files(folder).stream()
                .map(BuiltApp::modified)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<Path> files(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
