package id.patuh.sanctions.sanctioncase.action;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.fine.FineLedger;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.sanctioncase.RequestLifecycle;
import id.patuh.sanctions.sanctioncase.command.CaseCommand.RecordPerformance;
import id.patuh.sanctions.sanctioncase.command.CommandChecks;
import id.patuh.sanctions.sanctioncase.command.PerformanceEvidence;
import id.patuh.sanctions.sanctioncase.cure.CureQuery;
import id.patuh.sanctions.sanctioncase.cure.LedgerComparison;

/**
 * Performance before imposition ends the case, its requests and its clocks; a fine grows no more and stays due. Source: PP 86/2013 art. 10
 */
@ApplicationScoped
class RecordPerformanceHandler implements CaseCommandHandler<RecordPerformance> {
    private final RequestLifecycle requests;
    private final DeadlineStore deadlines;
    private final CureQuery cures;
    private final FineLedger fines;

    RecordPerformanceHandler(RequestLifecycle requests, DeadlineStore deadlines, CureQuery cures, FineLedger fines) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.cures = cures;
        this.fines = fines;
    }

    @Override
    public StepNote handle(RecordPerformance command, CaseActionContext context) {
        Map<String, Object> detail = new HashMap<>(evidence(command, context));
        deadlines.settleCase(context.caseId(), ClockKind.endingWithTheMatter(), context.actionName(), context.now());
        List<UUID> stopped = requests.stopUndecided(context.sanctionCase(), context.actionName(), context.acting());
        fines.stop(context.caseId(), false, context.today(), context.now(), context.subject());
        detail.put("evidence", command.evidence().name());
        detail.put("stoppedRequests", stopped.stream().map(UUID::toString).toList());
        if (command.document() != null) {
            detail.put("document", command.document());
        }
        if (command.performedOn() != null) {
            detail.put("performedOn", command.performedOn().toString());
        }
        return context.note(detail);
    }

    private Map<String, Object> evidence(RecordPerformance command, CaseActionContext context) {
        boolean documented = command.document() != null && !command.document().isBlank();
        if (command.performedOn() != null) {
            CommandChecks.date("/performedOn", command.performedOn(), context.today());
        }
        if (command.evidence() == PerformanceEvidence.ASSESSMENT) {
            LedgerComparison shown = cures.cured(context.sanctionCase());
            if (shown.leavesOpen() && !documented) {
                throw Problem.of(SanctionsProblem.PROOF_MISSING);
            }
            return Map.of("ledger", shown.detail());
        }
        if (!documented) {
            throw Problem.of(SanctionsProblem.PROOF_MISSING);
        }
        return cures.confront(context.sanctionCase(), command.performedOn(), command.contradiction());
    }
}
