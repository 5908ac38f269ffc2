package id.patuh.sanctions.delivery;

import java.time.Instant;
import java.time.LocalDate;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.sanctions.policy.DeliveryRule;

/**
 * When, by whom and under which rule something is recorded of a delivery.
 *
 * @param zone where the legal days of the addressee are counted
 * @param subject subject of the token
 */
public record DeliveryStep(Instant now, LegalZone zone, String subject, DeliveryRule rule) {
    /** Day on which it is recorded. */
    LocalDate today() {
        return dayOf(now);
    }

    /** The legal day of a moment. */
    LocalDate dayOf(Instant moment) {
        return zone.dayOf(moment);
    }

    /** When a legal day begins. */
    Instant beginningOf(LocalDate day) {
        return zone.endOf(day.minusDays(1));
    }
}
