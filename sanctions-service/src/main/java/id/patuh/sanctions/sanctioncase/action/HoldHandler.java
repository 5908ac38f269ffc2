package id.patuh.sanctions.sanctioncase.action;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.sanctioncase.command.WorkCommand;
import id.patuh.sanctions.work.WorkService;

/** The case rests until a day; its clocks run on. Source: UU 30/2014 art. 53 */
@ApplicationScoped
class HoldHandler implements CaseCommandHandler<WorkCommand.Hold> {
    private final WorkService work;

    HoldHandler(WorkService work) {
        this.work = work;
    }

    @Override
    public StepNote handle(WorkCommand.Hold command, CaseActionContext context) {
        return context.note(work.hold(context.caseId(), command.until(), command.reason(), context.now()));
    }
}
