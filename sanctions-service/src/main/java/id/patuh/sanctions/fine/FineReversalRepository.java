package id.patuh.sanctions.fine;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code fine_reversal}. */
@ApplicationScoped
class FineReversalRepository implements PanacheRepositoryBase<FineReversal, UUID> {
    /** The payments of a case that were taken back, by payment. */
    Map<UUID, FineReversal> ofCase(UUID caseId) {
        return list("caseId", caseId).stream().collect(Collectors.toMap(FineReversal::paymentId, Function.identity()));
    }
}
