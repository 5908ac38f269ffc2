package id.patuh.sanctions.servicerequest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.ActingContextFactory;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.calendar.CalendarChange;
import id.patuh.sanctions.deadline.ClockEndListener;
import id.patuh.sanctions.deadline.ClockListener;
import id.patuh.sanctions.deadline.Deadline;
import id.patuh.sanctions.deadline.FiredClock;
import id.patuh.sanctions.deadline.MovedClock;
import id.patuh.sanctions.policy.PolicyBook;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.sanctioncase.CaseJournal;
import id.patuh.sanctions.sanctioncase.CaseStore;
import id.patuh.sanctions.sanctioncase.SanctionCase;
import io.quarkus.arc.All;

/** Writes a step for each firing of a clock and each end that a calendar moved, and tells those for whom silence means something. Source: UU 30/2014 art. 53 */
@ApplicationScoped
class ClockHandler implements ClockListener {
    private final CaseStore cases;
    private final CaseJournal journal;
    private final ActingContextFactory contexts;
    private final PolicyBook policies;
    private final List<ClockEndListener> listeners;

    ClockHandler(
            CaseStore cases,
            CaseJournal journal,
            ActingContextFactory contexts,
            PolicyBook policies,
            @All List<ClockEndListener> listeners) {
        this.cases = cases;
        this.journal = journal;
        this.contexts = contexts;
        this.policies = policies;
        this.listeners = listeners;
    }

    @Override
    public void fired(List<FiredClock> clocks) {
        Map<UUID, SanctionCase> ofClocks = cases.read(
                clocks.stream().map(clock -> clock.deadline().caseId()).toList());
        journal.ticks(
                clocks.stream()
                        .map(clock -> tick(ofClocks.get(clock.deadline().caseId()), clock.deadline(), clock.stage()))
                        .toList(),
                contexts.system());
        clocks.stream()
                .filter(clock -> clock.stage() == Deadline.Stage.ENDED)
                .forEach(clock -> listeners.forEach(listener -> listener.ended(clock.deadline())));
    }

    private CaseJournal.Tick tick(SanctionCase sanctionCase, Deadline deadline, Deadline.Stage stage) {
        SanctionsPolicy policy = policies.version(deadline.policyVersion());
        Map<String, Object> detail = new HashMap<>();
        detail.put("clock", deadline.kind().name());
        detail.put("endsAt", deadline.endsAt().toString());
        if (stage == Deadline.Stage.ENDED && deadline.kind() == ClockKind.FULFILMENT_VERIFICATION) {
            detail.put("silence", policy.fulfilment().silence().name());
            detail.put("informed", cases.claimReceivers(sanctionCase));
        }
        return new CaseJournal.Tick(
                sanctionCase, new StepNote(action(deadline, stage, policy), deadline.requestId(), null, detail));
    }

    @Override
    public void moved(Deadline deadline, MovedClock moved, CalendarChange change) {
        Map<String, Object> detail = new HashMap<>(moved.detail());
        detail.put("reason", "CALENDAR_CHANGED");
        detail.put("calendarYear", change.year());
        detail.put("calendarVersion", change.version());
        journal.tick(
                cases.get(deadline.caseId()),
                new StepNote("CLOCK_MOVED", deadline.requestId(), null, detail),
                contexts.system());
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
}
