package id.patuh.sanctions.servicerequest.action;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.block.BlockStore;
import id.patuh.sanctions.deadline.Deadline;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentReceipt;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.procedure.vocabulary.RequestStatus;
import id.patuh.sanctions.servicerequest.RequestDeliveryCommand.RecordDelivery;

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
                context.delivery());
        switch (receipt.document().kind()) {
            case INTENT_NOTICE -> deliverNotice(receipt.receivedAt(), context);
            case DECISION -> deliverDecision(receipt.receivedAt(), context);
            case REVOCATION -> settle(ClockKind.REVOCATION_DELIVERY, context);
            default -> {
                // What follows a remedy is told to its listener.
            }
        }
        return context.note(receipt.detail());
    }

    /** The notice period runs from the delivery, and the time to decide anew from its end. Source: UU 30/2014 art. 47 */
    private void deliverNotice(Instant received, RequestActionContext context) {
        settle(ClockKind.NOTICE_DELIVERY, context);
        if (context.request().status() == RequestStatus.INTENT_NOTICED) {
            Deadline notice = deadlines.start(context.clock(ClockKind.NOTICE_PERIOD, received), context.policy());
            deadlines.start(context.clock(ClockKind.DECISION, received).after(notice), context.policy());
        }
    }

    private static boolean ofUnit(Document document, RequestActionContext context) {
        return document.servedBy(context.request().unit(), context.requestId());
    }

    private void deliverDecision(Instant received, RequestActionContext context) {
        settle(ClockKind.DECISION_DELIVERY, context);
        if (comesIntoForce(received, context)) {
            blocks.deliver(context.requestId(), received, context.now());
        }
        if (context.request().status() == RequestStatus.IMPOSED) {
            deadlines.start(context.clock(ClockKind.OBJECTION_WINDOW, received), context.policy());
        }
    }

    /** Once the fulfilment is verified, nothing is left to be withheld. Source: PP 86/2013 art. 10 */
    private boolean comesIntoForce(Instant received, RequestActionContext context) {
        return register.file(context.request().caseId())
                .issuedAt(DocumentKind.FULFILMENT_STATEMENT)
                .filter(verified -> !received.isBefore(verified))
                .isEmpty();
    }

    private void settle(ClockKind kind, RequestActionContext context) {
        deadlines.settleRequest(context.requestId(), Set.of(kind), context.actionName(), context.now());
    }
}
