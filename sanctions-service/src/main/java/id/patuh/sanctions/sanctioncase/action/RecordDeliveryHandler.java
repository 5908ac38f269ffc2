package id.patuh.sanctions.sanctioncase.action;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.ClockStart;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.document.DocumentReceipt;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.procedure.FineStatement;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.sanctioncase.command.DeliveryCaseCommand.RecordDelivery;

/** Records the proof of delivery of a document of the agency; a delivered warning or note starts its period in an open case. Source: UU 30/2014 art. 60 */
@ApplicationScoped
class RecordDeliveryHandler implements CaseCommandHandler<RecordDelivery> {
    private static final Map<DocumentKind, ClockKind> PERIODS = Map.of(
            DocumentKind.WARNING_1, ClockKind.WARNING_1_PERIOD,
            DocumentKind.WARNING_2, ClockKind.WARNING_2_PERIOD,
            DocumentKind.NOTE_1, ClockKind.NOTE_1_PERIOD,
            DocumentKind.NOTE_2, ClockKind.NOTE_2_PERIOD);

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
                context.caseId(), command.toProof(), document -> document.ofAgency(agency), context.delivery());
        ClockKind period = PERIODS.get(receipt.document().kind());
        if (period != null && !(context.facts().state() instanceof CaseState.Closed)) {
            deadlines.start(ClockStart.ofCase(period, context.caseId(), receipt.receivedAt()), context.policy());
        }
        Map<String, Object> detail = new HashMap<>(receipt.detail());
        if (receipt.document().kind() == DocumentKind.FINE) {
            leaveTimeToPay(receipt.receivedAt(), context).ifPresent(last -> detail.put("payableThrough", last));
        }
        return context.note(detail);
    }

    /**
     * Nobody has to pay before there was time to, counted from the delivery of the letter. Source: PP 86/2013 art. 7
     *
     * @return last day of the window; empty if the fine is paid already
     */
    private Optional<String> leaveTimeToPay(Instant received, CaseActionContext context) {
        if (context.facts().fine().filter(FineStatement::settled).isPresent()) {
            return Optional.empty();
        }
        ClockStart window = ClockStart.ofCase(ClockKind.FINE_WINDOW, context.caseId(), received)
                .lasting(context.policy().fine().windowAfterDelivery());
        return Optional.of(deadlines
                .prolong(window, context.policy(), context.actionName(), context.now())
                .lastDay()
                .toString());
    }
}
