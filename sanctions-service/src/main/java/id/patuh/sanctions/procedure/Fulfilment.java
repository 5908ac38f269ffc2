package id.patuh.sanctions.procedure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.patuh.sanctions.fine.FineStatement;
import id.patuh.sanctions.problem.SanctionsProblem;

/** The conditions of revocation, checked one by one. Source: PP 86/2013 art. 10 */
public final class Fulfilment {
    private Fulfilment() {}

    /**
     * Whether a claim of fulfilment may be confirmed. The fine is read from the ledger, never taken from a statement.
     *
     * @param required conditions that the grounds of the case need
     * @param checked what the verifying officer found, by condition
     * @param fine account of the fine; empty if none was imposed
     * @return consent, or the first condition that is unchecked or does not hold
     */
    public static Verdict verdict(
            Set<RevocationCondition> required,
            Map<RevocationCondition, Boolean> checked,
            Optional<FineStatement> fine) {
        for (RevocationCondition condition : RevocationCondition.values()) {
            if (required.contains(condition)) {
                Verdict verdict = verdict(condition, checked, fine);
                if (verdict instanceof Verdict.Refused) {
                    return verdict;
                }
            }
        }
        return Verdict.allow();
    }

    private static Verdict verdict(
            RevocationCondition condition, Map<RevocationCondition, Boolean> checked, Optional<FineStatement> fine) {
        return switch (condition) {
            case FINE_PAID -> finePaid(fine);
            case REGISTERED, DATA_COMPLETE, DUTY_PERFORMED -> stated(condition, checked);
        };
    }

    /** The fine must be fully paid where one was imposed. Source: PP 86/2013 art. 10 */
    private static Verdict finePaid(Optional<FineStatement> fine) {
        return fine.filter(statement -> !statement.settled())
                .map(statement -> Verdict.refuse(SanctionsProblem.FINE_NOT_PAID, statement.openIdr()))
                .orElseGet(Verdict::allow);
    }

    private static Verdict stated(RevocationCondition condition, Map<RevocationCondition, Boolean> checked) {
        Boolean fulfilled = checked.get(condition);
        if (fulfilled == null) {
            return Verdict.refuse(SanctionsProblem.CONDITION_NOT_CHECKED, condition.name());
        }
        return Verdict.require(fulfilled, SanctionsProblem.CONDITION_NOT_FULFILLED, condition.name());
    }
}
