package id.patuh.devstack.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NikKeyFileTest {
    @TempDir
    private Path folder;

    @Test
    void allWhoComeAtOnceGetTheSameSecretThatOnlyTheOwnerReads() throws Exception {
        Path file = folder.resolve("state/nik.key");
        Callable<String> come = () -> NikKeyFile.at(file).text();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> all =
                    IntStream.range(0, 4).mapToObj(n -> come).toList();
            var texts = threads.invokeAll(all).stream()
                    .map(future -> future.resultNow())
                    .distinct()
                    .toList();
            assertThat(texts).hasSize(1);
            assertThat(Base64.getDecoder().decode(texts.getFirst())).hasSize(32);
        }
        assertThat(file.getParent().toFile().list()).containsExactly("nik.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
