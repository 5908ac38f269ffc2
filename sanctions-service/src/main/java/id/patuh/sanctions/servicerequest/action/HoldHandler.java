package id.patuh.sanctions.servicerequest.action;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.servicerequest.RequestWorkCommand;
import id.patuh.sanctions.work.WorkService;

/** The request rests until a day; its clocks run on. Source: UU 30/2014 art. 53 */
@ApplicationScoped
class HoldHandler implements RequestCommandHandler<RequestWorkCommand.Hold> {
    private final WorkService work;

    HoldHandler(WorkService work) {
        this.work = work;
    }

    @Override
    public StepNote handle(RequestWorkCommand.Hold command, RequestActionContext context) {
        return context.note(work.hold(context.requestId(), command.until(), command.reason(), context.now()));
    }
}
