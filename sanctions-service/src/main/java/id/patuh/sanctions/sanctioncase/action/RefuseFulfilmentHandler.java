package id.patuh.sanctions.sanctioncase.action;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.sanctioncase.command.CaseCommand.RefuseFulfilment;
import id.patuh.sanctions.sanctioncase.command.CheckedCondition;

/** A refused claim leaves TMP2T imposed. Source: PP 86/2013 art. 10 */
@ApplicationScoped
class RefuseFulfilmentHandler implements CaseCommandHandler<RefuseFulfilment> {
    private final DeadlineStore deadlines;

    RefuseFulfilmentHandler(DeadlineStore deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public StepNote handle(RefuseFulfilment command, CaseActionContext context) {
        deadlines.settleCase(
                context.caseId(), Set.of(ClockKind.FULFILMENT_VERIFICATION), context.actionName(), context.now());
        List<CheckedCondition> conditions = command.conditions() == null ? List.of() : command.conditions();
        return context.note(Map.of("reasons", command.reasons(), "conditions", CheckedCondition.detail(conditions)));
    }
}
