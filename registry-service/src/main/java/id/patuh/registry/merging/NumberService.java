package id.patuh.registry.merging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerRow;
import id.patuh.registry.identity.IdentityNumber;
import id.patuh.registry.membership.Act;
import id.patuh.registry.membership.MembershipStore;
import id.patuh.registry.membership.Memberships;
import id.patuh.registry.record.StatementStore;

/** Gives an employer a second identity number that one of its records names. */
@ApplicationScoped
public class NumberService {
    private final Reorganisation reorganisation;
    private final MembershipStore memberships;
    private final StatementStore statements;
    private final ActRecorder recorder;

    NumberService(
            Reorganisation reorganisation,
            MembershipStore memberships,
            StatementStore statements,
            ActRecorder recorder) {
        this.reorganisation = reorganisation;
        this.memberships = memberships;
        this.statements = statements;
        this.recorder = recorder;
    }

    /**
     * A number that a record claims for its employer.
     *
     * @param key the number, as {@code identity_number.key}
     */
    public record Claim(UUID recordId, IdentifierType type, String key) {}

    /**
     * Gives the number from the date of the earliest statement that names it. Where the employer has it already, nothing is left to do.
     * {@code evidence} is null when none is named.
     *
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE, EMPLOYER_MERGED; IDENTIFIER_NOT_HELD where the record names the number no
     *     more; IDENTIFIER_IN_USE where another employer has it meanwhile
     */
    @Transactional
    public void give(UUID employer, Claim claim, String reason, String evidence, Caller caller) {
        Instant now = reorganisation.begin();
        Map<UUID, EmployerRow> locked = reorganisation.lock(List.of(employer), caller);
        reorganisation.requireActive(locked.get(employer));
        StatementStore.FirstNaming naming = statements.firstNaming(claim.recordId(), claim.type()).stream()
                .filter(first -> first.number().key().equals(claim.key()))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        RegistryProblem.IDENTIFIER_NOT_HELD, claim.type().name()));
        IdentityNumber number = naming.number();
        Set<UUID> holders = memberships.holders(List.of(number));
        if (!holders.isEmpty()) {
            requireOwn(employer, number, holders);
            return;
        }
        Act act = recorder.record(
                new ActRecorder.Planned(Act.Kind.NUMBER, employer, employer, naming.day(), reason, evidence),
                caller,
                now);
        Memberships changed = memberships.loadAll(List.of(employer));
        changed.confirm(act, number, act.sequence());
        reorganisation.finish(changed, locked, Set.of(), now);
    }

    private static void requireOwn(UUID employer, IdentityNumber number, Set<UUID> holders) {
        if (!holders.contains(employer)) {
            UUID holder = holders.iterator().next();
            throw Problem.of(RegistryProblem.IDENTIFIER_IN_USE, number.value(), holder.toString())
                    .property("employerId", holder);
        }
    }
}
