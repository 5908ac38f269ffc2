package id.patuh.sanctions.document;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of {@code record-delivery}.
 *
 * @param documentNumber the delivered document
 * @param deliveredAt when the addressee received it, not in the future; its day in Asia/Jakarta is day 0
 * @param method how
 * @param recipient who received it
 * @param proof reference of the proof of receipt
 */
@Schema(name = "RecordDelivery")
public record DeliveryBody(
        @NotBlank @Size(max = 100) String documentNumber,
        @NotNull Instant deliveredAt,
        @NotNull DeliveryMethod method,
        @NotBlank @Size(max = 200) String recipient,
        @NotBlank @Size(max = 500) String proof) {
    /** Takes the moment as precisely as the database keeps it, so that what is published is what is stored. */
    public DeliveryBody {
        deliveredAt = deliveredAt == null ? null : deliveredAt.truncatedTo(ChronoUnit.MICROS);
    }
}
