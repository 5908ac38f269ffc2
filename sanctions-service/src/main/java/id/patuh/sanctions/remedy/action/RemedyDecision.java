package id.patuh.sanctions.remedy.action;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.problem.RemedyProblem;
import id.patuh.sanctions.procedure.vocabulary.RemedyKind;
import id.patuh.sanctions.procedure.vocabulary.RemedyOutcome;
import id.patuh.sanctions.procedure.vocabulary.RemedyState;
import id.patuh.sanctions.remedy.ReliefCheck;
import id.patuh.sanctions.remedy.Remedy;
import id.patuh.sanctions.remedy.RemedyEffects;
import id.patuh.sanctions.remedy.RemedyFiling;
import id.patuh.sanctions.remedy.RemedyStore;
import id.patuh.sanctions.sanctioncase.action.CaseActionContext;
import id.patuh.sanctions.sanctioncase.command.Relief;

/** Decides an objection or an appeal: the answer is issued and what it grants is given in the same transaction. Source: UU 30/2014 art. 77 */
@ApplicationScoped
class RemedyDecision {
    private final RemedyStore remedies;
    private final RemedyDeciders deciders;
    private final RemedyFiling filing;
    private final RemedyEffects effects;
    private final RemedyAnswers answers;

    RemedyDecision(
            RemedyStore remedies,
            RemedyDeciders deciders,
            RemedyFiling filing,
            RemedyEffects effects,
            RemedyAnswers answers) {
        this.remedies = remedies;
        this.deciders = deciders;
        this.filing = filing;
        this.effects = effects;
        this.answers = answers;
    }

    /** What is decided; effects are null where the decision names none. */
    record Ruling(RemedyKind kind, UUID remedyId, RemedyOutcome outcome, String reasons, Relief effects) {}

    StepNote decide(Ruling ruling, CaseActionContext context) {
        Remedy remedy = remedies.get(context.caseId(), ruling.remedyId(), RemedyState.ADMITTED);
        if (remedy.kind() != ruling.kind()) {
            throw Problem.of(RemedyProblem.REMEDY_UNKNOWN, ruling.remedyId().toString());
        }
        deciders.require(remedy, context.acting());
        remedies.requireTime(remedy, remedy.decisionClock(), context.now());
        Relief given = ReliefCheck.given(ruling.outcome(), remedy.relief(), ruling.effects());
        Map<String, Object> content = new HashMap<>();
        content.put("outcome", ruling.outcome().name());
        content.put("reasons", ruling.reasons());
        if (given == null) {
            return note(remedy, ruling, null, content, context);
        }
        filing.requireFitting(given, context.caseId(), remedy.requestId(), context.now());
        RemedyEffects.Applied applied = effects.apply(
                context.sanctionCase(), remedy, given, context.actionName(), context.now(), context.acting());
        content.putAll(applied.detail());
        return note(remedy, ruling, given, content, context).leading(applied.caseMove());
    }

    private StepNote note(
            Remedy remedy, Ruling ruling, Relief given, Map<String, Object> content, CaseActionContext context) {
        RemedyState outcome = RemedyState.valueOf(ruling.outcome().name());
        Document document = answers.issue(remedy, outcome, given, content, context);
        return RemedySteps.note(context, remedy, document, content);
    }
}
