package id.patuh.sanctions.servicerequest;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.ActingContextFactory;
import id.patuh.sanctions.action.Authority;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.procedure.vocabulary.RequestStatus;
import id.patuh.sanctions.sanctioncase.RequestSummary;

/** Finds and shows requests to service units, as far as a caller may see them. */
@ApplicationScoped
@Transactional
public class RequestQuery {
    private static final String ALL_REGIONS = "*";

    private final RequestRepository repository;
    private final RequestStore store;
    private final RequestViewBuilder views;
    private final ActingContextFactory contexts;
    private final AccessLog accessLog;

    RequestQuery(
            RequestRepository repository,
            RequestStore store,
            RequestViewBuilder views,
            ActingContextFactory contexts,
            AccessLog accessLog) {
        this.repository = repository;
        this.store = store;
        this.views = views;
        this.contexts = contexts;
        this.accessLog = accessLog;
    }

    /**
     * A request in full.
     *
     * @throws Problem REQUEST_UNKNOWN, or if the caller may not see it
     */
    public RequestView view(UUID id, Caller caller) {
        ServiceRequest request = store.get(id);
        caller.requireRegion(request.regionCode());
        if (Authority.seesOwnUnitOnly(caller) && !request.unit().equals(caller.agency())) {
            throw Problem.of(KitProblem.AGENCY_MISMATCH, OfficialTerms.owner(request.unit()));
        }
        accessLog.read("employer", List.of(request.employerId()));
        return views.view(request, caller, contexts.of(caller));
    }

    /**
     * A page of requests, oldest first, as far as the caller may see them.
     *
     * @param unit of this unit; null for any, or for staff of a unit their own
     * @param state in this state; null for any
     * @param agency made by this agency; null for any
     * @throws Problem AGENCY_MISMATCH if staff of a unit ask for another one's requests
     */
    Page<RequestSummary> list(String unit, RequestStatus state, Agency agency, PageQuery page, Caller caller) {
        String seen = unit;
        if (Authority.seesOwnUnitOnly(caller)) {
            if (unit != null && !unit.equals(caller.agency())) {
                throw Problem.of(KitProblem.AGENCY_MISMATCH, OfficialTerms.owner(unit));
            }
            seen = caller.agency();
        }
        Set<String> provinces = caller.regions().contains(ALL_REGIONS) ? null : caller.regions();
        String sealed = "service-requests|" + seen + "|" + state + "|" + agency;
        UUID after = page.after(sealed, 1).map(key -> key.id(0)).orElse(null);
        List<ServiceRequest> rows = repository.page(seen, state, agency, provinces, after, page.limit() + 1);
        Page<ServiceRequest> cut = Page.cut(rows, page.limit(), last -> Cursors.encode(sealed, last.id()));
        accessLog.read(
                "employer",
                cut.items().stream().map(ServiceRequest::employerId).distinct().toList());
        return cut.map(ServiceRequest::summary);
    }
}
