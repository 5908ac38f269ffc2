package id.patuh.sanctions.servicerequest.action;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.servicerequest.RequestCommand.Revoke;
import id.patuh.sanctions.servicerequest.RequestEnding;

/** The unit revokes; its block ends at once, in this transaction. Source: PP 86/2013 art. 10 */
@ApplicationScoped
class RevokeHandler implements RequestCommandHandler<Revoke> {
    private final DeadlineStore deadlines;
    private final DocumentRegister register;
    private final RequestEnding ending;

    RevokeHandler(DeadlineStore deadlines, DocumentRegister register, RequestEnding ending) {
        this.deadlines = deadlines;
        this.register = register;
        this.ending = ending;
    }

    @Override
    public StepNote handle(Revoke command, RequestActionContext context) {
        Map<String, Object> content = new HashMap<>();
        content.put("service", context.request().service().name());
        if (command.reasons() != null) {
            content.put("reasons", command.reasons());
        }
        Document revocation = register.issue(
                context.draft(DocumentKind.REVOCATION, command.decisionNumber(), content),
                context.now(),
                context.subject());
        ending.end(context.request(), context.actionName(), context.now());
        deadlines.start(context.clock(ClockKind.REVOCATION_DELIVERY, context.now()), context.policy());
        return context.note(revocation, content);
    }
}
