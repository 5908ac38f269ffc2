package id.patuh.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A load generator of others that this machine may have; what it printed. */
final class Program {
    private static final List<String> USUAL_FOLDERS = List.of("/usr/lib/postgresql");

    private Program() {}

    /** The program on the PATH or, for PostgreSQL's, in the folder of the newest version. */
    static Optional<Path> find(String name) {
        Stream<Path> onPath =
                Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
        Stream<Path> usual = USUAL_FOLDERS.stream().map(Path::of).flatMap(Program::versions);
        return Stream.concat(onPath, usual)
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs a program to its end. */
    static String run(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command.getFirst() + " failed: " + printed);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return printed;
    }

    /** The first group of an expression in what was printed. */
    static String figure(String printed, String expression) {
        Matcher found = Pattern.compile(expression).matcher(printed);
        if (!found.find()) {
            throw new IllegalStateException("No " + expression + " in: " + printed);
        }
        return found.group(1);
    }

    private static Stream<Path> versions(Path folder) {
        try (Stream<Path> versions = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            return versions.map(version -> version.resolve("bin")).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
