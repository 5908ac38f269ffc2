package id.patuh.sanctions.fine;

import java.time.LocalDate;

/**
 * What a fine amounts to on a day.
 *
 * @param asOf the day
 * @param months months begun since the end of the second warning, as far as they count
 * @param dueIdr basis times rate times months, whole rupiah, HALF_UP
 * @param paidIdr sum of the payments up to the day
 * @param openIdr what is still to be paid, never below zero
 * @param settledOn day on which the payments covered the fine and it stopped growing; null while open
 */
public record FineStatement(LocalDate asOf, int months, long dueIdr, long paidIdr, long openIdr, LocalDate settledOn) {
    /**
     * Whether the fine is fully paid.
     *
     * @return true once the payments covered what was due on the day of payment
     */
    public boolean settled() {
        return settledOn != null;
    }
}
