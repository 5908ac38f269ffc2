package id.patuh.sanctions.procedure;

import java.time.LocalDate;

/**
 * What a fine amounts to on a day.
 *
 * @param dueIdr basis times rate times months, whole rupiah, HALF_UP
 * @param openIdr what is still to be paid, never below zero
 * @param settledOn day on which the payments covered the fine and it stopped growing; null while open
 */
public record FineStatement(LocalDate asOf, int months, long dueIdr, long paidIdr, long openIdr, LocalDate settledOn) {
    /** What was paid beyond what is due. */
    public long overpaidIdr() {
        return Math.max(0, paidIdr - dueIdr);
    }

    /** Whether the payments covered what was due on the day of a payment. */
    public boolean settled() {
        return settledOn != null;
    }
}
