package id.patuh.sanctions.servicerequest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.action.ActingContextFactory;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.ClockListener;
import id.patuh.sanctions.deadline.Deadline;
import id.patuh.sanctions.policy.PolicyBook;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.procedure.Move;
import id.patuh.sanctions.procedure.Procedure;
import id.patuh.sanctions.procedure.RequestAction;
import id.patuh.sanctions.procedure.SiblingRequests;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.RequestStatus;
import id.patuh.sanctions.sanctioncase.CaseJournal;
import id.patuh.sanctions.sanctioncase.CaseStore;
import id.patuh.sanctions.sanctioncase.SanctionCase;

/** Writes a step for each firing of a clock, and records a revocation that silence grants. Source: UU 30/2014 art. 53 */
@ApplicationScoped
class ClockHandler implements ClockListener {
    /** Action of the step that records a decision granted by silence. */
    static final String DEEMED_GRANTED = "DEEMED_GRANTED";

    private final CaseStore cases;
    private final RequestRepository requests;
    private final RequestEnding ending;
    private final CaseJournal journal;
    private final ActingContextFactory contexts;
    private final PolicyBook policies;

    ClockHandler(
            CaseStore cases,
            RequestRepository requests,
            RequestEnding ending,
            CaseJournal journal,
            ActingContextFactory contexts,
            PolicyBook policies) {
        this.cases = cases;
        this.requests = requests;
        this.ending = ending;
        this.journal = journal;
        this.contexts = contexts;
        this.policies = policies;
    }

    @Override
    public void fired(Deadline deadline, Deadline.Stage stage) {
        SanctionCase sanctionCase = cases.get(deadline.caseId());
        SanctionsPolicy policy = policies.version(deadline.policyVersion());
        Map<String, Object> detail = new HashMap<>();
        detail.put("clock", deadline.kind().name());
        detail.put("endsAt", deadline.endsAt().toString());
        if (stage == Deadline.Stage.ENDED && deadline.kind() == ClockKind.FULFILMENT_VERIFICATION) {
            detail.put("silence", policy.fulfilment().silence().name());
            detail.put("informed", concerned(sanctionCase));
        }
        StepNote note = new StepNote(action(deadline, stage, policy), deadline.requestId(), null, detail);
        journal.tick(sanctionCase, note, contexts.system());
        if (stage == Deadline.Stage.ENDED
                && deadline.kind() == ClockKind.REVOCATION
                && policy.silenceGrants(ClockKind.REVOCATION)) {
            revokeBySilence(sanctionCase, deadline);
        }
    }

    /** The agency, and the units that withhold a service meanwhile. */
    private List<String> concerned(SanctionCase sanctionCase) {
        Stream<String> units = requests.ofCase(sanctionCase.id()).stream()
                .filter(request -> request.status() == RequestStatus.IMPOSED)
                .map(ServiceRequest::unit);
        return Stream.concat(Stream.of(sanctionCase.agency().name()), units)
                .distinct()
                .toList();
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
        Procedure.next(request.state(), RequestAction.REVOKE).ifPresent(move -> {
            ActingContext acting = contexts.system();
            // Where the units were asked from matters to a rejection only.
            SiblingRequests siblings = SiblingRequests.of(requests.siblings(request), sanctionCase.state());
            Move<CaseState> caseMove = Procedure.consequence(sanctionCase.state(), RequestAction.REVOKE, siblings)
                    .orElseThrow();
            ending.end(request, DEEMED_GRANTED, deadline.endsAt());
            request.step(move, acting.now());
            Map<String, Object> detail = Map.of(
                    "decision", "REVOCATION",
                    "effectiveAt", deadline.endsAt().toString(),
                    "service", request.service().name());
            journal.step(sanctionCase, caseMove, new StepNote(DEEMED_GRANTED, request.id(), null, detail), acting);
        });
    }
}
