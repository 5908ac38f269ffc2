package id.patuh.sanctions.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Proof of delivery, as shown.
 *
 * @param deliveredAt receipt; for PUBLIC_NOTICE the beginning of the day on which the document counts as delivered
 * @param receivedBy who took it or refused to sign; null for PUBLIC_NOTICE
 * @param proof signed receipt, tracking number, acknowledgement, or where it was published
 * @param witnesses who saw the refusal to sign; none if it was signed
 * @param address where it was sent; null unless ELECTRONIC
 * @param publishedOn day of the publication; null unless PUBLIC_NOTICE
 */
@Schema(name = "DocumentDelivery")
public record DeliveryView(
        Instant deliveredAt,
        DeliveryMethod method,
        @Schema(nullable = true) String receivedBy,
        String proof,
        List<String> witnesses,
        @Schema(nullable = true) String address,
        @Schema(nullable = true) LocalDate publishedOn,
        Instant recordedAt,
        String recordedBy) {}
