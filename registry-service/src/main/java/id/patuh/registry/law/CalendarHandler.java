package id.patuh.registry.law;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.CalendarEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.calendar.PublishedCalendars;
import id.patuh.kit.inbox.DeliveryMode;
import id.patuh.kit.inbox.EventHandler;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.kit.inbox.Subscription;

/** Stores the calendar of the latest event of each year. */
@ApplicationScoped
class CalendarHandler implements EventHandler {
    private final PublishedCalendars calendars;

    CalendarHandler(PublishedCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Subscription subscription() {
        return new Subscription("registry-calendars", Topics.CALENDARS, CalendarEvent.TYPE, DeliveryMode.LATEST_STATE);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        events.forEach(event -> calendars.store(event.data(CalendarEvent.class)));
    }
}
