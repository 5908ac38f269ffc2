package id.patuh.sanctions.calendar;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import id.patuh.contracts.calendar.HolidayCalendar;
import id.patuh.contracts.event.CalendarEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.outbox.Outbox;
import id.patuh.kit.outbox.OutboxEvent;
import io.quarkus.runtime.StartupEvent;

/** Publishes each calendar in force: those that ship with Patuh at the first start, every other one when it comes into force. */
@ApplicationScoped
class CalendarPublisher {
    private static final String SYSTEM = "system";

    private final CalendarStore calendars;
    private final Outbox outbox;
    private final Clock clock;

    CalendarPublisher(CalendarStore calendars, Outbox outbox, Clock clock) {
        this.calendars = calendars;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Loads the calendars that ship with Patuh for years that are not loaded; an edited year is never overwritten. */
    @Transactional
    void start(@Observes StartupEvent start) {
        HolidayCalendar.bundled().forEach(bundled -> calendars.load(bundled, clock.instant(), SYSTEM));
        publish();
    }

    /** Publishes what was not, in the caller's transaction; a second instance waits for the first and finds nothing left. */
    void publish() {
        outbox.append(calendars.claimUnpublished().stream()
                .map(year -> calendars.find(year).orElseThrow())
                .map(CalendarPublisher::event)
                .toList());
    }

    private static OutboxEvent event(CalendarView calendar) {
        CalendarEvent data = new CalendarEvent(
                CalendarEvent.id(calendar.year()),
                calendar.version(),
                null,
                calendar.year(),
                calendar.holidays(),
                calendar.updatedAt());
        return new OutboxEvent(
                Topics.CALENDARS, CalendarEvent.TYPE, data.calendarId(), data.calendarId(), data.version(), data);
    }
}
