package id.patuh.registry.employer;

import java.time.Instant;
import java.util.UUID;

/** Asks people whether a new employer is one that is known already. */
public interface SimilarEmployers {
    /**
     * Looks for employers that may be the same and leaves the question to people, in the current transaction.
     *
     * @param employer a new employer
     * @param now by the service's clock
     * @return whether a question was raised
     */
    boolean raise(UUID employer, Instant now);
}
