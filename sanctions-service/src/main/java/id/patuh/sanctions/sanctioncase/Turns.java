package id.patuh.sanctions.sanctioncase;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.CaseEvent;
import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.kit.caller.Caller;
import id.patuh.sanctions.policy.PolicyBook;

/** Tells who acts, when, and under which policy. */
@ApplicationScoped
public class Turns {
    private final PolicyBook policies;
    private final Clock clock;

    Turns(PolicyBook policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * A person acts now.
     *
     * @param caller the person
     * @return the turn
     */
    public CaseJournal.Turn of(Caller caller) {
        return of(new CaseEvent.Actor(caller.subject(), caller.agency()));
    }

    /**
     * A clock acts now.
     *
     * @return the turn
     */
    public CaseJournal.Turn system() {
        return of(CaseJournal.SYSTEM);
    }

    private CaseJournal.Turn of(CaseEvent.Actor actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new CaseJournal.Turn(actor, now, policies.on(WorkingDays.dayOf(now)));
    }
}
