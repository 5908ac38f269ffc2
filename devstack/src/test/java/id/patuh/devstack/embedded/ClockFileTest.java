package id.patuh.devstack.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.patuh.devstack.process.StackException;

class ClockFileTest {
    @TempDir
    private Path folder;

    private ClockFile clock;

    @BeforeEach
    void name() {
        clock = new ClockFile(folder.resolve("clock"));
    }

    @Test
    void followsTheSystemWithoutAFile() {
        assertThat(clock.offset()).isZero();
        assertThat(clock.now()).isCloseTo(Instant.now(), within(1, ChronoUnit.SECONDS));
    }

    @Test
    void runsOnFromTheTimeItWasSetTo() {
        Instant then = Instant.parse("2026-06-30T02:00:00Z");
        clock.set(then);
        assertThat(clock.now()).isBetween(then, then.plusSeconds(5));
    }

    @Test
    void addsStepsUp() {
        clock.advance(Duration.ofDays(10));
        clock.advance(Duration.ofHours(-3));
        assertThat(clock.offset()).isEqualTo(Duration.ofHours(237));
        clock.reset();
        assertThat(clock.offset()).isZero();
    }

    @Test
    void isOneDurationThatServicesCanRead() throws IOException {
        clock.advance(Duration.ofDays(10));
        assertThat(Files.readString(clock.path())).isEqualTo("PT240H");
        assertThat(folder.toFile().list()).containsExactly("clock");
    }

    @Test
    void refusesAnythingElse() throws IOException {
        Files.writeString(clock.path(), "tomorrow");
        assertThatThrownBy(clock::offset)
                .isInstanceOf(StackException.class)
                .hasMessageContainingAll("ISO-8601", "./patuh clock reset");
    }
}
