package id.patuh.sanctions.sanctioncase.action;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.ClockStart;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.sanctioncase.command.CaseCommand.ClaimFulfilment;
import id.patuh.sanctions.sanctioncase.command.CommandChecks;

/** The employer's claim starts the clock of its verification. Source: PP 86/2013 art. 10 */
@ApplicationScoped
class ClaimFulfilmentHandler implements CaseCommandHandler<ClaimFulfilment> {
    private final DeadlineStore deadlines;

    ClaimFulfilmentHandler(DeadlineStore deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public StepNote handle(ClaimFulfilment command, CaseActionContext context) {
        CommandChecks.proofs(command.proofs(), context.today());
        deadlines.start(
                ClockStart.ofCase(ClockKind.FULFILMENT_VERIFICATION, context.caseId(), context.now()),
                context.policy());
        List<Map<String, Object>> proofs = command.proofs().stream()
                .map(proof -> Map.<String, Object>of(
                        "kind", proof.kind().name(),
                        "reference", proof.reference(),
                        "date", proof.date().toString()))
                .toList();
        return context.note(Map.of("proofs", proofs));
    }
}
