package id.patuh.sanctions.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.delivery.Deliveries;
import id.patuh.sanctions.delivery.Delivery;
import id.patuh.sanctions.delivery.DeliveryAttempt;
import id.patuh.sanctions.delivery.DeliveryView;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

/**
 * A document as shown.
 *
 * @param number unique within its issuer
 * @param requestId request it belongs to; null for a document of the case
 * @param handle its name in public addresses; null if it was issued before files were made
 * @param sha256 hash of its signed file, 64 hexadecimal digits; null if it was issued before files were made
 * @param delivery proof of delivery; null while not proven
 * @param attempts deliveries that failed, oldest first
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
        @Schema(nullable = true) DeliveryView delivery,
        List<DeliveryAttempt.View> attempts) {

    static DocumentView of(Document document, Deliveries deliveries) {
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
                deliveries.of(document.id()).map(Delivery::view).orElse(null),
                deliveries.attempts(document.id()));
    }
}
