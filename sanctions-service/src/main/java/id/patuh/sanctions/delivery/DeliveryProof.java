package id.patuh.sanctions.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Proof that a document reached its addressee.
 *
 * @param deliveredAt receipt or refusal to sign, as precise as the database keeps it, so that what is published is what is stored; null
 *     for a public notice
 * @param receivedBy who took it or refused to sign; null for a public notice
 * @param witnesses who saw the refusal to sign; none if it was signed
 * @param address where it was sent electronically; null otherwise
 * @param publishedOn day of a public notice; null otherwise
 */
public record DeliveryProof(
        String documentNumber,
        DeliveryMethod method,
        Instant deliveredAt,
        String receivedBy,
        String proof,
        List<String> witnesses,
        String address,
        LocalDate publishedOn) {
    /** Cuts the moment to microseconds, and takes what is blank for left out. */
    public DeliveryProof {
        deliveredAt = deliveredAt == null ? null : deliveredAt.truncatedTo(ChronoUnit.MICROS);
        receivedBy = text(receivedBy);
        address = text(address);
        witnesses = List.copyOf(witnesses);
    }

    private static String text(String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
