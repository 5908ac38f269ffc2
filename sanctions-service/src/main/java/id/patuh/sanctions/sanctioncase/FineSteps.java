package id.patuh.sanctions.sanctioncase;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.sanctions.deadline.ClockStart;
import id.patuh.sanctions.deadline.Deadline;
import id.patuh.sanctions.deadline.Deadlines;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.document.Draft;
import id.patuh.sanctions.fine.BasisItem;
import id.patuh.sanctions.fine.FineLedger;
import id.patuh.sanctions.fine.FinePayment;
import id.patuh.sanctions.fine.FineStatement;
import id.patuh.sanctions.fine.FineTerms;
import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.procedure.ClockKind;
import id.patuh.sanctions.procedure.DocumentKind;

/** Effects of the fine and its payments. Source: PP 86/2013 art. 7 */
@ApplicationScoped
class FineSteps {
    private final FineLedger ledger;
    private final DocumentRegister register;
    private final Deadlines deadlines;

    FineSteps(FineLedger ledger, DocumentRegister register, Deadlines deadlines) {
        this.ledger = ledger;
        this.register = register;
        this.deadlines = deadlines;
    }

    /** Imposes the fine; its window and its months run from the end of the second warning. Source: PP 86/2013 art. 7 */
    StepNote impose(Opportunity step, CaseBody.ImposeFine body) {
        var rule = step.turn().policy().fine();
        BodyChecks.basis(
                body.basis(),
                step.sanctionCase().programmes(),
                rule.excludedProgrammes(),
                step.turn().now());
        Deadline warning = deadlines.latestOfCase(step.caseId()).get(ClockKind.WARNING_2_PERIOD);
        FineTerms terms = new FineTerms(
                body.basis().stream().mapToLong(BasisItem::contributionIdr).sum(),
                rule.ratePerMonth(),
                rule.minimumMonths(),
                warning.lastDay(),
                WorkingDays.dayOf(step.turn().now()));
        ledger.impose(step.caseId(), terms, body.basis(), step.turn().policy().version());
        deadlines.start(
                ClockStart.ofCase(ClockKind.FINE_WINDOW, step.caseId(), warning.endsAt())
                        .after(warning),
                step.turn().policy());
        FineStatement account =
                ledger.statement(step.caseId(), step.turn().now()).orElseThrow();
        Map<String, Object> content = Map.of(
                "basisIdr", terms.basisIdr(),
                "ratePerMonth", terms.ratePerMonth().toPlainString(),
                "warningEndedOn", terms.warningEndedOn().toString(),
                "months", account.months(),
                "dueIdr", account.dueIdr());
        Document letter = register.issue(
                Draft.ofCase(DocumentKind.FINE, step.caseId(), step.agency(), content),
                step.turn().now(),
                step.subject());
        return StepNote.of(CaseAction.IMPOSE_FINE.wireName(), letter, content);
    }

    /** Records a payment; full payment settles the window. Source: PP 86/2013 art. 10 */
    StepNote pay(Opportunity step, CaseBody.Payment body) {
        ledger.pay(
                step.caseId(),
                new FinePayment(body.paidOn(), body.amountIdr()),
                body.reference(),
                step.turn().now(),
                step.subject());
        FineStatement account =
                ledger.statement(step.caseId(), step.turn().now()).orElseThrow();
        String action = CaseAction.RECORD_PAYMENT.wireName();
        if (account.settled()) {
            deadlines.settleCase(
                    step.caseId(),
                    Set.of(ClockKind.FINE_WINDOW),
                    action,
                    step.turn().now());
        }
        return StepNote.of(
                action,
                Map.of(
                        "amountIdr", body.amountIdr(),
                        "paidOn", body.paidOn().toString(),
                        "dueIdr", account.dueIdr(),
                        "paidIdr", account.paidIdr(),
                        "openIdr", account.openIdr()));
    }
}
