package id.patuh.sanctions.delivery;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code delivery_attempt}. */
@ApplicationScoped
class DeliveryAttemptRepository implements PanacheRepositoryBase<DeliveryAttempt, UUID> {
    List<DeliveryAttempt> of(Collection<UUID> documents) {
        return list("documentId in ?1 order by attemptedAt, id", documents);
    }
}
