package id.patuh.sanctions.document;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Proof that a document reached its addressee.
 *
 * @param deliveredAt receipt, as precise as the database keeps it, so that what is published is what is stored
 */
public record DeliveryProof(
        String documentNumber, Instant deliveredAt, DeliveryMethod method, String recipient, String proof) {
    /** Cuts the moment to microseconds. */
    public DeliveryProof {
        deliveredAt = deliveredAt.truncatedTo(ChronoUnit.MICROS);
    }
}
