package id.patuh.sanctions.procedure;

import java.time.Instant;
import java.util.Optional;

import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

/**
 * A document of the procedure, as far as guards look at it.
 *
 * @param deliveredAt proven receipt; empty while not proven
 */
public record IssuedDocument(String number, DocumentKind kind, Instant issuedAt, Optional<Instant> deliveredAt) {
    /** Whether its delivery is proven. Source: UU 30/2014 art. 60 */
    public boolean delivered() {
        return deliveredAt.isPresent();
    }

    /** Whether its delivery is still to be proven. Source: UU 30/2014 art. 60 */
    boolean awaitsDelivery() {
        return kind.toBeDelivered() && !delivered();
    }
}
