package id.patuh.sanctions.remedy;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code remedy}. */
@ApplicationScoped
class RemedyRepository implements PanacheRepositoryBase<Remedy, UUID> {
    List<Remedy> ofCase(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }
}
