package id.patuh.sanctions.servicerequest;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.kit.problem.ProblemCode;
import id.patuh.sanctions.deadline.Deadlines;
import id.patuh.sanctions.document.DocumentFile;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.Procedure;
import id.patuh.sanctions.procedure.RequestAction;
import id.patuh.sanctions.procedure.RequestFacts;
import id.patuh.sanctions.procedure.RequestGuards;
import id.patuh.sanctions.procedure.RequestStatus;
import id.patuh.sanctions.procedure.Verdict;
import id.patuh.sanctions.sanctioncase.ActionView;
import id.patuh.sanctions.sanctioncase.Authority;
import id.patuh.sanctions.sanctioncase.CaseJournal;
import id.patuh.sanctions.sanctioncase.Cases;
import id.patuh.sanctions.sanctioncase.RequestSummary;
import id.patuh.sanctions.sanctioncase.SanctionCase;
import id.patuh.sanctions.sanctioncase.Turns;

/** Finds and shows requests to service units. */
@ApplicationScoped
@Transactional
public class RequestService {
    private static final String ALL_REGIONS = "*";

    private final RequestRepository repository;
    private final RequestReader reader;
    private final Cases cases;
    private final DocumentRegister register;
    private final Deadlines deadlines;
    private final Turns turns;
    private final CurrentCaller caller;
    private final AccessLog accessLog;

    RequestService(
            RequestRepository repository,
            RequestReader reader,
            Cases cases,
            DocumentRegister register,
            Deadlines deadlines,
            Turns turns,
            CurrentCaller caller,
            AccessLog accessLog) {
        this.repository = repository;
        this.reader = reader;
        this.cases = cases;
        this.register = register;
        this.deadlines = deadlines;
        this.turns = turns;
        this.caller = caller;
        this.accessLog = accessLog;
    }

    /**
     * A request in full, for the caller.
     *
     * @param id the request
     * @return the request as shown
     * @throws Problem REQUEST_UNKNOWN, or if the caller may not see it
     */
    RequestView view(UUID id) {
        ServiceRequest request = repository
                .findByIdOptional(id)
                .orElseThrow(() -> Problem.of(SanctionsProblem.REQUEST_UNKNOWN, id.toString()));
        Caller who = caller.get();
        who.requireRegion(request.regionCode());
        if (Authority.bound(who) && !request.unit().equals(who.agency())) {
            throw Problem.of(KitProblem.AGENCY_MISMATCH, request.unit());
        }
        accessLog.read("employer", List.of(request.employerId()));
        return view(request, cases.get(request.caseId()), who, turns.of(who));
    }

    private RequestView view(ServiceRequest request, SanctionCase sanctionCase, Caller who, CaseJournal.Turn turn) {
        DocumentFile file = register.file(sanctionCase.id());
        RequestFacts facts = reader.facts(request, sanctionCase, file, turn);
        return new RequestView(
                request.id(),
                request.version(),
                request.caseId(),
                sanctionCase.status(),
                cases.employer(sanctionCase),
                request.agency(),
                sanctionCase.programmes(),
                sanctionCase.grounds(),
                request.unit(),
                request.service(),
                request.status(),
                request.requestedAt(),
                request.requestedBy(),
                request.updatedAt(),
                file.views().stream()
                        .filter(document -> request.id().equals(document.requestId()))
                        .toList(),
                deadlines.viewsOfRequest(request.id()),
                Arrays.stream(RequestAction.values())
                        .map(action -> action(request, action, facts, who, turn))
                        .toList());
    }

    private static ActionView action(
            ServiceRequest request, RequestAction action, RequestFacts facts, Caller who, CaseJournal.Turn turn) {
        String house = RequestReader.house(action, request);
        List<ProblemCode> authority = Authority.refusals(
                who, turn.policy().rolesFor("request." + action.wireName()), house, request.regionCode());
        List<Verdict.Refused> refusals = Procedure.next(facts.state(), action).isPresent()
                ? RequestGuards.refusals(action, facts)
                : List.of(RequestActions.illegality(facts.state(), action));
        return ActionView.of(action.wireName(), authority, house, request.regionCode(), refusals);
    }

    /**
     * A page of requests, oldest first, as far as the caller may see them.
     *
     * @param unit of this unit; null for any, or for staff of a unit their own
     * @param state in this state; null for any
     * @param agency made by this agency; null for any
     * @param page where to start and how many
     * @return the page
     * @throws Problem AGENCY_MISMATCH if staff of a unit ask for another one's requests
     */
    Page<RequestSummary> list(String unit, RequestStatus state, Agency agency, PageQuery page) {
        Caller who = caller.get();
        String seen = unit;
        if (Authority.bound(who)) {
            if (unit != null && !unit.equals(who.agency())) {
                throw Problem.of(KitProblem.AGENCY_MISMATCH, unit);
            }
            seen = who.agency();
        }
        Set<String> provinces = who.regions().contains(ALL_REGIONS) ? null : who.regions();
        String sealed = "service-requests|" + seen + "|" + state + "|" + agency;
        UUID after =
                page.after(sealed, 1).map(List::getFirst).map(UUID::fromString).orElse(null);
        List<ServiceRequest> rows = repository.page(seen, state, agency, provinces, after, page.limit() + 1);
        Page<ServiceRequest> found = Page.cut(rows, page.limit(), last -> Cursors.encode(sealed, last.id()));
        accessLog.read(
                "employer",
                found.items().stream()
                        .map(ServiceRequest::employerId)
                        .distinct()
                        .toList());
        return found.map(ServiceRequest::summary);
    }
}
