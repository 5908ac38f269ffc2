package id.patuh.sanctions.sanctioncase;

import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.ProblemCode;
import id.patuh.sanctions.deadline.Deadlines;
import id.patuh.sanctions.document.DocumentFile;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.fine.FineLedger;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.procedure.CaseFacts;
import id.patuh.sanctions.procedure.CaseGuards;
import id.patuh.sanctions.procedure.Procedure;
import id.patuh.sanctions.procedure.Verdict;

/** Builds the full view of a case, with what this caller may do now and why not. */
@ApplicationScoped
class CaseViews {
    private final CaseReader reader;
    private final CaseStepRepository steps;
    private final DocumentRegister register;
    private final FineLedger fines;
    private final Deadlines deadlines;
    private final Cases cases;

    CaseViews(
            CaseReader reader,
            CaseStepRepository steps,
            DocumentRegister register,
            FineLedger fines,
            Deadlines deadlines,
            Cases cases) {
        this.reader = reader;
        this.steps = steps;
        this.register = register;
        this.fines = fines;
        this.deadlines = deadlines;
        this.cases = cases;
    }

    CaseView view(SanctionCase shown, List<RequestSummary> requests, Caller who, CaseJournal.Turn turn) {
        DocumentFile file = register.file(shown.id());
        CaseFacts facts = reader.facts(shown, file, turn);
        return new CaseView(
                shown.id(),
                shown.version(),
                cases.employer(shown),
                shown.agency(),
                shown.programmes(),
                shown.status(),
                shown.outcome(),
                shown.grounds(),
                shown.policyVersion(),
                shown.openedAt(),
                shown.openedBy(),
                shown.closedAt(),
                fines.view(shown.id(), turn.now()),
                file.views(),
                requests,
                deadlines.views(shown.id()),
                steps.ofCase(shown.id()).stream().map(CaseStep::view).toList(),
                actions(shown, facts, who, turn));
    }

    private static List<ActionView> actions(SanctionCase shown, CaseFacts facts, Caller who, CaseJournal.Turn turn) {
        return Arrays.stream(CaseAction.values())
                .filter(action -> action != CaseAction.OPEN)
                .map(action -> action(shown, action, facts, who, turn))
                .toList();
    }

    private static ActionView action(
            SanctionCase shown, CaseAction action, CaseFacts facts, Caller who, CaseJournal.Turn turn) {
        String house = shown.agency().name();
        List<ProblemCode> authority =
                Authority.refusals(who, turn.policy().rolesFor("case." + action.wireName()), house, shown.regionCode());
        List<Verdict.Refused> refusals = Procedure.next(facts.state(), action).isPresent()
                ? CaseGuards.refusals(action, facts)
                : List.of(illegal(facts, action));
        return ActionView.of(action.wireName(), authority, house, shown.regionCode(), refusals);
    }

    private static Verdict.Refused illegal(CaseFacts facts, CaseAction action) {
        String legal = String.join(
                ", ",
                Procedure.legal(facts.state()).stream()
                        .map(CaseAction::wireName)
                        .toList());
        return new Verdict.Refused(
                SanctionsProblem.ILLEGAL_ACTION,
                List.of(action.wireName(), facts.state().status().name(), legal));
    }
}
