package id.patuh.registry.employer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Asks people whether new employers are such that are known already. */
public interface SimilarEmployers {
    /**
     * Looks for employers that may be the same and leaves the questions to people, in the current transaction.
     *
     * @param employers new employers
     * @param now by the service's clock
     * @return those whom a question is about, known ones among them
     */
    Set<UUID> raise(List<UUID> employers, Instant now);
}
