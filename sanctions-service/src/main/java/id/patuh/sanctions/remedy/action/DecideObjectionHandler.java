package id.patuh.sanctions.remedy.action;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.procedure.vocabulary.RemedyKind;
import id.patuh.sanctions.sanctioncase.action.CaseActionContext;
import id.patuh.sanctions.sanctioncase.action.CaseCommandHandler;
import id.patuh.sanctions.sanctioncase.command.RemedyCommand.DecideObjection;

/** The office decides again, by somebody else. Source: UU 30/2014 art. 77 */
@ApplicationScoped
class DecideObjectionHandler implements CaseCommandHandler<DecideObjection> {
    private final RemedyDecision decision;

    DecideObjectionHandler(RemedyDecision decision) {
        this.decision = decision;
    }

    @Override
    public StepNote handle(DecideObjection command, CaseActionContext context) {
        return decision.decide(
                new RemedyDecision.Ruling(
                        RemedyKind.OBJECTION,
                        command.remedyId(),
                        command.outcome(),
                        command.reasons(),
                        command.effects()),
                context);
    }
}
