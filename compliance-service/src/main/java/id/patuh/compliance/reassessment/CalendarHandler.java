package id.patuh.compliance.reassessment;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.CalendarEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.calendar.PublishedCalendars;
import id.patuh.kit.inbox.DeliveryMode;
import id.patuh.kit.inbox.EventHandler;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.kit.inbox.Subscription;

/** Stores the calendar of the latest event of each year; when its days off change, months fall due on other days for all employers. */
@ApplicationScoped
class CalendarHandler implements EventHandler {
    private final PublishedCalendars calendars;
    private final ReassessmentService reassessments;

    CalendarHandler(PublishedCalendars calendars, ReassessmentService reassessments) {
        this.calendars = calendars;
        this.reassessments = reassessments;
    }

    @Override
    public Subscription subscription() {
        return new Subscription(
                "compliance-calendars", Topics.CALENDARS, CalendarEvent.TYPE, DeliveryMode.LATEST_STATE);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        boolean changed = false;
        for (InboundEvent event : events) {
            changed |= calendars.store(event.data(CalendarEvent.class));
        }
        if (changed) {
            reassessments.orderForCalendar();
        }
    }
}
