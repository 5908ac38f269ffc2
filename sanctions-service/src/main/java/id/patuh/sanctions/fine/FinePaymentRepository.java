package id.patuh.sanctions.fine;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code fine_ledger}. */
@ApplicationScoped
class FinePaymentRepository implements PanacheRepositoryBase<FinePaymentEntry, UUID> {
    List<FinePaymentEntry> of(UUID caseId, int fineNo) {
        return list("caseId = ?1 and fineNo = ?2 order by paidOn, id", caseId, fineNo);
    }

    /** All payments of a case, on whichever of its fines. */
    List<FinePaymentEntry> ofCase(UUID caseId) {
        return list("caseId = ?1 order by paidOn, id", caseId);
    }
}
