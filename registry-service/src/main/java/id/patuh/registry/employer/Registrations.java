package id.patuh.registry.employer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.audit.Origin;
import id.patuh.kit.db.Failures;
import id.patuh.kit.db.Gathering;
import id.patuh.kit.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Registers employers that were checked: those of many requests in one transaction, because the database does them together at half
 * the cost. Each is registered or refused as it would be alone.
 */
@ApplicationScoped
class Registrations {
    // While one group waits for the disk, the other one is prepared.
    private static final int GROUPS = 2;
    private static final int MOST_TOGETHER = 64;

    private final NewEmployers newEmployers;
    private final SimilarEmployers similarEmployers;
    private final EmployerEvents events;
    private final AuditLog audit;
    private final Clock clock;
    private final Gathering<Wanted, Outcome> gathering;

    Registrations(
            NewEmployers newEmployers,
            SimilarEmployers similarEmployers,
            EmployerEvents events,
            AuditLog audit,
            Clock clock) {
        this.newEmployers = newEmployers;
        this.similarEmployers = similarEmployers;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
        this.gathering = new Gathering<>("registrations", GROUPS, MOST_TOGETHER, this::each);
    }

    /**
     * What a request asks for.
     *
     * @param employer the new employer
     * @param origin the request
     * @param eventHeaders those of its event
     */
    record Wanted(NewEmployers.NewEmployer employer, Origin origin, String eventHeaders) {}

    /**
     * A registered employer.
     *
     * @param document its state
     * @param similar whether a person should look whether it is one with another
     */
    record Registered(EmployerDocument document, boolean similar) {}

    /** Either of both. */
    record Outcome(Registered registered, RuntimeException refused) {}

    /**
     * Registers an employer, in one transaction with those that others want at the same time.
     *
     * @throws Problem IDENTIFIER_IN_USE
     */
    Registered together(Wanted wanted) {
        Outcome outcome = gathering.ask(wanted).toCompletableFuture().join();
        if (outcome.refused() != null) {
            throw outcome.refused();
        }
        return outcome.registered();
    }

    /** What becomes of each of a group. */
    List<Outcome> each(List<Wanted> wanted) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> register(wanted)).stream()
                    .map(registered -> new Outcome(registered, null))
                    .toList();
        } catch (RuntimeException failed) {
            if (wanted.size() == 1 || Failures.kind(failed) == Failures.Kind.UNAVAILABLE) {
                return wanted.stream().map(one -> new Outcome(null, failed)).toList();
            }
            // One of them spoils it for all: each by itself.
            return wanted.stream().flatMap(one -> each(List.of(one)).stream()).toList();
        }
    }

    /**
     * Registers employers in the current transaction.
     *
     * @param wanted one or more
     * @return them, in the same order
     * @throws Problem IDENTIFIER_IN_USE when one of the numbers is known, or given to two
     */
    List<Registered> register(List<Wanted> wanted) {
        Instant now = clock.instant();
        List<UUID> ids = wanted.stream().map(one -> one.employer().id()).toList();
        newEmployers.create(wanted.stream().map(Wanted::employer).toList(), now);
        Set<UUID> similar = similarEmployers.raise(ids, now);
        audit.record(
                "EMPLOYER_REGISTERED",
                "employer",
                wanted.stream().map(Registrations::audited).toList());
        Map<UUID, EmployerDocument> documents =
                events.publish(ids, wanted.stream().map(Wanted::eventHeaders).toList()).stream()
                        .collect(Collectors.toMap(EmployerDocument::id, Function.identity()));
        return ids.stream()
                .map(id -> new Registered(documents.get(id), similar.contains(id)))
                .toList();
    }

    private static AuditLog.Entry audited(Wanted wanted) {
        return new AuditLog.Entry(
                wanted.origin(),
                wanted.employer().id().toString(),
                Map.of("regionCode", wanted.employer().declared().regionCode()));
    }

    @PreDestroy
    void close() {
        gathering.close();
    }
}
