package id.patuh.sanctions.sanctioncase.action;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.ClockStart;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.document.DocumentReceipt;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.sanctioncase.command.CaseCommand.RecordDelivery;

/** Records the proof of delivery of a document of the agency; a delivered warning starts its period. Source: UU 30/2014 art. 60 */
@ApplicationScoped
class RecordDeliveryHandler implements CaseCommandHandler<RecordDelivery> {
    private static final Map<DocumentKind, ClockKind> PERIODS = Map.of(
            DocumentKind.WARNING_1, ClockKind.WARNING_1_PERIOD, DocumentKind.WARNING_2, ClockKind.WARNING_2_PERIOD);

    private final DocumentRegister register;
    private final DeadlineStore deadlines;

    RecordDeliveryHandler(DocumentRegister register, DeadlineStore deadlines) {
        this.register = register;
        this.deadlines = deadlines;
    }

    @Override
    public StepNote handle(RecordDelivery command, CaseActionContext context) {
        String agency = context.sanctionCase().agency().name();
        DocumentReceipt receipt = register.deliver(
                context.caseId(),
                command.toProof(),
                document -> document.issuer().equals(agency) || document.servedBy(agency, null),
                context.now(),
                context.subject());
        ClockKind period = PERIODS.get(receipt.document().kind());
        if (period != null) {
            deadlines.start(ClockStart.ofCase(period, context.caseId(), receipt.receivedAt()), context.policy());
        }
        return context.note(receipt.detail());
    }
}
