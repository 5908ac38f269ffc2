package id.patuh.sanctions.procedure;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A condition that must hold before an action.
 *
 * @param details what a refusal names, by the name of the problem's member, in the order of its text
 */
public record Guard<F>(RefusalReason reason, Predicate<F> holds, Function<F, Map<String, Object>> details) {
    static <F> Guard<F> of(RefusalReason reason, Predicate<F> holds) {
        return new Guard<>(reason, holds, facts -> Map.of());
    }

    GuardResult check(F facts) {
        return holds.test(facts) ? GuardResult.allow() : new GuardResult.Refused(reason, details.apply(facts));
    }
}
