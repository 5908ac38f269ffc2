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
 * @param number registered number
 * @param kind what it is
 * @param issuer agency or service unit
 * @param requestId request it belongs to; null for a document of the case
 * @param date its date
 * @param issuedAt when it was issued
 * @param content what it says, by field
 * @param delivery proof of delivery; null while not proven
 */
@Schema(name = "Document")
public record DocumentView(
        String number,
        DocumentKind kind,
        String issuer,
        @Schema(nullable = true) UUID requestId,
        LocalDate date,
        Instant issuedAt,
        Map<String, Object> content,
        @Schema(nullable = true) Proof delivery) {

    /**
     * Proof of delivery.
     *
     * @param deliveredAt when it was received
     * @param method how
     * @param recipient who received it
     * @param proof reference
     * @param recordedAt when it was recorded here
     * @param recordedBy by whom
     */
    @Schema(name = "Delivery")
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
