package id.patuh.sanctions.work;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which part of some work a list shows. Each but {@link #TO_DO} has an index of its own. */
enum WorkState {
    /** The owner must act, and nothing holds it up. */
    TO_DO("i.waits_for is null and (i.held_until is null or i.held_until <= p.now)"),
    /** A clock has come to its first alert; one that an authority missed stays. A hold hides none. */
    NEAR_DEADLINE("i.alert > 0"),
    /** Nobody does it. */
    UNASSIGNED("i.assignee is null"),
    /** Somebody else must act first. */
    WAITING("i.waits_for is not null"),
    /** On hold. */
    ON_HOLD("i.held_until > p.now");

    private final String condition;

    WorkState(String condition) {
        this.condition = condition;
    }

    /** The condition in SQL, on an item {@code i} and the parameters {@code p}. */
    String condition() {
        return condition;
    }

    /** The state of a name in a URL, such as {@code near-deadline}; empty for null. */
    static Optional<WorkState> of(String name) {
        return Arrays.stream(values())
                .filter(state ->
                        state.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
                .findFirst();
    }
}
