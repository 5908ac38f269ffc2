package id.patuh.kit.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock follows its file and keeps going while the file cannot be read. */
class FileClockTest {

    private static final Instant BASE = Instant.parse("2026-06-30T00:00:00Z");
    private static final Instant MOVED = BASE.plus(Duration.ofDays(10));

    @TempDir
    Path folder;

    @Test
    void offsetOfTheFileMovesTheTime() throws IOException {
        Path file = folder.resolve("clock");
        FileClock clock = new FileClock(file, Clock.fixed(BASE, ClockProducer.JAKARTA));
        assertThat(clock.instant()).isEqualTo(BASE);
        Files.writeString(file, "PT240H\n");
        assertThat(clock.instant()).isEqualTo(MOVED);
        Files.writeString(file, "half a durat");
        assertThat(clock.instant()).isEqualTo(MOVED);
        Files.delete(file);
        assertThat(clock.instant()).isEqualTo(BASE);
        assertThat(clock.getZone().getId()).isEqualTo("Asia/Jakarta");
    }
}
