package id.patuh.sanctions.document;

import java.time.Instant;
import java.util.Map;

/**
 * A document that reached its addressee.
 *
 * @param receivedAt when it counts as received: as proven, but never before it was issued
 */
public record DocumentReceipt(Document document, DeliveryProof proof, Instant receivedAt) {
    static DocumentReceipt of(Document document, DeliveryProof proof) {
        Instant issuedAt = document.issuedAt();
        return new DocumentReceipt(
                document, proof, proof.deliveredAt().isBefore(issuedAt) ? issuedAt : proof.deliveredAt());
    }

    /** The receipt as its step records it. */
    public Map<String, Object> detail() {
        return Map.of(
                "documentNumber",
                document.number(),
                "documentKind",
                document.kind().name(),
                "deliveredAt",
                receivedAt.toString(),
                "proof",
                proof.proof());
    }
}
