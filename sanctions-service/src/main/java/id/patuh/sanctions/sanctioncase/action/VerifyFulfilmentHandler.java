package id.patuh.sanctions.sanctioncase.action;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.Deadline;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.fine.FineLedger;
import id.patuh.sanctions.problem.Refusals;
import id.patuh.sanctions.procedure.Fulfilment;
import id.patuh.sanctions.procedure.GuardResult;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.procedure.vocabulary.RevocationCondition;
import id.patuh.sanctions.sanctioncase.CaseStore;
import id.patuh.sanctions.sanctioncase.RequestLifecycle;
import id.patuh.sanctions.sanctioncase.command.CaseCommand.VerifyFulfilment;
import id.patuh.sanctions.sanctioncase.command.CheckedCondition;
import id.patuh.sanctions.sanctioncase.cure.CureQuery;

/** A verified fulfilment stops undecided requests and the fine, and starts the clock of each revocation. Source: PP 86/2013 art. 10 */
@ApplicationScoped
class VerifyFulfilmentHandler implements CaseCommandHandler<VerifyFulfilment> {
    private final RequestLifecycle requests;
    private final DeadlineStore deadlines;
    private final DocumentRegister register;
    private final CureQuery cures;
    private final CaseStore cases;
    private final FineLedger fines;

    VerifyFulfilmentHandler(
            RequestLifecycle requests,
            DeadlineStore deadlines,
            DocumentRegister register,
            CureQuery cures,
            CaseStore cases,
            FineLedger fines) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.register = register;
        this.cures = cures;
        this.cases = cases;
        this.fines = fines;
    }

    @Override
    public StepNote handle(VerifyFulfilment command, CaseActionContext context) {
        Map<RevocationCondition, Boolean> checked = new EnumMap<>(RevocationCondition.class);
        // A condition may be checked twice, for two places or two programmes: it holds if it holds each time.
        command.conditions()
                .forEach(condition -> checked.merge(condition.condition(), condition.fulfilled(), Boolean::logicalAnd));
        Set<RevocationCondition> required = required(context);
        if (Fulfilment.check(required, checked, context.facts().fine()) instanceof GuardResult.Refused refused) {
            throw Refusals.problem(refused, context.sanctionCase().zone());
        }
        Map<String, Object> ledger = cures.confront(
                context.sanctionCase(),
                cases.claimedAt(context.caseId()).map(WorkingDays::dayOf).orElse(null),
                command.contradiction());
        Map<String, Object> content = new HashMap<>();
        noteSilence(context, content);
        deadlines.settleCase(
                context.caseId(), Set.of(ClockKind.FULFILMENT_VERIFICATION), context.actionName(), context.now());
        List<UUID> stopped = requests.stopUndecided(context.sanctionCase(), context.actionName(), context.acting());
        requests.awaitRevocation(context.sanctionCase(), context.actionName(), context.acting());
        fines.stop(context.caseId(), false, context.today(), context.now(), context.subject());
        content.put("conditions", CheckedCondition.detail(command.conditions()));
        content.put(
                "required",
                required.stream().map(RevocationCondition::name).sorted().toList());
        content.put("stoppedRequests", stopped.stream().map(UUID::toString).toList());
        Document statement = register.issue(
                context.draft(DocumentKind.FULFILMENT_STATEMENT, content), context.now(), context.subject());
        // What the ledgers say against it stands in the history: it is no part of the letter.
        Map<String, Object> detail = new HashMap<>(content);
        detail.putAll(ledger);
        return context.note(statement, detail);
    }

    /** The employer's letter says so when the time to verify had passed. */
    private void noteSilence(CaseActionContext context, Map<String, Object> content) {
        Deadline verification = deadlines.latestOfCase(context.caseId()).get(ClockKind.FULFILMENT_VERIFICATION);
        content.put("verificationDue", verification.lastDay().toString());
        content.put("verificationLate", !context.now().isBefore(verification.endsAt()));
    }

    private static Set<RevocationCondition> required(CaseActionContext context) {
        Set<RevocationCondition> required = EnumSet.noneOf(RevocationCondition.class);
        context.sanctionCase()
                .grounds()
                .forEach(ground -> required.addAll(context.policy()
                        .revocation()
                        .get(ground.code().category())
                        .conditions()));
        return required;
    }
}
