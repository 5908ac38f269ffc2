package id.patuh.devstack;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.patuh.devstack.embedded.ClockFile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A change of the test clock. */
sealed interface ClockMove {
    /** Patuh's law is applied by the date in Jakarta. */
    ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    /** Moves a clock. */
    void apply(ClockFile clock);

    /** From now on, so far ahead or back. */
    record By(Duration duration) implements ClockMove {
        @Override
        public void apply(ClockFile clock) {
            clock.advance(duration);
        }
    }

    /** To a point in time, from which the clock runs on. */
    record To(Instant instant) implements ClockMove {
        @Override
        public void apply(ClockFile clock) {
            clock.set(instant);
        }
    }

    /** Back to the system's time. */
    record Reset() implements ClockMove {
        @Override
        public void apply(ClockFile clock) {
            clock.reset();
        }
    }

    /** A point in time as it is printed, in Jakarta's time. */
    static String display(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(JAKARTA));
    }

    /** Understands {@code +10d}, {@code -3h}, {@code +30m}, a point in time, a date, and {@code reset}. */
    final class Converter implements ITypeConverter<ClockMove> {
        private static final Pattern STEP = Pattern.compile("([+-])(\\d{1,6})([dhm])");

        @Override
        public ClockMove convert(String text) {
            if (text.equals("reset")) {
                return new Reset();
            }
            Matcher step = STEP.matcher(text);
            if (!step.matches()) {
                return new To(instant(text, ", nor a step (+10d, +3h, +30m)"));
            }
            long count = Long.parseLong(step.group(1) + step.group(2));
            return new By(
                    switch (step.group(3)) {
                        case "d" -> Duration.ofDays(count);
                        case "h" -> Duration.ofHours(count);
                        default -> Duration.ofMinutes(count);
                    });
        }
    }

    /** Understands a point in time, or a date: then the morning of that day in Jakarta. */
    final class InstantConverter implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            return instant(text, "");
        }
    }

    /** Understands a date. */
    final class DateConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException("\"" + text + "\" is no date, such as 2026-06-30");
            }
        }
    }

    private static Instant instant(String text, String otherwise) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text)
                            .atTime(LocalTime.of(9, 0))
                            .atZone(JAKARTA)
                            .toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException("\"" + text + "\" is neither a point in time (2026-06-30T09:00:00+07:00),"
                    + " nor a date (2026-06-30)" + otherwise);
        }
    }
}
