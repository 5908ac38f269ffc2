package id.patuh.devstack.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

import id.patuh.devstack.process.StackException;

/**
 * The file by which the test clock is moved: one ISO-8601 duration, the offset of the services' time from the system's.
 * A missing file means no offset. The services see a change at their next look at the clock.
 */
public final class ClockFile {
    private final Path file;

    /**
     * @param file where the offset is kept; its folder must exist
     */
    public ClockFile(Path file) {
        this.file = file;
    }

    /** The file's path, for the services' {@code patuh.clock.file}. */
    public Path path() {
        return file;
    }

    /**
     * The offset from the system's time.
     *
     * @throws StackException if the file holds anything but a duration
     */
    public Duration offset() {
        if (!Files.exists(file)) {
            return Duration.ZERO;
        }
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (DateTimeException e) {
            throw new StackException(
                    "The clock file " + file
                            + " is damaged: it holds no ISO-8601 duration. ./patuh clock reset writes it anew.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The time the services see. */
    public Instant now() {
        return Instant.now().plus(offset());
    }

    /** Sets the clock to an instant, from which it runs on. */
    public void set(Instant instant) {
        write(Duration.between(Instant.now(), instant));
    }

    /**
     * Moves the clock.
     *
     * @param by how far; negative moves it back
     */
    public void advance(Duration by) {
        write(offset().plus(by));
    }

    /** Lets the services follow the system's time again. */
    public void reset() {
        write(Duration.ZERO);
    }

    /** A reader must never see half a duration: written beside and renamed. */
    private void write(Duration offset) {
        try {
            Path next = Files.createTempFile(file.toAbsolutePath().getParent(), "clock", ".next");
            Files.writeString(next, offset.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
