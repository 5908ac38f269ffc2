package id.patuh.sanctions.servicerequest.action;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.servicerequest.RequestWorkCommand;
import id.patuh.sanctions.work.WorkService;

/** The request gets an officer; an absent one gets none. Source: UU 30/2014 art. 53 */
@ApplicationScoped
class AssignHandler implements RequestCommandHandler<RequestWorkCommand.Assign> {
    private final WorkService work;

    AssignHandler(WorkService work) {
        this.work = work;
    }

    @Override
    public StepNote handle(RequestWorkCommand.Assign command, RequestActionContext context) {
        return context.note(work.assign(context.requestId(), context.request().unit(), command.assignee()));
    }
}
