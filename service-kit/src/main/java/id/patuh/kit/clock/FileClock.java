package id.patuh.kit.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

import org.jboss.logging.Logger;

/**
 * The system's clock moved by the duration that stands in a file (ISO 8601, such as {@code PT240H}), so that the three
 * services of an embedded stack share one movable time. Every look at the clock looks whether the file was changed; a missing
 * file means no offset. Production refuses to start with it.
 */
final class FileClock extends Clock {

    private static final Logger LOG = Logger.getLogger(FileClock.class);

    private final Path file;
    private final Clock base;
    private volatile Reading reading;

    FileClock(Path file, Clock base) {
        this.file = file;
        this.base = base;
        Stamp stamp = stamp();
        this.reading = new Reading(read(), stamp);
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
        // Before the file is read: a change in between is seen at the next look.
        Stamp stamp = stamp();
        if (!stamp.equals(current.stamp())) {
            current = new Reading(reread(current.offset()), stamp);
            reading = current;
        }
        return base.instant().plus(current.offset());
    }

    private Stamp stamp() {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(found.fileKey(), found.lastModifiedTime(), found.size());
        } catch (NoSuchFileException none) {
            return Stamp.NO_FILE;
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
    }

    private Duration reread(Duration held) {
        try {
            return read();
        } catch (DateTimeParseException | UncheckedIOException notReadable) {
            // Not a duration, or gone again: keep the time that is known.
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

    private record Reading(Duration offset, Stamp stamp) {}

    /** Identifies a state of the file: replacing it changes the key, writing to it the time. */
    private record Stamp(Object key, FileTime modified, long size) {
        static final Stamp NO_FILE = new Stamp(null, null, 0);
    }
}
