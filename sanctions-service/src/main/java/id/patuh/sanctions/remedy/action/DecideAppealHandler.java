package id.patuh.sanctions.remedy.action;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.procedure.vocabulary.RemedyKind;
import id.patuh.sanctions.sanctioncase.action.CaseActionContext;
import id.patuh.sanctions.sanctioncase.action.CaseCommandHandler;
import id.patuh.sanctions.sanctioncase.command.RemedyCommand.DecideAppeal;

/** The superior decides. Source: UU 30/2014 art. 78 */
@ApplicationScoped
class DecideAppealHandler implements CaseCommandHandler<DecideAppeal> {
    private final RemedyDecision decision;

    DecideAppealHandler(RemedyDecision decision) {
        this.decision = decision;
    }

    @Override
    public StepNote handle(DecideAppeal command, CaseActionContext context) {
        return decision.decide(
                new RemedyDecision.Ruling(
                        RemedyKind.APPEAL, command.remedyId(), command.outcome(), command.reasons(), command.effects()),
                context);
    }
}
