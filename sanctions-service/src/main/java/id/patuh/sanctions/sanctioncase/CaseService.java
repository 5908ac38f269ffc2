package id.patuh.sanctions.sanctioncase;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.id.Ids;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.reference.Employer;
import id.patuh.sanctions.reference.EmployerQuery;

/** Opens, finds and shows cases. */
@ApplicationScoped
@Transactional
public class CaseService {
    private static final String ALL_REGIONS = "*";

    private final CaseRepository cases;
    private final CaseRequests requests;
    private final CaseViews views;
    private final CaseJournal journal;
    private final Turns turns;
    private final EmployerQuery employers;
    private final CurrentCaller caller;
    private final AccessLog accessLog;

    CaseService(
            CaseRepository cases,
            CaseRequests requests,
            CaseViews views,
            CaseJournal journal,
            Turns turns,
            EmployerQuery employers,
            CurrentCaller caller,
            AccessLog accessLog) {
        this.cases = cases;
        this.requests = requests;
        this.views = views;
        this.journal = journal;
        this.turns = turns;
        this.employers = employers;
        this.caller = caller;
        this.accessLog = accessLog;
    }

    /**
     * Opens a case. Source: PP 86/2013 art. 13
     *
     * @param body employer, agency, programmes and grounds
     * @return id of the new case
     */
    UUID open(CaseBody.Open body) {
        Caller who = caller.get();
        CaseJournal.Turn turn = turns.of(who);
        // Of two officers who open at once, the second one waits here and then meets the case of the first.
        Employer employer = employers
                .lockExclusive(body.employerId())
                .orElseThrow(() -> Problem.of(
                        SanctionsProblem.EMPLOYER_UNKNOWN, body.employerId().toString()));
        String region = employer.regionCode();
        Authority.require(
                who,
                turn.policy().rolesFor("case." + CaseAction.OPEN.wireName()),
                body.agency().name(),
                region);
        BodyChecks.open(body, turn.now());
        requireLive(employer.id());
        requireNoOpenCase(employer.id(), body.agency());
        SanctionCase opened = new SanctionCase(Ids.next(), body, region, turn.now(), who.subject());
        cases.persist(opened);
        journal.step(
                opened,
                new CaseState.UnderExamination(),
                StepNote.of(CaseAction.OPEN.wireName(), Map.of("grounds", codes(body))),
                turn);
        return opened.id();
    }

    private void requireLive(UUID employerId) {
        UUID survivor = employers.survivor(employerId);
        if (!survivor.equals(employerId)) {
            throw Problem.of(SanctionsProblem.EMPLOYER_MERGED, employerId.toString(), survivor.toString())
                    .property("successorId", survivor);
        }
    }

    // A case follows the legal person: one that was opened about somebody who was merged into this employer counts.
    private void requireNoOpenCase(UUID employerId, Agency agency) {
        cases.openCase(employers.legalPersons(Set.of(employerId)), agency).ifPresent(other -> {
            throw Problem.of(SanctionsProblem.CASE_ALREADY_OPEN, other.id().toString())
                    .property("caseId", other.id());
        });
    }

    private static List<String> codes(CaseBody.Open body) {
        return body.grounds().stream()
                .map(ground -> ground.code().name())
                .distinct()
                .toList();
    }

    /**
     * A case in full, for the caller.
     *
     * @param id the case
     * @return the case as shown
     * @throws Problem CASE_UNKNOWN, or if the caller may not see it
     */
    CaseView view(UUID id) {
        SanctionCase found =
                cases.findByIdOptional(id).orElseThrow(() -> Problem.of(SanctionsProblem.CASE_UNKNOWN, id.toString()));
        Caller who = caller.get();
        List<RequestSummary> ofCase = requests.ofCase(id);
        who.requireRegion(found.regionCode());
        if (Authority.bound(who)
                && ofCase.stream().noneMatch(request -> request.unit().equals(who.agency()))) {
            throw Problem.of(KitProblem.AGENCY_MISMATCH, found.agency().name());
        }
        accessLog.read("employer", List.of(found.employerId()));
        return views.view(found, ofCase, who, turns.of(who));
    }

    /**
     * A page of cases, newest first, as far as the caller may see them.
     *
     * @param wanted filter as asked; its provinces and unit are set here, and everybody who is one with its employer by mergers
     * @param page where to start and how many
     * @return the page
     */
    Page<CaseView.Summary> list(CaseFilter wanted, PageQuery page) {
        Caller who = caller.get();
        Set<String> provinces = who.regions().contains(ALL_REGIONS) ? null : who.regions();
        CaseFilter filter = new CaseFilter(
                wanted.employers() == null ? null : employers.legalPersons(wanted.employers()),
                wanted.state(),
                wanted.agency(),
                wanted.region(),
                provinces,
                Authority.bound(who) ? who.agency() : null);
        String sealed = "cases|" + wanted.employers() + fixedText(filter);
        UUID before =
                page.after(sealed, 1).map(List::getFirst).map(UUID::fromString).orElse(null);
        List<SanctionCase> rows = cases.page(filter, before, page.limit() + 1);
        Page<SanctionCase> found = Page.cut(rows, page.limit(), last -> Cursors.encode(sealed, last.id()));
        accessLog.read(
                "employer",
                found.items().stream().map(SanctionCase::employerId).distinct().toList());
        return found.map(CaseView.Summary::of);
    }

    private static String fixedText(CaseFilter filter) {
        return Arrays.asList(filter.state(), filter.agency(), filter.region(), filter.unit())
                .toString();
    }
}
