package id.patuh.kit.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/**
 * The system's clock moved by the duration that stands in a file (ISO 8601, such as {@code PT240H}), so that the three
 * services of an embedded stack share one movable time. The file is looked at no more often than every 100 ms; a missing
 * file means no offset. Production refuses to start with it.
 */
final class FileClock extends Clock {

    private static final Logger LOG = Logger.getLogger(FileClock.class);
    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Path file;
    private final Clock base;
    private volatile Reading reading;

    /**
     * @param file where the offset stands
     * @param base the clock that is moved
     */
    FileClock(Path file, Clock base) {
        this.file = file;
        this.base = base;
        this.reading = new Reading(read(), System.nanoTime());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new FileClock(file, base.withZone(zone));
    }

    @Override
    public Instant instant() {
        Reading current = reading;
        long now = System.nanoTime();
        if (now - current.takenAtNanos() >= INTERVAL_NANOS) {
            current = new Reading(reread(current.offset()), now);
            reading = current;
        }
        return base.instant().plus(current.offset());
    }

    private Duration reread(Duration held) {
        try {
            return read();
        } catch (DateTimeParseException | UncheckedIOException notReadable) {
            // The writer may be in the middle of replacing the file: keep the time that is known.
            LOG.warnf("Clock file %s cannot be read, the offset stays %s", file, held);
            return held;
        }
    }

    private Duration read() {
        try {
            if (!Files.exists(file)) {
                return Duration.ZERO;
            }
            return Duration.parse(Files.readString(file).strip());
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
    }

    private record Reading(Duration offset, long takenAtNanos) {}
}
