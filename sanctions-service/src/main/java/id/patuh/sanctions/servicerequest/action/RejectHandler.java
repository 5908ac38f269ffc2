package id.patuh.sanctions.servicerequest.action;

import java.util.EnumSet;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.servicerequest.RequestCommand.Reject;

/** A refusal with reasons ends the request; its clocks stop. Source: UU 30/2014 art. 55 */
@ApplicationScoped
class RejectHandler implements RequestCommandHandler<Reject> {
    private final DeadlineStore deadlines;
    private final DocumentRegister register;

    RejectHandler(DeadlineStore deadlines, DocumentRegister register) {
        this.deadlines = deadlines;
        this.register = register;
    }

    @Override
    public StepNote handle(Reject command, RequestActionContext context) {
        deadlines.settleRequest(
                context.requestId(), EnumSet.allOf(ClockKind.class), context.actionName(), context.now());
        Map<String, Object> content = Map.of("reasons", command.reasons());
        return context.note(
                register.issue(context.draft(DocumentKind.REJECTION, null, content), context.now(), context.subject()),
                content);
    }
}
