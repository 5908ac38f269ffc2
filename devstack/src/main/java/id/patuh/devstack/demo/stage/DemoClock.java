package id.patuh.devstack.demo.stage;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.devstack.embedded.ClockFile;

/** The stack's test clock, which the services follow at once. */
public final class DemoClock {

    /** The zone in which the demo tells time. */
    public static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'WIB'");

    private static final Duration OPENING = Duration.ofHours(9);
    private static final WorkingDays CALENDAR = WorkingDays.bundled();

    private final ClockFile file;

    /** The clock of the stack that the callers call. */
    public DemoClock(Callers callers) {
        this.file = callers.workspace().clock();
    }

    /** The services' time. */
    public Instant now() {
        return file.now();
    }

    /** A point in time of an answer or an event, for people: in Jakarta, to the minute. */
    public static String display(JsonNode instant) {
        return display(Instant.parse(instant.asText()));
    }

    /** A point in time for people: in Jakarta, to the minute. */
    public static String display(Instant instant) {
        return MOMENT.format(instant.atZone(JAKARTA));
    }

    /** The date in Jakarta. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), JAKARTA);
    }

    /** To nine in the morning of the first working day that begins at or after the end of a period. */
    public void toMorningAfter(Instant periodEnd) {
        Instant morning = morningAfter(periodEnd);
        if (morning.isAfter(now())) {
            file.set(morning);
        }
    }

    /** Where the holidays of a year are not known, only weekends are passed over. */
    public static Instant morningAfter(Instant periodEnd) {
        ZonedDateTime morning = periodEnd.plus(OPENING).atZone(JAKARTA);
        while (!works(morning.toLocalDate())) {
            morning = morning.plusDays(1);
        }
        return morning.toInstant();
    }

    private static boolean works(LocalDate day) {
        return CALENDAR.knows(day.getYear())
                ? CALENDAR.isWorkingDay(day)
                : day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }
}
