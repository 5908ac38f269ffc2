package id.patuh.sanctions.sanctioncase.action;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.fine.FineLedger;
import id.patuh.sanctions.fine.FinePayment;
import id.patuh.sanctions.procedure.FineStatement;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.sanctioncase.command.CaseCommand.RecordPayment;

/** Records a payment on the fine; full payment settles its window. Source: PP 86/2013 art. 10 */
@ApplicationScoped
class RecordPaymentHandler implements CaseCommandHandler<RecordPayment> {
    private final FineLedger ledger;
    private final DeadlineStore deadlines;

    RecordPaymentHandler(FineLedger ledger, DeadlineStore deadlines) {
        this.ledger = ledger;
        this.deadlines = deadlines;
    }

    @Override
    public StepNote handle(RecordPayment command, CaseActionContext context) {
        ledger.pay(
                context.caseId(),
                context.sanctionCase().agency(),
                new FinePayment(command.paidOn(), command.amountIdr()),
                command.reference(),
                context.today(),
                context.now(),
                context.subject());
        FineStatement account =
                ledger.statement(context.caseId(), context.today()).orElseThrow();
        if (account.settled()) {
            deadlines.settleCase(context.caseId(), Set.of(ClockKind.FINE_WINDOW), context.actionName(), context.now());
        }
        return context.note(Map.of(
                "amountIdr", command.amountIdr(),
                "paidOn", command.paidOn().toString(),
                "dueIdr", account.dueIdr(),
                "paidIdr", account.paidIdr(),
                "openIdr", account.openIdr(),
                "overpaidIdr", account.overpaidIdr()));
    }
}
