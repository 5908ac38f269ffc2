package id.patuh.sanctions.procedure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import id.patuh.sanctions.procedure.vocabulary.RevocationCondition;

/** The conditions of revocation, checked one by one. Source: PP 86/2013 art. 10 */
public final class Fulfilment {
    private Fulfilment() {}

    /**
     * Whether a claim of fulfilment may be confirmed. The fine is read from the ledger, never taken from a statement.
     *
     * @param fine account of the fine; empty if none was imposed
     */
    public static GuardResult check(
            Set<RevocationCondition> required,
            Map<RevocationCondition, Boolean> checked,
            Optional<FineStatement> fine) {
        return Stream.of(RevocationCondition.values())
                .filter(required::contains)
                .map(condition ->
                        condition == RevocationCondition.FINE_PAID ? finePaid(fine) : stated(condition, checked))
                .filter(GuardResult.Refused.class::isInstance)
                .findFirst()
                .orElseGet(GuardResult::allow);
    }

    /** The fine must be fully paid where one was imposed. Source: PP 86/2013 art. 10 */
    private static GuardResult finePaid(Optional<FineStatement> fine) {
        return fine.filter(statement -> !statement.settled())
                .map(statement -> GuardResult.refuse(RefusalReason.FINE_NOT_PAID, "openIdr", statement.openIdr()))
                .orElseGet(GuardResult::allow);
    }

    private static GuardResult stated(RevocationCondition condition, Map<RevocationCondition, Boolean> checked) {
        Boolean fulfilled = checked.get(condition);
        if (fulfilled == null) {
            return GuardResult.refuse(RefusalReason.CONDITION_NOT_CHECKED, "condition", condition);
        }
        return fulfilled
                ? GuardResult.allow()
                : GuardResult.refuse(RefusalReason.CONDITION_NOT_FULFILLED, "condition", condition);
    }
}
