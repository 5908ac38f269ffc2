package id.patuh.registry.law;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.law.SharedLaw;

/** Reads the law that holds. */
@ApplicationScoped
public class LawQuery {
    private final SharedLawStore store;
    private final SharedLaw shipped = SharedLaw.shipped();
    private final WorkingDays shippedCalendars = WorkingDays.bundled();

    LawQuery(SharedLawStore store) {
        this.store = store;
    }

    /** What compliance-service published last; the document that ships until its first event has come. */
    public SharedLaw current() {
        return store.find().orElse(shipped);
    }

    /** The working days of the calendars that ship, which have no gap between their years. */
    public WorkingDays workingDays() {
        return shippedCalendars;
    }
}
