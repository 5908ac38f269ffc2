package id.patuh.sanctions.sanctioncase.action;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.sanctioncase.command.WorkCommand;
import id.patuh.sanctions.work.WorkService;

/** The case gets an officer; an absent one gets none. Source: PP 86/2013 art. 13 */
@ApplicationScoped
class AssignHandler implements CaseCommandHandler<WorkCommand.Assign> {
    private final WorkService work;

    AssignHandler(WorkService work) {
        this.work = work;
    }

    @Override
    public StepNote handle(WorkCommand.Assign command, CaseActionContext context) {
        return context.note(
                work.assign(context.caseId(), context.sanctionCase().agency().name(), command.assignee()));
    }
}
