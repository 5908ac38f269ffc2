package id.patuh.devstack.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who listens on a port, where the system says so (Linux, and only processes this user may look at). */
public final class PortOwner {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";

    private PortOwner() {}

    /** For instance {@code process 4711 (java)}. */
    public static Optional<String> of(int port) {
        Set<String> sockets = listeningSockets(port);
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                if (holdsOneOf(process, sockets)) {
                    String command = Files.readString(process.resolve("comm")).strip();
                    return Optional.of("process " + process.getFileName() + " (" + command + ")");
                }
            }
        } catch (IOException e) {
            // A help for the user, not a need: without it the message says less.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Set<String> listeningSockets(int port) {
        var found = new HashSet<String>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            try {
                for (String line : Files.readAllLines(PROC.resolve(table))) {
                    String[] fields = line.strip().split("\\s+");
                    if (fields.length > 9
                            && fields[3].equals(LISTENING)
                            && fields[1].endsWith(String.format(":%04X", port))) {
                        found.add("socket:[" + fields[9] + "]");
                    }
                }
            } catch (IOException e) {
                // No such table on this system.
                continue;
            }
        }
        return found;
    }

    private static boolean holdsOneOf(Path process, Set<String> sockets) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : open) {
                if (sockets.contains(Files.readSymbolicLink(descriptor).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            // Another user's process, or one that has just ended.
            return false;
        }
    }
}
