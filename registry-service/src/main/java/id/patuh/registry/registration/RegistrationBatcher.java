package id.patuh.registry.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.audit.Origin;
import id.patuh.kit.db.Failures;
import id.patuh.kit.db.RequestBatcher;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.employer.EmployerDocument;
import id.patuh.registry.intake.IntakeService;
import id.patuh.registry.intake.RowLine;
import id.patuh.registry.intake.RowOutcome;
import id.patuh.registry.record.Provenance;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Registers employers that were checked: those of many requests in one transaction, because the database does them together at half
 * the cost. Each is registered or refused as it would be alone.
 */
@ApplicationScoped
class RegistrationBatcher {
    // While one group waits for the disk, the other one is prepared.
    private static final int GROUPS = 2;
    private static final int MOST_TOGETHER = 64;
    private static final int ATTEMPTS = 3;

    private final IntakeService intake;
    private final NumberInUseCheck numbers;
    private final AuditLog audit;
    private final Clock clock;
    private final RequestBatcher<Wanted, Registered> gathering;

    RegistrationBatcher(IntakeService intake, NumberInUseCheck numbers, AuditLog audit, Clock clock) {
        this.intake = intake;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
        this.gathering = new RequestBatcher<>("registrations", GROUPS, MOST_TOGETHER, this::attempt);
    }

    /** What a request asks for. */
    record Wanted(RowLine row, Origin origin, String eventHeaders) {}

    /**
     * A registered employer.
     *
     * @param similar whether a person should look whether it is one with another
     */
    record Registered(EmployerDocument document, boolean similar) {}

    /**
     * Registers an employer, in one transaction with those that others want at the same time.
     *
     * @throws Problem IDENTIFIER_IN_USE
     */
    Registered together(Wanted wanted) {
        try {
            return gathering.submit(wanted).toCompletableFuture().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException refused ? refused : failed;
        }
    }

    /** A registration that lost its number to a parallel transaction is tried again, so that the refusal names the employer that has it. */
    List<Registered> attempt(List<Wanted> wanted) {
        for (int left = wanted.size() == 1 ? ATTEMPTS : 1; ; left--) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> register(wanted));
            } catch (RuntimeException failed) {
                boolean lost =
                        switch (Failures.kind(failed)) {
                            case CONFLICT, DUPLICATE -> true;
                            case UNAVAILABLE, PERMANENT -> false;
                        };
                if (!lost || left == 1) {
                    throw failed;
                }
            }
        }
    }

    /**
     * Registers employers in the current transaction.
     *
     * @throws Problem IDENTIFIER_IN_USE when one of the numbers is known, or given to two
     */
    List<Registered> register(List<Wanted> wanted) {
        Instant now = clock.instant();
        Map<Provenance, List<Integer>> callers = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            var caller = wanted.get(i).origin().caller();
            callers.computeIfAbsent(
                            new Provenance(now, caller.subject(), caller.agency(), Provenance.MANUAL, null),
                            from -> new ArrayList<>())
                    .add(i);
        }
        EmployerDocument[] made = new EmployerDocument[wanted.size()];
        Set<UUID> similar = new HashSet<>();
        callers.forEach((from, places) -> similar.addAll(register(wanted, places, from, made)));
        List<AuditLog.Entry> audited = new ArrayList<>(wanted.size());
        List<Registered> registered = new ArrayList<>(wanted.size());
        for (int i = 0; i < made.length; i++) {
            registered.add(new Registered(made[i], similar.contains(made[i].id())));
            audited.add(new AuditLog.Entry(
                    wanted.get(i).origin(),
                    made[i].id().toString(),
                    Map.of("regionCode", wanted.get(i).row().row().regionCode())));
        }
        audit.record("EMPLOYER_REGISTERED", "employer", audited);
        return registered;
    }

    /** Those of one caller, the line of each is its place; returns employers that a person is asked about. */
    private Set<UUID> register(List<Wanted> wanted, List<Integer> places, Provenance from, EmployerDocument... made) {
        List<RowLine> rows = places.stream()
                .map(place -> new RowLine(
                        place,
                        wanted.get(place).row().row(),
                        wanted.get(place).row().npwp()))
                .toList();
        IntakeService.Taken taken =
                intake.take(rows, from, line -> wanted.get(line).eventHeaders());
        for (int i = 0; i < rows.size(); i++) {
            IntakeService.TakenRow row = taken.rows().get(i);
            if (row.outcome() != RowOutcome.CREATED) {
                numbers.refuse(rows.get(i).row(), null, true);
                // The one that had the number has lost it since.
                throw Problem.of(KitProblem.VERSION_CONFLICT);
            }
            made[places.get(i)] = taken.changed().get(row.employerId());
        }
        return taken.similar();
    }

    @PreDestroy
    void close() {
        gathering.close();
    }
}
