package id.patuh.registry.employer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.id.Ids;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.fact.Declaration;
import id.patuh.registry.fact.FactVersion;
import id.patuh.registry.fact.FactVersions;
import id.patuh.registry.identifier.Identifiers;

/** Makes an employer from a full declaration that came over HTTP: its row, its numbers and the first line of its history. */
@ApplicationScoped
public class NewEmployers {
    /** Fields of a declaration over HTTP, numbers included. */
    public static final Set<String> FIELDS = EmployerService.FIELDS;

    private final EmployerRepository employers;
    private final Identifiers identifiers;
    private final FactVersions facts;

    NewEmployers(EmployerRepository employers, Identifiers identifiers, FactVersions facts) {
        this.employers = employers;
        this.identifiers = identifiers;
        this.facts = facts;
    }

    /**
     * Makes it, in the current transaction; nothing is published.
     *
     * @param declared a full report
     * @param numbers those it gets, by type; none of them may be known
     * @param caller who declares it
     * @param now by the service's clock
     * @return its id; its version is 1
     * @throws Problem IDENTIFIER_IN_USE
     */
    public UUID create(Declaration declared, Map<IdentifierType, String> numbers, Caller caller, Instant now) {
        NewEmployer employer = new NewEmployer(Ids.next(), declared, numbers, caller);
        create(List.of(employer), now);
        return employer.id();
    }

    /**
     * An employer that is to be made.
     *
     * @param id which it gets
     * @param declared a full report
     * @param numbers those it gets, by type; none of them may be known
     * @param caller who declares it
     */
    record NewEmployer(UUID id, Declaration declared, Map<IdentifierType, String> numbers, Caller caller) {}

    /** As {@link #create(Declaration, Map, Caller, Instant)}, for several. */
    void create(List<NewEmployer> all, Instant now) {
        employers.persist(all.stream().map(one -> EmployerEntity.of(one.id(), one.declared(), now)));
        employers.flush();
        identifiers.add(
                all.stream()
                        .map(one -> new Identifiers.Added(
                                one.id(), one.numbers(), one.declared().reportedOn()))
                        .toList(),
                FactVersions.MANUAL,
                now);
        facts.add(
                all.stream()
                        .map(one -> new FactVersions.Reported(
                                one.id(),
                                1,
                                FactVersion.DECLARATION,
                                one.declared().reportedOn(),
                                one.declared().digest(),
                                one.declared()))
                        .toList(),
                all.stream().map(NewEmployer::caller).toList(),
                now);
    }
}
