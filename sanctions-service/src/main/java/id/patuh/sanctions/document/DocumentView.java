package id.patuh.sanctions.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

/**
 * A document as shown.
 *
 * @param requestId request it belongs to; null for a document of the case
 * @param handle its name in public addresses; null if it was issued before files were made
 * @param sha256 hash of its signed file, 64 hexadecimal digits; null if it was issued before files were made
 * @param delivery proof of delivery; null while not proven
 */
@Schema(name = "CaseDocument")
public record DocumentView(
        String number,
        DocumentKind kind,
        String issuer,
        @Schema(nullable = true) UUID requestId,
        LocalDate date,
        Instant issuedAt,
        Map<String, Object> content,
        @Schema(nullable = true) String handle,
        @Schema(nullable = true) String sha256,
        @Schema(nullable = true) Proof delivery) {

    /** Proof of delivery. */
    @Schema(name = "DocumentDelivery")
    public record Proof(
            Instant deliveredAt,
            DeliveryMethod method,
            String recipient,
            String proof,
            Instant recordedAt,
            String recordedBy) {}

    static DocumentView of(Document document, Delivery delivery) {
        return new DocumentView(
                document.number(),
                document.kind(),
                document.issuer(),
                document.requestId(),
                document.date(),
                document.issuedAt(),
                document.content(),
                document.handle(),
                document.sha256(),
                delivery == null ? null : proof(delivery));
    }

    private static Proof proof(Delivery delivery) {
        return new Proof(
                delivery.deliveredAt(),
                delivery.method(),
                delivery.recipient(),
                delivery.proof(),
                delivery.recordedAt(),
                delivery.recordedBy());
    }
}
