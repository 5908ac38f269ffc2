package id.patuh.sanctions.sanctioncase;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.ActingContextFactory;
import id.patuh.sanctions.action.Authority;
import id.patuh.sanctions.fine.FineAccount;
import id.patuh.sanctions.reference.EmployerQuery;

/** Finds and shows cases, as far as a caller may see them. */
@ApplicationScoped
@Transactional
public class CaseQuery {
    private static final String ALL_REGIONS = "*";

    private final CaseRepository cases;
    private final CaseStore store;
    private final RequestLifecycle requests;
    private final CaseViewBuilder views;
    private final ActingContextFactory contexts;
    private final EmployerQuery employers;
    private final AccessLog accessLog;

    CaseQuery(
            CaseRepository cases,
            CaseStore store,
            RequestLifecycle requests,
            CaseViewBuilder views,
            ActingContextFactory contexts,
            EmployerQuery employers,
            AccessLog accessLog) {
        this.cases = cases;
        this.store = store;
        this.requests = requests;
        this.views = views;
        this.contexts = contexts;
        this.employers = employers;
        this.accessLog = accessLog;
    }

    /**
     * A case in full.
     *
     * @throws Problem CASE_UNKNOWN, or if the caller may not see it
     */
    public CaseView view(UUID id, Caller caller) {
        SanctionCase sanctionCase = store.get(id);
        List<RequestSummary> ofCase = requests.ofCase(id);
        requireVisible(sanctionCase, ofCase, caller);
        return views.view(sanctionCase, ofCase, caller, contexts.of(caller));
    }

    /**
     * Refuses a caller who may not see a case; otherwise records that its employer's data is read.
     *
     * @throws Problem CASE_UNKNOWN, or if the caller may not see it
     */
    public void requireVisible(UUID id, Caller caller) {
        requireVisible(store.get(id), requests.ofCase(id), caller);
    }

    /**
     * The statement of account of a case's fine.
     *
     * @throws Problem CASE_UNKNOWN, FINE_UNKNOWN, or if the caller may not see the case
     */
    FineAccount account(UUID id, Caller caller) {
        SanctionCase sanctionCase = store.get(id);
        requireVisible(sanctionCase, requests.ofCase(id), caller);
        return views.account(sanctionCase, contexts.of(caller));
    }

    private void requireVisible(SanctionCase sanctionCase, List<RequestSummary> ofCase, Caller caller) {
        caller.requireRegion(sanctionCase.regionCode());
        if (Authority.seesOwnUnitOnly(caller)
                && ofCase.stream().noneMatch(request -> request.unit().equals(caller.agency()))) {
            throw Problem.of(KitProblem.AGENCY_MISMATCH, sanctionCase.agency());
        }
        accessLog.read("employer", List.of(sanctionCase.employerId()));
    }

    /** A page of cases, newest first. */
    Page<CaseView.CaseSummary> list(CaseFilter wanted, PageQuery page, Caller caller) {
        Set<String> provinces = caller.regions().contains(ALL_REGIONS) ? null : caller.regions();
        CaseFilter filter = new CaseFilter(
                wanted.employers() == null ? null : employers.legalPersons(wanted.employers()),
                wanted.state(),
                wanted.agency(),
                wanted.region(),
                provinces,
                Authority.seesOwnUnitOnly(caller) ? caller.agency() : null);
        String sealed = "cases|" + wanted.employers() + fixedText(filter);
        UUID before = page.after(sealed, 1).map(key -> key.id(0)).orElse(null);
        List<SanctionCase> rows = cases.page(filter, before, page.limit() + 1);
        Page<SanctionCase> cut = Page.cut(rows, page.limit(), last -> Cursors.encode(sealed, last.id()));
        accessLog.read(
                "employer",
                cut.items().stream().map(SanctionCase::employerId).distinct().toList());
        return cut.map(CaseView.CaseSummary::of);
    }

    private static String fixedText(CaseFilter filter) {
        return Arrays.asList(filter.state(), filter.agency(), filter.region(), filter.unit())
                .toString();
    }
}
