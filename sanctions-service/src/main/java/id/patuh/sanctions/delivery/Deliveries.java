package id.patuh.sanctions.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is known of the delivery of some documents, read once; by document. */
public record Deliveries(Map<UUID, Delivery> proofs, Map<UUID, List<DeliveryAttempt.View>> attempts) {
    /** The proof of a document; empty while it is not delivered. */
    public Optional<Delivery> of(UUID document) {
        return Optional.ofNullable(proofs.get(document));
    }

    /** The attempts to deliver a document that failed, oldest first. */
    public List<DeliveryAttempt.View> attempts(UUID document) {
        return attempts.getOrDefault(document, List.of());
    }
}
