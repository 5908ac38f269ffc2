package id.patuh.sanctions.block;

import java.time.Instant;

/**
 * A period in which a block is not in force, half-open.
 *
 * @param until first moment in force again; null while it lasts
 */
public record Suspension(Instant from, Instant until) {
    /** Whether a moment lies in this period. */
    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }
}
