package id.patuh.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The programs of src/test/npm, each in the version that its lock file says. */
final class Npm {
    private static final Path SOURCE = Path.of("src/test/npm");
    private static final Path FOLDER = Path.of("target/npm");
    private static final String LOCK = "package-lock.json";
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    // Nothing is sent to the maker of the program, and it looks for no newer one.
    private static final Map<String, String> QUIET =
            Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");

    private Npm() {}

    /** The folder that they are installed in. Without {@code PATUH_NPM=1} the test that asks is skipped. */
    static Path installed() throws IOException, InterruptedException {
        assumeTrue(
                "1".equals(System.getenv("PATUH_NPM")),
                "Needs Node.js and npm: runs where PATUH_NPM=1 says that they are there, as in .ci/run");
        Path lock = FOLDER.resolve(LOCK);
        boolean current = Files.exists(FOLDER.resolve("node_modules"))
                && Files.exists(lock)
                && Files.mismatch(SOURCE.resolve(LOCK), lock) < 0;
        if (!current) {
            Files.createDirectories(FOLDER);
            for (String file : List.of("package.json", ".npmrc", LOCK)) {
                Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            run("npm", "ci").succeeded();
        }
        return FOLDER;
    }

    /** Runs one of them, or npm itself. */
    static Run run(String... command) throws IOException, InterruptedException {
        return Run.of(FOLDER, QUIET, PATIENCE, command);
    }
}
