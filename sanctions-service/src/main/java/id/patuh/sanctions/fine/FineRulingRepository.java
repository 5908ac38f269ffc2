package id.patuh.sanctions.fine;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code fine_ruling}. */
@ApplicationScoped
class FineRulingRepository implements PanacheRepositoryBase<FineRuling, UUID> {
    /** No more than this is due on a fine; empty while no remedy changed it. */
    Optional<Long> ceiling(UUID caseId, int fineNo) {
        return list("caseId = ?1 and fineNo = ?2", caseId, fineNo).stream()
                .map(FineRuling::ceilingIdr)
                .min(Long::compare);
    }
}
