package id.patuh.sanctions.servicerequest.action;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.servicerequest.ReplyCommand.RecordReply;

/** The reply stands in the history; the decision has to weigh it. Source: UU 30/2014 art. 46 */
@ApplicationScoped
class RecordReplyHandler implements RequestCommandHandler<RecordReply> {
    @Override
    public StepNote handle(RecordReply command, RequestActionContext context) {
        return context.note(Map.of("document", command.document(), "text", command.text()));
    }
}
