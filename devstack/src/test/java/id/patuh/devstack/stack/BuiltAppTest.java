package id.patuh.devstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltAppTest {
    @TempDir
    private Path folder;

    private BuiltApp app;

    @BeforeEach
    void build() throws IOException {
        app = new BuiltApp(folder.resolve("built"), folder.resolve("apps/registry"));
        write("quarkus-run.jar", "first", "2026-06-30T02:00:00Z");
        write("lib/main/kit.jar", "first", "2026-06-30T02:00:01Z");
    }

    @Test
    void aCopyIsNotTouchedByTheNextBuild() throws IOException {
        app.refresh();
        write("lib/main/kit.jar", "second", "2026-06-30T03:00:00Z");
        assertThat(app.copy().resolve("lib/main/kit.jar")).hasContent("first");
        assertThat(app.isOutdated()).isTrue();
        app.refresh();
        assertThat(app.copy().resolve("lib/main/kit.jar")).hasContent("second");
        assertThat(app.isOutdated()).isFalse();
    }

    @Test
    void whatTheNextBuildLeavesOutIsGone() throws IOException {
        app.refresh();
        Files.delete(app.built().resolve("lib/main/kit.jar"));
        app.refresh();
        assertThat(app.copy().resolve("lib/main/kit.jar")).doesNotExist();
        assertThat(app.jar()).hasContent("first");
    }

    @Test
    void withoutABuildThereIsNothingToRun() throws IOException {
        Files.delete(app.built().resolve("quarkus-run.jar"));
        assertThat(app.isBuilt()).isFalse();
        assertThat(app.isOutdated()).isFalse();
    }

    private void write(String name, String content, String time) throws IOException {
        Path file = app.built().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
    }
}
