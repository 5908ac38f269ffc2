package id.patuh.sanctions.sanctioncase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;
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

    /** Cases after a key, newest first, as far as the filter lets them through. */
    List<SanctionCase> page(CaseFilter filter, UUID before, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        add(conditions, parameters, "employerId in :employers", "employers", filter.employers());
        add(conditions, parameters, "state = :state", "state", filter.state());
        add(conditions, parameters, "agency = :agency", "agency", filter.agency());
        add(
                conditions,
                parameters,
                "regionCode like :region",
                "region",
                filter.region() == null ? null : filter.region() + "%");
        add(conditions, parameters, "substring(regionCode, 1, 2) in :provinces", "provinces", filter.provinces());
        add(
                conditions,
                parameters,
                "id in (select r.caseId from ServiceRequest r where r.unit = :unit)",
                "unit",
                filter.unit());
        add(conditions, parameters, "id < :before", "before", before);
        String where = conditions.isEmpty() ? "" : String.join(" and ", conditions) + " ";
        return find(where + "order by id desc", parameters).range(0, limit - 1).list();
    }

    private static void add(
            List<String> conditions, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }
}
