package id.patuh.devstack.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {
    @TempDir
    private Path folder;

    @Test
    void allWhoComeAtOnceGetTheSamePair() throws Exception {
        Callable<String> come = () -> KeyFiles.in(folder.resolve("keys")).publicKeyText();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> all =
                    IntStream.range(0, 4).mapToObj(n -> come).toList();
            var texts = threads.invokeAll(all).stream()
                    .map(future -> future.resultNow())
                    .distinct();
            assertThat(texts).hasSize(1);
        }
        assertThat(folder.toFile().list()).containsExactly("keys");
    }
}
