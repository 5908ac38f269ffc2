package id.patuh.registry.merging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.id.Ids;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerChanges;
import id.patuh.registry.employer.NewEmployers;
import id.patuh.registry.identifier.Identifiers;

/** Splits an employer: a new one is made, and numbers with what was stated under them go to it. */
@ApplicationScoped
class Splits {
    private final ReorganisationRepository reorganisations;
    private final EmployerChanges changes;
    private final NewEmployers newEmployers;
    private final Identifiers identifiers;
    private final MovedNumbers numbers;
    private final SplitFacts facts;
    private final ReorganisationHistory history;
    private final AuditLog audit;
    private final Clock clock;

    Splits(
            ReorganisationRepository reorganisations,
            EmployerChanges changes,
            NewEmployers newEmployers,
            Identifiers identifiers,
            MovedNumbers numbers,
            SplitFacts facts,
            ReorganisationHistory history,
            AuditLog audit,
            Clock clock) {
        this.reorganisations = reorganisations;
        this.changes = changes;
        this.newEmployers = newEmployers;
        this.identifiers = identifiers;
        this.numbers = numbers;
        this.facts = facts;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Splits an employer.
     *
     * @param employer the employer
     * @param request the new employer and what it gets
     * @param caller who decides
     * @return id of the split
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE, EMPLOYER_MERGED, REORGANISATION_OUT_OF_ORDER, IDENTIFIER_IN_USE,
     *     IDENTIFIER_NOT_HELD, SPLIT_TAKES_ALL_NUMBERS, SPLIT_WITHOUT_NUMBER, SPLIT_TEARS_COVERAGE, COVERAGE_NOT_FOUND
     */
    @Transactional
    UUID split(UUID employer, SplitRequest request, Caller caller) {
        caller.requireRegion(request.declared().regionCode());
        identifiers.changeHolders();
        EmployerChanges.Locked divided = changes.lock(employer, caller);
        reorganisations.requireInOrder(request.effectiveOn(), List.of(employer));
        Map<IdentifierType, String> own = request.newNumbers().byType(IdentifierType.WLKP);
        if (own.isEmpty() && request.identifiers().isEmpty()) {
            throw Problem.of(RegistryProblem.SPLIT_WITHOUT_NUMBER);
        }
        Instant now = clock.instant();
        UUID created = newEmployers.create(request.declared(), own, caller, now);
        Reorganisation split = planned(divided, created, request, caller, now);
        reorganisations.insert(split, caller.agency());
        changes.next(divided, now);
        moveNumbers(split, request);
        facts.requireWhole(split);
        facts.move(split, caller);
        history.note(split, split.versionMade(), 1, caller);
        audit.record("EMPLOYER_SPLIT", "employer", employer.toString(), detail(split));
        changes.publish(split.both());
        return split.id();
    }

    private void moveNumbers(Reorganisation split, SplitRequest request) {
        for (MovedNumbers.Number number : request.identifiers()) {
            boolean held = identifiers
                    .holder(number.type(), number.value())
                    .filter(split.employerId()::equals)
                    .isPresent();
            if (!held) {
                String shown = number.type() + ":" + number.value();
                throw Problem.of(RegistryProblem.IDENTIFIER_NOT_HELD, shown).property("identifier", shown);
            }
        }
        numbers.move(split.id(), split.employerId(), split.otherId(), request.identifiers());
        if (!facts.hasNumbers(split.employerId())) {
            throw Problem.of(RegistryProblem.SPLIT_TAKES_ALL_NUMBERS);
        }
    }

    private static Reorganisation planned(
            EmployerChanges.Locked divided, UUID created, SplitRequest request, Caller caller, Instant now) {
        return new Reorganisation(
                Ids.next(),
                Reorganisation.Kind.SPLIT,
                divided.id(),
                created,
                request.effectiveOn(),
                request.reason(),
                request.evidence(),
                request.programmes().stream().map(Programme::name).sorted().toList(),
                divided.version() + 1,
                now,
                caller.subject(),
                null,
                null,
                null);
    }

    private static Map<String, Object> detail(Reorganisation split) {
        return Map.of(
                "splitId", split.id(),
                "newEmployerId", split.otherId(),
                "effectiveOn", split.effectiveOn().toString(),
                "reason", split.reason());
    }
}
