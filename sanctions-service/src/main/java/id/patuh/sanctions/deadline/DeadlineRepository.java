package id.patuh.sanctions.deadline;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code deadline}. */
@ApplicationScoped
class DeadlineRepository implements PanacheRepositoryBase<Deadline, UUID> {
    List<Deadline> ofCase(UUID caseId) {
        return list("caseId = ?1 order by startedAt, id", caseId);
    }

    List<Deadline> ofCases(Collection<UUID> cases) {
        return list("caseId in ?1 order by startedAt, id", cases);
    }

    List<Deadline> ofRequest(UUID requestId) {
        return list("requestId = ?1 order by startedAt, id", requestId);
    }
}
