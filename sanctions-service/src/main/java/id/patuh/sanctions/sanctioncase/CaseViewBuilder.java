package id.patuh.sanctions.sanctioncase;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.caller.Caller;
import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.action.ActionPipeline;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.fine.FineAccount;
import id.patuh.sanctions.fine.FineLedger;
import id.patuh.sanctions.work.WorkStore;

/** Builds the full view of a case, with what this caller may do now and why not. */
@ApplicationScoped
class CaseViewBuilder {
    private final CaseFactsQuery facts;
    private final CaseStepRepository steps;
    private final FineLedger fines;
    private final DeadlineStore deadlines;
    private final CaseStore cases;
    private final WorkStore work;

    CaseViewBuilder(
            CaseFactsQuery facts,
            CaseStepRepository steps,
            FineLedger fines,
            DeadlineStore deadlines,
            CaseStore cases,
            WorkStore work) {
        this.facts = facts;
        this.steps = steps;
        this.fines = fines;
        this.deadlines = deadlines;
        this.cases = cases;
        this.work = work;
    }

    /**
     * The statement of account of the fine.
     *
     * @throws id.patuh.kit.problem.Problem FINE_UNKNOWN if none was imposed
     */
    FineAccount account(SanctionCase shown, ActingContext acting) {
        return fines.account(shown.id(), shown.zone().dayOf(acting.now()));
    }

    CaseView view(SanctionCase shown, List<RequestSummary> requests, Caller caller, ActingContext acting) {
        CaseTarget target = facts.target(shown, acting);
        return new CaseView(
                shown.id(),
                shown.version(),
                cases.employer(shown),
                cases.electronicAddress(shown),
                shown.agency(),
                shown.programmes(),
                shown.status(),
                shown.outcome(),
                shown.grounds(),
                shown.policyVersion(),
                shown.openedAt(),
                shown.openedBy(),
                shown.closedAt(),
                fines.view(shown.id(), shown.zone().dayOf(acting.now())),
                target.documents().views(),
                requests,
                facts.remedies(shown),
                deadlines.views(shown.id()),
                work.handling(shown.id()).orElse(null),
                cases.reports(shown.id()),
                shown.contradicted(),
                steps.ofCase(shown.id()).stream().map(CaseStep::view).toList(),
                ActionPipeline.view(target, caller, acting));
    }
}
