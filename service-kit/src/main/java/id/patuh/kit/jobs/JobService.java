package id.patuh.kit.jobs;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.Roles;

/** Submits jobs and reads their state. */
@ApplicationScoped
public class JobService {
    private final JobStore store;
    private final Instance<JobHandler> handlers;
    private final Event<Submitted> submitted;

    JobService(JobStore store, @Any Instance<JobHandler> handlers, Event<Submitted> submitted) {
        this.store = store;
        this.handlers = handlers;
        this.submitted = submitted;
    }

    /** Wakes the runners of this instance. */
    record Submitted() {}

    /**
     * Submits a job in the current transaction: it is begun once that commits. Without a transaction it is submitted at once.
     *
     * @param input anything writable as JSON; the handler reads it back
     * @param total units of work; null when unknown
     * @throws IllegalArgumentException when no handler does that kind of job
     */
    public UUID submit(String kind, Object input, Long total) {
        if (handlers.stream().noneMatch(handler -> handler.kind().equals(kind))) {
            throw new IllegalArgumentException("No handler does jobs of kind " + kind);
        }
        UUID id = store.insert(kind, input, total);
        submitted.fire(new Submitted());
        return id;
    }

    /**
     * The state of a job; empty when there is none, or it ended more than 90 days ago.
     */
    public Optional<JobView> find(UUID id) {
        return store.find(id);
    }

    /** The state of a job as a caller may see it: those of its agency, auditors and administrators. */
    Optional<JobView> find(UUID id, Caller caller) {
        boolean everybodys = caller.hasRole(Roles.AUDITOR) || caller.hasRole(Roles.ADMIN);
        return everybodys || store.agency(id).filter(caller.agency()::equals).isPresent() ? find(id) : Optional.empty();
    }

    /**
     * The states of several jobs, in no order; unknown ids are left out.
     */
    public List<JobView> find(Collection<UUID> ids) {
        return store.find(ids.toArray(UUID[]::new));
    }
}
