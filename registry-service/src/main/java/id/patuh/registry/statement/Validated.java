package id.patuh.registry.statement;

import java.util.List;

/**
 * A record that was read and checked.
 *
 * @param errors what is wrong; empty when the value can be used
 */
public record Validated<T>(T value, List<RowError> errors) {
    /** Whether the value can be used. */
    public boolean isGood() {
        return errors.isEmpty();
    }
}
