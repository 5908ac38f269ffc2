package id.patuh.sanctions.delivery;

import java.time.Instant;
import java.time.LocalDate;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.sanctions.policy.DeliveryRule;

/**
 * When, by whom and under which rule something is recorded of a delivery.
 *
 * @param subject subject of the token
 */
public record DeliveryStep(Instant now, String subject, DeliveryRule rule) {
    /** Day on which it is recorded. */
    LocalDate today() {
        return dayOf(now);
    }

    /** The legal day of a moment. */
    LocalDate dayOf(Instant moment) {
        return WorkingDays.dayOf(moment);
    }

    /** When a legal day begins. */
    Instant beginningOf(LocalDate day) {
        return WorkingDays.endOf(day.minusDays(1));
    }
}
