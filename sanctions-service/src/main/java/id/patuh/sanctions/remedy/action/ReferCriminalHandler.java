package id.patuh.sanctions.remedy.action;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.sanctioncase.action.CaseActionContext;
import id.patuh.sanctions.sanctioncase.action.CaseCommandHandler;
import id.patuh.sanctions.sanctioncase.command.RemedyCommand.ReferCriminal;

/** A referral to the prosecution is noted and changes nothing. Source: UU 24/2011 art. 55 */
@ApplicationScoped
class ReferCriminalHandler implements CaseCommandHandler<ReferCriminal> {
    @Override
    public StepNote handle(ReferCriminal command, CaseActionContext context) {
        return context.note(Map.of("reasons", command.reasons()));
    }
}
