package id.patuh.compliance.sanction;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The cases of employers. */
@ApplicationScoped
class CaseStateStore implements PanacheRepositoryBase<CaseState, UUID> {
    List<CaseState> of(Collection<UUID> employers) {
        return list("employerId in ?1 order by since desc, caseId", employers);
    }
}
