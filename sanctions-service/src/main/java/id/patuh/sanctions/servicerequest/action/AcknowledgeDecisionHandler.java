package id.patuh.sanctions.servicerequest.action;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.recipient.RecipientStore;
import id.patuh.sanctions.servicerequest.RequestDeliveryCommand.AcknowledgeDecision;

/** An agency says that it received what was decided. Source: UU 30/2014 art. 61 */
@ApplicationScoped
class AcknowledgeDecisionHandler implements RequestCommandHandler<AcknowledgeDecision> {
    private final RecipientStore recipients;

    AcknowledgeDecisionHandler(RecipientStore recipients) {
        this.recipients = recipients;
    }

    @Override
    public StepNote handle(AcknowledgeDecision command, RequestActionContext context) {
        String agency = context.acting().actor().agency();
        recipients.acknowledge(
                context.requestId(),
                agency,
                command.documentNumber(),
                command.reference(),
                context.now(),
                context.subject());
        return context.note(
                Map.of("documentNumber", command.documentNumber(), "agency", agency, "reference", command.reference()));
    }
}
