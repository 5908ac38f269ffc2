package id.patuh.sanctions.sanctioncase;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;
import id.patuh.sanctions.query.QueryFilter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code sanction_case}. */
@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<SanctionCase, UUID> {
    Optional<SanctionCase> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<SanctionCase> openCase(Set<UUID> employers, Agency agency) {
        return find("employerId in ?1 and agency = ?2 and state <> ?3", employers, agency, CaseStatus.CLOSED)
                .firstResultOptional();
    }

    /** Locks the open case of one of some employers, as it is now. */
    Optional<SanctionCase> lockOpenCase(Set<UUID> employers, Agency agency) {
        Optional<SanctionCase> found = openCase(employers, agency);
        found.ifPresent(open -> getEntityManager().refresh(open, LockModeType.PESSIMISTIC_WRITE));
        return found.filter(open -> open.status() != CaseStatus.CLOSED);
    }

    List<SanctionCase> of(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    List<SanctionCase> others(Set<UUID> employers, UUID id) {
        return list("employerId in ?1 and id <> ?2", employers, id);
    }

    /** Cases after a key, newest first, as far as the filter lets them through. */
    List<SanctionCase> page(CaseFilter filter, UUID before, int limit) {
        return new QueryFilter()
                .and("employerId in ?", filter.employers())
                .and("state = ?", filter.state())
                .and("agency = ?", filter.agency())
                .and("regionCode like ?", filter.region() == null ? null : filter.region() + "%")
                .and("substring(regionCode, 1, 2) in ?", filter.provinces())
                .and("id in (select r.caseId from ServiceRequest r where r.unit = ?)", filter.unit())
                .and("id < ?", before)
                .list(this, "id desc", limit);
    }
}
