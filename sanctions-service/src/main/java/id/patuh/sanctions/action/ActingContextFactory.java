package id.patuh.sanctions.action;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.event.CaseEvent;
import id.patuh.kit.caller.Caller;
import id.patuh.sanctions.policy.PolicyBook;

/** Makes the context of an action taken now. */
@ApplicationScoped
public class ActingContextFactory {
    private static final CaseEvent.Actor SYSTEM = new CaseEvent.Actor("system", "SYSTEM");

    private final PolicyBook policies;
    private final Clock clock;

    ActingContextFactory(PolicyBook policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** For an action of a person. */
    public ActingContext of(Caller caller) {
        return of(new CaseEvent.Actor(caller.subject(), caller.agency()), caller.roles());
    }

    /** For an action of the service itself, such as a clock that fired. */
    public ActingContext system() {
        return of(SYSTEM, Set.of());
    }

    private ActingContext of(CaseEvent.Actor actor, Set<String> roles) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new ActingContext(actor, roles, now, policies.on(WorkingDays.dayOf(now)));
    }
}
