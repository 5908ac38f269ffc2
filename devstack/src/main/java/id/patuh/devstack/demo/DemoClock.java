package id.patuh.devstack.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.embedded.ClockFile;

/** The stack's test clock, which the services follow at once. */
final class DemoClock {

    static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'WIB'");

    private static final Duration OPENING = Duration.ofHours(9);

    private final ClockFile file;

    DemoClock(Callers callers) {
        this.file = callers.workspace().clock();
    }

    Instant now() {
        return file.now();
    }

    /** A point in time of an answer or an event, for people: in Jakarta, to the minute. */
    static String display(JsonNode instant) {
        return display(Instant.parse(instant.asText()));
    }

    static String display(Instant instant) {
        return MOMENT.format(instant.atZone(JAKARTA));
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), JAKARTA);
    }

    /** To nine in the morning of the first day from Monday to Friday that begins at or after the end of a period. */
    void toMorningAfter(Instant periodEnd) {
        ZonedDateTime morning = periodEnd.plus(OPENING).atZone(JAKARTA);
        while (morning.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            morning = morning.plusDays(1);
        }
        if (morning.toInstant().isAfter(now())) {
            file.set(morning.toInstant());
        }
    }
}
