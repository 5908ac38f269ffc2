package id.patuh.sanctions.sanctioncase.action;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.fine.FineLedger;
import id.patuh.sanctions.fine.FinePayment;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.procedure.FineStatement;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.sanctioncase.command.FineCommand.ReversePayment;

/** Takes a wrong payment back; a window that it had settled runs on. Source: PP 86/2013 art. 10 */
@ApplicationScoped
class ReversePaymentHandler implements CaseCommandHandler<ReversePayment> {
    private final FineLedger ledger;
    private final DeadlineStore deadlines;

    ReversePaymentHandler(FineLedger ledger, DeadlineStore deadlines) {
        this.ledger = ledger;
        this.deadlines = deadlines;
    }

    @Override
    public StepNote handle(ReversePayment command, CaseActionContext context) {
        FinePayment reversed = ledger.reverse(
                context.caseId(),
                context.sanctionCase().agency(),
                command.reference(),
                command.reason(),
                context.now(),
                context.subject());
        FineStatement account =
                ledger.statement(context.caseId(), context.today()).orElseThrow();
        if (context.facts().state() instanceof CaseState.Fined && !account.settled()) {
            deadlines.runOn(context.caseId(), ClockKind.FINE_WINDOW);
        }
        Map<String, Object> detail = new HashMap<>();
        detail.put("reference", command.reference());
        detail.put("reason", command.reason());
        detail.put("amountIdr", reversed.amountIdr());
        detail.put("paidOn", reversed.paidOn().toString());
        detail.put("dueIdr", account.dueIdr());
        detail.put("paidIdr", account.paidIdr());
        detail.put("openIdr", account.openIdr());
        return context.note(detail);
    }
}
