package id.patuh.devstack.process;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Creates and removes folders. */
public final class Folders {
    private Folders() {}

    /** Creates a folder, and those above it, unless they exist; fails with a {@link StackException}. */
    public static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StackException("The folder " + folder + " cannot be created: " + e.getMessage(), e);
        }
    }

    /**
     * Removes a file, or a folder with all it holds; links are removed, not followed.
     *
     * @param path may be absent
     * @throws StackException when something cannot be removed
     */
    public static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                    if (failure != null) {
                        throw failure;
                    }
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new StackException(path + " cannot be removed: " + e.getMessage(), e);
        }
    }
}
