package id.patuh.sanctions.procedure;

import java.time.Instant;
import java.util.Optional;

/**
 * A document of the procedure, as far as guards look at it.
 *
 * @param number registered number
 * @param kind what it is
 * @param issuedAt when it was issued
 * @param deliveredAt proven receipt; empty while not proven
 */
public record Paper(String number, DocumentKind kind, Instant issuedAt, Optional<Instant> deliveredAt) {
    /**
     * Whether its delivery is proven. Source: UU 30/2014 art. 60
     *
     * @return true once a delivery with proof is recorded
     */
    public boolean delivered() {
        return deliveredAt.isPresent();
    }
}
