package id.patuh.sanctions.servicerequest;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.sanctions.procedure.RequestState;
import id.patuh.sanctions.procedure.vocabulary.RequestStatus;
import id.patuh.sanctions.query.QueryFilter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code service_request}. */
@ApplicationScoped
class RequestRepository implements PanacheRepositoryBase<ServiceRequest, UUID> {
    List<ServiceRequest> ofCase(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    /** States of the other requests of its case. */
    List<RequestState> siblings(ServiceRequest request) {
        return ofCase(request.caseId()).stream()
                .filter(other -> !other.id().equals(request.id()))
                .map(ServiceRequest::state)
                .toList();
    }

    /** Reads the row as it is now, after the lock on its case was taken. */
    ServiceRequest lock(UUID id) {
        ServiceRequest request = findById(id, LockModeType.PESSIMISTIC_WRITE);
        getEntityManager().refresh(request);
        return request;
    }

    /** Requests after a key, oldest first, as far as the filter lets them through. */
    List<ServiceRequest> page(
            String unit, RequestStatus state, Agency agency, Set<String> provinces, UUID after, int limit) {
        return new QueryFilter()
                .and("unit = ?", unit)
                .and("state = ?", state)
                .and("agency = ?", agency)
                .and("substring(regionCode, 1, 2) in ?", provinces)
                .and("id > ?", after)
                .list(this, "id", limit);
    }
}
