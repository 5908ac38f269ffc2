package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the project that is generated from what the services are. It differs from them only by mistake: a test compares, and with
 * {@code -Dpatuh.refresh} writes it anew.
 */
record Published(Path file) {
    private static final String COMMAND =
            "./patuh test -Dtest='Published*' -Dsurefire.failIfNoSpecifiedTests=false -Dpatuh.refresh";

    /** A file, its path given from the project's folder. */
    static Published at(String path) {
        return new Published(Path.of("..").resolve(path));
    }

    /** Compares the file with what it should hold, or writes it. */
    void assertHolds(String content) throws IOException {
        if (System.getProperty("patuh.refresh") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
        assertThat(file)
                .as("%s is not what the services are. If the change is meant, write it anew:%n  %s", file, COMMAND)
                .hasContent(content);
    }
}
