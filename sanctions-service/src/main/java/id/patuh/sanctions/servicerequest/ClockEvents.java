package id.patuh.sanctions.servicerequest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.deadline.ClockListener;
import id.patuh.sanctions.deadline.Deadline;
import id.patuh.sanctions.policy.PolicyBook;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.procedure.ClockKind;
import id.patuh.sanctions.procedure.Consequence;
import id.patuh.sanctions.procedure.RequestAction;
import id.patuh.sanctions.procedure.RequestState;
import id.patuh.sanctions.sanctioncase.CaseJournal;
import id.patuh.sanctions.sanctioncase.Cases;
import id.patuh.sanctions.sanctioncase.SanctionCase;
import id.patuh.sanctions.sanctioncase.StepNote;
import id.patuh.sanctions.sanctioncase.Turns;

/** Writes a step for each firing of a clock, and records a revocation that silence grants. Source: UU 30/2014 art. 53 */
@ApplicationScoped
class ClockEvents implements ClockListener {
    /** Action of the step that records a decision granted by silence. */
    static final String DEEMED_GRANTED = "DEEMED_GRANTED";

    private final Cases cases;
    private final RequestRepository requests;
    private final DecisionSteps decisions;
    private final CaseJournal journal;
    private final Turns turns;
    private final PolicyBook policies;

    ClockEvents(
            Cases cases,
            RequestRepository requests,
            DecisionSteps decisions,
            CaseJournal journal,
            Turns turns,
            PolicyBook policies) {
        this.cases = cases;
        this.requests = requests;
        this.decisions = decisions;
        this.journal = journal;
        this.turns = turns;
        this.policies = policies;
    }

    @Override
    public void fired(Deadline deadline, Deadline.Stage stage) {
        SanctionCase sanctionCase = cases.get(deadline.caseId());
        SanctionsPolicy policy = policies.version(deadline.policyVersion());
        Map<String, Object> detail = new HashMap<>();
        detail.put("clock", deadline.kind().name());
        detail.put("endsAt", deadline.endsAt().toString());
        StepNote note = StepNote.onRequest(action(deadline, stage, policy), deadline.requestId(), null, detail);
        journal.tick(sanctionCase, note, turns.system());
        if (stage == Deadline.Stage.ENDED
                && deadline.kind() == ClockKind.REVOCATION
                && policy.silenceGrants(ClockKind.REVOCATION)) {
            revokeBySilence(sanctionCase, deadline);
        }
    }

    private static String action(Deadline deadline, Deadline.Stage stage, SanctionsPolicy policy) {
        List<Integer> shares = policy.alerts().percentages();
        return switch (stage) {
            case RUNNING -> throw new IllegalArgumentException("A running clock has not fired");
            case FIRST_ALERT -> "DEADLINE_NEAR_" + shares.getFirst();
            case FINAL_ALERT -> "DEADLINE_NEAR_" + shares.getLast();
            case ENDED -> deadline.kind().ending().name();
        };
    }

    /** Silence of the unit revokes at the end of its time, not when the silence is noticed. Source: UU 30/2014 art. 53 */
    private void revokeBySilence(SanctionCase sanctionCase, Deadline deadline) {
        ServiceRequest request = requests.findById(deadline.requestId());
        if (request.state() instanceof RequestState.Imposed imposed) {
            CaseJournal.Turn turn = turns.system();
            // Whether there is a fine matters to a rejection only.
            Consequence.Rest rest = Consequence.Rest.of(requests.othersOf(request), false);
            CaseState after = Consequence.of(sanctionCase.state(), RequestAction.REVOKE, rest)
                    .orElseThrow();
            decisions.end(request, DEEMED_GRANTED, deadline.endsAt());
            request.step(imposed.revoked(), turn.now());
            journal.step(
                    sanctionCase,
                    after,
                    StepNote.onRequest(
                            DEEMED_GRANTED,
                            request.id(),
                            null,
                            Map.of(
                                    "decision", "REVOCATION",
                                    "effectiveAt", deadline.endsAt().toString(),
                                    "service", request.service().name())),
                    turn);
        }
    }
}
