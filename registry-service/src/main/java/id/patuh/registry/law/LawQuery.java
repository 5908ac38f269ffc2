package id.patuh.registry.law;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.law.SharedLaw;
import id.patuh.kit.calendar.PublishedCalendars;

/** Reads the law that holds. */
@ApplicationScoped
public class LawQuery {
    private final SharedLawStore store;
    private final SharedLaw shipped = SharedLaw.shipped();
    private final PublishedCalendars calendars;

    LawQuery(SharedLawStore store, PublishedCalendars calendars) {
        this.store = store;
        this.calendars = calendars;
    }

    /** What compliance-service published last; the document that ships until its first event has come. */
    public SharedLaw current() {
        return store.find().orElse(shipped);
    }

    /** The working days of the calendars that sanctions-service published last; of those that ship until its first events have come. */
    public WorkingDays workingDays() {
        return calendars.inForce().workingDays();
    }
}
