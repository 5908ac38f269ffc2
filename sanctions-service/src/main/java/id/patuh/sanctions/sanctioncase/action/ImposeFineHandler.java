package id.patuh.sanctions.sanctioncase.action;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.ClockStart;
import id.patuh.sanctions.deadline.Deadline;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.fine.BasisItem;
import id.patuh.sanctions.fine.FineLedger;
import id.patuh.sanctions.fine.FineTerms;
import id.patuh.sanctions.policy.SanctionsPolicy.FineRule;
import id.patuh.sanctions.procedure.FineStatement;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.sanctioncase.command.CaseCommand.ImposeFine;
import id.patuh.sanctions.sanctioncase.command.CommandChecks;

/** Imposes the fine; its window and its months run from the end of the second warning. Source: PP 86/2013 art. 7 */
@ApplicationScoped
class ImposeFineHandler implements CaseCommandHandler<ImposeFine> {
    private final FineLedger ledger;
    private final DocumentRegister register;
    private final DeadlineStore deadlines;

    ImposeFineHandler(FineLedger ledger, DocumentRegister register, DeadlineStore deadlines) {
        this.ledger = ledger;
        this.register = register;
        this.deadlines = deadlines;
    }

    @Override
    public StepNote handle(ImposeFine command, CaseActionContext context) {
        FineRule rule = context.policy().fine();
        CommandChecks.basis(
                command.basis(),
                context.sanctionCase().concernedProgrammes(),
                rule.excludedProgrammes(),
                context.today());
        Deadline warning = deadlines.latestOfCase(context.caseId()).get(ClockKind.WARNING_2_PERIOD);
        FineTerms terms = new FineTerms(
                command.basis().stream().mapToLong(BasisItem::contributionIdr).sum(),
                rule.ratePerMonth(),
                rule.minimumMonths(),
                warning.lastDay(),
                context.today());
        ledger.impose(context.caseId(), terms, command.basis(), context.policy().version());
        Deadline window = deadlines.start(
                ClockStart.ofCase(ClockKind.FINE_WINDOW, context.caseId(), warning.endsAt())
                        .after(warning),
                context.policy());
        FineStatement account =
                ledger.statement(context.caseId(), context.today()).orElseThrow();
        Map<String, Object> content = Map.of(
                "basis", BasisItem.detail(command.basis()),
                "payableThrough", window.lastDay().toString(),
                "payableDaysAfterReceipt", rule.windowAfterDelivery().length(),
                "basisIdr", terms.basisIdr(),
                "ratePerMonth", terms.ratePerMonth().toPlainString(),
                "warningEndedOn", terms.warningEndedOn().toString(),
                "months", account.months(),
                "dueIdr", account.dueIdr(),
                "lastDay", window.lastDay().toString());
        return context.note(
                register.issue(context.draft(DocumentKind.FINE, content), context.now(), context.subject()), content);
    }
}
