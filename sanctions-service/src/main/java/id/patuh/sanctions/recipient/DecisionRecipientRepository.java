package id.patuh.sanctions.recipient;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code decision_recipient}. */
@ApplicationScoped
class DecisionRecipientRepository implements PanacheRepositoryBase<DecisionRecipient, UUID> {
    /** Recipients of the decision on a request itself. */
    List<DecisionRecipient> ofDecision(UUID requestId) {
        return list("requestId = ?1 and documentId = decisionId", requestId);
    }
}
