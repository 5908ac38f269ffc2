package id.patuh.sanctions.block;

import java.time.Instant;

/**
 * A period in which a block is not in force, half-open.
 *
 * @param from first moment
 * @param until first moment in force again; null while it lasts
 */
public record Suspension(Instant from, Instant until) {
    /**
     * Whether a moment lies in this period.
     *
     * @param moment any moment
     * @return true from the first moment until before the last
     */
    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }
}
