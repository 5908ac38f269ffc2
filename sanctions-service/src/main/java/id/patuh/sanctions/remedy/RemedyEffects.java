package id.patuh.sanctions.remedy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.fine.FineLedger;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.procedure.FineStatement;
import id.patuh.sanctions.procedure.Move;
import id.patuh.sanctions.procedure.Procedure;
import id.patuh.sanctions.procedure.RequestAction;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.ReliefKind;
import id.patuh.sanctions.sanctioncase.RequestLifecycle;
import id.patuh.sanctions.sanctioncase.SanctionCase;
import id.patuh.sanctions.sanctioncase.command.Relief;
import id.patuh.sanctions.servicerequest.RequestEnding;

/** What a granted remedy makes of block, fine and case. Source: UU 30/2014 art. 77 */
@ApplicationScoped
public class RemedyEffects {
    private final RequestEnding ending;
    private final RequestLifecycle requests;
    private final FineLedger fines;
    private final DeadlineStore deadlines;

    RemedyEffects(RequestEnding ending, RequestLifecycle requests, FineLedger fines, DeadlineStore deadlines) {
        this.ending = ending;
        this.requests = requests;
        this.fines = fines;
        this.deadlines = deadlines;
    }

    /**
     * Where the case goes, and what the step records.
     *
     * @param caseMove the case stays where it is if nothing is left to take away
     */
    public record Applied(Move<CaseState> caseMove, Map<String, Object> detail) {}

    /**
     * Gives what was granted.
     *
     * @param action name of the action that grants it
     * @param moment when it takes effect
     */
    public Applied apply(
            SanctionCase sanctionCase,
            Remedy remedy,
            Relief given,
            String action,
            Instant moment,
            ActingContext acting) {
        if (remedy.requestId() == null) {
            return given.kind() == ReliefKind.ANNUL
                    ? strikeDown(sanctionCase, action, moment, acting)
                    : reduce(sanctionCase, given.amountIdr(), action, moment, acting);
        }
        RequestAction as = given.kind() == ReliefKind.ANNUL ? RequestAction.ANNUL : RequestAction.WITHDRAW_DEFECT;
        Move<CaseState> move = ending.takeAway(sanctionCase, remedy.requestId(), as, action, moment, acting.now())
                .orElseGet(() -> Procedure.unchanged(sanctionCase.state()));
        return new Applied(move, Map.of("given", given.detail()));
    }

    /** A fine struck down takes the undecided requests with it, which rested on it. Source: PP 86/2013 art. 8 */
    private Applied strikeDown(SanctionCase sanctionCase, String action, Instant moment, ActingContext acting) {
        UUID caseId = sanctionCase.id();
        long paid = fines.paidIdr(caseId);
        fines.limit(caseId, 0, sanctionCase.zone().dayOf(moment), acting.now());
        deadlines.settleCase(caseId, Set.of(ClockKind.FINE_WINDOW, ClockKind.OBJECTION_WINDOW), action, acting.now());
        List<UUID> stopped = requests.stopUndecided(sanctionCase, action, acting);
        Map<String, Object> detail = Map.of(
                "given", Map.of("kind", ReliefKind.ANNUL.name()),
                "refundIdr", paid,
                "stoppedRequests", stopped.stream().map(UUID::toString).toList());
        return new Applied(Procedure.struckDown(sanctionCase.state()), detail);
    }

    private Applied reduce(
            SanctionCase sanctionCase, long amountIdr, String action, Instant moment, ActingContext acting) {
        UUID caseId = sanctionCase.id();
        fines.limit(caseId, amountIdr, sanctionCase.zone().dayOf(moment), acting.now());
        if (fines.statement(caseId, sanctionCase.zone().dayOf(acting.now()))
                .filter(FineStatement::settled)
                .isPresent()) {
            deadlines.settleCase(caseId, Set.of(ClockKind.FINE_WINDOW), action, acting.now());
        }
        Map<String, Object> detail = new HashMap<>();
        detail.put("given", Map.of("kind", ReliefKind.REDUCE_FINE.name(), "amountIdr", amountIdr));
        detail.put("refundIdr", Math.max(0, fines.paidIdr(caseId) - amountIdr));
        return new Applied(Procedure.unchanged(sanctionCase.state()), detail);
    }
}
