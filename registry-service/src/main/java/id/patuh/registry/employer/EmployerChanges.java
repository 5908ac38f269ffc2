package id.patuh.registry.employer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.fact.Declaration;

/** The lock under which an employer, its numbers and its coverage are changed, and the version each change makes. */
@ApplicationScoped
public class EmployerChanges {
    private final Database database;
    private final EmployerRepository employers;
    private final EmployerEvents events;
    private final Successors successors;

    EmployerChanges(Database database, EmployerRepository employers, EmployerEvents events, Successors successors) {
        this.database = database;
        this.employers = employers;
        this.events = events;
        this.successors = successors;
    }

    /**
     * An employer nobody else can change until the transaction ends.
     *
     * @param id the employer
     * @param version its present version
     * @param regionCode its regency or city
     * @param status whether it is in use
     */
    public record Locked(UUID id, long version, String regionCode, EmployerEvent.Status status) {}

    /**
     * Locks an employer for a change by a caller.
     *
     * @param id the employer
     * @param caller who wants to change it
     * @return the employer
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE, EMPLOYER_MERGED
     */
    public Locked lock(UUID id, Caller caller) {
        return active(hold(List.of(id), caller).getFirst());
    }

    /**
     * Locks several employers, in the order of their ids, whether or not they were merged into others.
     *
     * @param ids the employers
     * @param caller who wants to change them
     * @return them in the order asked for
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE
     */
    public List<Locked> hold(List<UUID> ids, Caller caller) {
        Map<UUID, Locked> held = new HashMap<>();
        // Keys never change: who only refers to the employer, such as a match candidate, need not wait.
        database.query(
                "select id, version, region_code, status from employer where id = any (?) order by id for no key update",
                row -> held.put(
                        row.getObject("id", UUID.class),
                        new Locked(
                                row.getObject("id", UUID.class),
                                row.getLong("version"),
                                row.getString("region_code"),
                                EmployerEvent.Status.valueOf(row.getString("status")))),
                (Object) ids.toArray(UUID[]::new));
        return ids.stream()
                .map(id -> Optional.ofNullable(held.get(id))
                        .orElseThrow(() -> Problem.of(RegistryProblem.EMPLOYER_NOT_FOUND, id.toString())))
                .peek(locked -> caller.requireRegion(locked.regionCode()))
                .toList();
    }

    /**
     * Lets a change go on only if the employer was not merged into another.
     *
     * @param employer the employer
     * @return the same
     * @throws Problem EMPLOYER_MERGED, naming the last successor
     */
    public Locked active(Locked employer) {
        if (employer.status() == EmployerEvent.Status.MERGED) {
            UUID successor = successors.last(employer.id()).orElseThrow();
            throw Problem.of(RegistryProblem.EMPLOYER_MERGED, successor.toString())
                    .property("successorId", successor);
        }
        return employer;
    }

    /**
     * Makes the next version of a locked employer whose coverage or numbers changed.
     *
     * @param employer the employer
     * @param now by the service's clock
     * @return the new version
     */
    public long next(Locked employer, Instant now) {
        long version = employer.version() + 1;
        database.update("update employer set version = ?, recorded_at = ? where id = ?", version, now, employer.id());
        return version;
    }

    /**
     * Makes the next version of a locked employer of which something else is declared now, because a person corrected it. Files of a BPJS
     * do not name it any more: a person did.
     *
     * @param employer the employer
     * @param declared what is declared of it
     * @param validFrom first day of what is declared
     * @param now by the service's clock
     * @return the new version
     */
    public long restate(Locked employer, Declaration declared, LocalDate validFrom, Instant now) {
        EmployerEntity entity = employers.findById(employer.id());
        entity.put(declared, validFrom, now);
        entity.namedByAPerson(validFrom);
        employers.flush();
        return entity.version;
    }

    /**
     * Adds to the corrections that the event shows.
     *
     * @param id the employer
     * @param made the corrections, in order; nothing is added when there are none
     */
    public void addCorrections(UUID id, List<EmployerEvent.Correction> made) {
        if (made.isEmpty()) {
            return;
        }
        database.update(
                "update employer set corrections = (coalesce(corrections::jsonb, '[]') || ?::jsonb)::json where id = ?",
                write(made),
                id);
    }

    /**
     * Publishes the present version, as the last act of the transaction.
     *
     * @param id the employer
     * @return the state that was published
     */
    public EmployerDocument publish(UUID id) {
        return events.publish(id);
    }

    /**
     * Publishes the present versions of several employers, as the last act of the transaction.
     *
     * @param ids the employers
     */
    public void publish(List<UUID> ids) {
        events.publish("select unnest(?::uuid[])", (Object) ids.toArray(UUID[]::new));
    }

    private static String write(List<EmployerEvent.Correction> made) {
        try {
            return EventJson.mapper().writeValueAsString(made);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Corrections cannot be written as JSON", e);
        }
    }
}
