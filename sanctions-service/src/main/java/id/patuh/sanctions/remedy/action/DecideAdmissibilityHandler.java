package id.patuh.sanctions.remedy.action;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.Deadline;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.RemedyProblem;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.RemedyKind;
import id.patuh.sanctions.procedure.vocabulary.RemedyState;
import id.patuh.sanctions.remedy.Remedy;
import id.patuh.sanctions.remedy.RemedyStore;
import id.patuh.sanctions.sanctioncase.action.CaseActionContext;
import id.patuh.sanctions.sanctioncase.action.CaseCommandHandler;
import id.patuh.sanctions.sanctioncase.command.RemedyCommand.DecideAdmissibility;

/** A remedy is heard unless it comes from nobody concerned, late without excuse, or unsigned even after mending. Source: UU 30/2014 art. 77 */
@ApplicationScoped
class DecideAdmissibilityHandler implements CaseCommandHandler<DecideAdmissibility> {
    private final RemedyStore remedies;
    private final RemedyDeciders deciders;
    private final RemedyAnswers answers;

    DecideAdmissibilityHandler(RemedyStore remedies, RemedyDeciders deciders, RemedyAnswers answers) {
        this.remedies = remedies;
        this.deciders = deciders;
        this.answers = answers;
    }

    @Override
    public StepNote handle(DecideAdmissibility command, CaseActionContext context) {
        Remedy remedy = remedies.get(context.caseId(), command.remedyId(), RemedyState.FILED);
        deciders.require(remedy, context.acting());
        remedies.requireTime(remedy, ClockKind.ADMISSIBILITY, context.now());
        requireRecordedTime(remedy, command.inTime());
        boolean complete = command.signed() && command.concrete();
        if (!complete && remedy.mendAskedOn() == null) {
            return askToMend(remedy, command, context);
        }
        Map<String, Object> detail = detail(command);
        if (remedy.mendAskedOn() != null) {
            LocalDate today = context.sanctionCase().zone().dayOf(context.now());
            remedies.mended(remedy, today, context.actionName(), context.now(), context.policy())
                    .ifPresent(moved -> detail.put("movedClock", moved.detail()));
        }
        return admissible(command) ? admit(remedy, detail, context) : refuse(remedy, detail, context);
    }

    private void requireRecordedTime(Remedy remedy, boolean stated) {
        if (stated != remedy.inTime()) {
            ClockKind window =
                    remedy.kind() == RemedyKind.OBJECTION ? ClockKind.OBJECTION_WINDOW : ClockKind.APPEAL_WINDOW;
            LocalDate last = remedies.clock(remedy.caseId(), remedy.requestId(), window)
                    .map(Deadline::lastDay)
                    .orElse(remedy.filedOn());
            throw Problem.of(
                    RemedyProblem.TIMELINESS_CONTRADICTED, OfficialTerms.of(remedy.filedOn()), OfficialTerms.of(last));
        }
    }

    // That a remedy is not concrete is a reason to have it mended, and never by itself one not to hear it.
    private static boolean admissible(DecideAdmissibility command) {
        boolean excused = command.excuse() != null && !command.excuse().isBlank();
        return command.party() && command.signed() && (command.inTime() || excused);
    }

    private StepNote askToMend(Remedy remedy, DecideAdmissibility command, CaseActionContext context) {
        remedies.mend(remedy, context.now(), context.policy());
        Map<String, Object> detail = detail(command);
        detail.put("outcome", "TO_BE_MENDED");
        return RemedySteps.note(context, remedy, detail);
    }

    private StepNote admit(Remedy remedy, Map<String, Object> detail, CaseActionContext context) {
        remedies.settle(remedy, Set.of(ClockKind.ADMISSIBILITY), context.actionName(), context.now());
        remedy.admit();
        detail.put("outcome", RemedyState.ADMITTED.name());
        return RemedySteps.note(context, remedy, detail);
    }

    private StepNote refuse(Remedy remedy, Map<String, Object> detail, CaseActionContext context) {
        detail.put("outcome", RemedyState.NOT_ADMITTED.name());
        Document document = answers.issue(remedy, RemedyState.NOT_ADMITTED, null, detail, context);
        return RemedySteps.note(context, remedy, document, detail);
    }

    private static Map<String, Object> detail(DecideAdmissibility command) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("party", command.party());
        detail.put("inTime", command.inTime());
        detail.put("concrete", command.concrete());
        detail.put("signed", command.signed());
        detail.put("reasons", command.reasons());
        if (command.excuse() != null) {
            detail.put("excuse", command.excuse());
        }
        return detail;
    }
}
