package id.patuh.sanctions.document;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import id.patuh.sanctions.delivery.Delivery;

/**
 * A document that reached its addressee.
 *
 * @param receivedAt when it counts as received: as proven, but never before it was issued
 */
public record DocumentReceipt(Document document, Delivery delivery, Instant receivedAt) {
    static DocumentReceipt of(Document document, Delivery delivery) {
        Instant issuedAt = document.issuedAt();
        return new DocumentReceipt(
                document, delivery, delivery.deliveredAt().isBefore(issuedAt) ? issuedAt : delivery.deliveredAt());
    }

    /** The receipt as its step records it. */
    public Map<String, Object> detail() {
        Map<String, Object> detail = new HashMap<>();
        detail.put("documentNumber", document.number());
        detail.put("documentKind", document.kind().name());
        detail.put("deliveredAt", receivedAt.toString());
        detail.put("method", delivery.method().name());
        detail.put("proof", delivery.proof());
        if (delivery.refused()) {
            detail.put("refusedToSign", true);
        }
        return detail;
    }
}
