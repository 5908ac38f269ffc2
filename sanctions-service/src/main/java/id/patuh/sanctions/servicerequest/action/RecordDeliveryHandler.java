package id.patuh.sanctions.servicerequest.action;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.block.BlockStore;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentReceipt;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.RequestStatus;
import id.patuh.sanctions.servicerequest.RequestCommand.RecordDelivery;

/** Records the proof of delivery of a notice or decision of the unit. Source: UU 30/2014 art. 60 */
@ApplicationScoped
class RecordDeliveryHandler implements RequestCommandHandler<RecordDelivery> {
    private final DeadlineStore deadlines;
    private final DocumentRegister register;
    private final BlockStore blocks;

    RecordDeliveryHandler(DeadlineStore deadlines, DocumentRegister register, BlockStore blocks) {
        this.deadlines = deadlines;
        this.register = register;
        this.blocks = blocks;
    }

    @Override
    public StepNote handle(RecordDelivery command, RequestActionContext context) {
        DocumentReceipt receipt = register.deliver(
                context.request().caseId(),
                command.toProof(),
                document -> ofUnit(document, context),
                context.now(),
                context.subject());
        switch (receipt.document().kind()) {
            case DECISION -> deliverDecision(receipt.receivedAt(), context);
            case REVOCATION -> settle(ClockKind.REVOCATION_DELIVERY, context);
            default -> {
                // The period of a notice runs from the notice itself; what follows a remedy is told to its listener.
            }
        }
        return context.note(receipt.detail());
    }

    private static boolean ofUnit(Document document, RequestActionContext context) {
        return document.servedBy(context.request().unit(), context.requestId());
    }

    private void deliverDecision(Instant received, RequestActionContext context) {
        settle(ClockKind.DECISION_DELIVERY, context);
        blocks.deliver(context.requestId(), received, context.now());
        if (context.request().status() == RequestStatus.IMPOSED) {
            deadlines.start(context.clock(ClockKind.OBJECTION_WINDOW, received), context.policy());
        }
    }

    private void settle(ClockKind kind, RequestActionContext context) {
        deadlines.settleRequest(context.requestId(), Set.of(kind), context.actionName(), context.now());
    }
}
