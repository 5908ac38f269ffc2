package id.patuh.sanctions.sanctioncase;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.CaseEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.outbox.Outbox;
import id.patuh.kit.outbox.OutboxEvent;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.procedure.CaseStatus;

/** Writes each step of a case: new state, history, event and audit row, in one transaction under the case's row lock. */
@ApplicationScoped
public class CaseJournal {
    /** Who acts when a clock does. */
    public static final CaseEvent.Actor SYSTEM = new CaseEvent.Actor("system", "SYSTEM");

    private final CaseStepRepository steps;
    private final Outbox outbox;
    private final AuditLog audit;

    CaseJournal(CaseStepRepository steps, Outbox outbox, AuditLog audit) {
        this.steps = steps;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Takes a step.
     *
     * @param sanctionCase the case, locked
     * @param next state after the step
     * @param note what the step says
     * @param turn who takes it, when and under which policy
     */
    public void step(SanctionCase sanctionCase, CaseState next, StepNote note, Turn turn) {
        CaseStatus before = sanctionCase.version() == 0 ? null : sanctionCase.status();
        sanctionCase.step(next, turn.policy().version(), turn.now());
        write(sanctionCase, before, note, turn);
    }

    /**
     * Notes that a clock fired. The case gets a step and a version, but a caller who saw the case before may still act on it:
     * nothing changed that an action could rest on.
     *
     * @param sanctionCase the case, locked
     * @param note what the step says
     * @param turn when, and under which policy
     */
    public void tick(SanctionCase sanctionCase, StepNote note, Turn turn) {
        sanctionCase.tick(turn.policy().version(), turn.now());
        write(sanctionCase, sanctionCase.status(), note, turn);
    }

    private void write(SanctionCase sanctionCase, CaseStatus before, StepNote note, Turn turn) {
        steps.persist(new CaseStep(sanctionCase, before, note, turn.actor(), turn.now()));
        outbox.append(event(sanctionCase, note, turn));
        audit.record(
                "CASE_" + note.action().toUpperCase(Locale.ROOT).replace('-', '_'),
                "case",
                sanctionCase.id().toString(),
                detail(sanctionCase, before, note));
    }

    private static OutboxEvent event(SanctionCase sanctionCase, StepNote note, Turn turn) {
        CaseEvent data = new CaseEvent(
                sanctionCase.id(),
                sanctionCase.employerId(),
                sanctionCase.version(),
                null,
                sanctionCase.agency(),
                sanctionCase.status().name(),
                sanctionCase.outcome() == null ? null : sanctionCase.outcome().name(),
                note.action(),
                turn.actor(),
                turn.now(),
                sanctionCase.grounds().stream()
                        .map(ground -> ground.code().name())
                        .distinct()
                        .toList(),
                List.copyOf(sanctionCase.programmes()),
                document(note.document()),
                turn.policy().version());
        return new OutboxEvent(
                Topics.CASES,
                CaseEvent.TYPE,
                sanctionCase.employerId(),
                sanctionCase.id(),
                sanctionCase.version(),
                data);
    }

    private static CaseEvent.Document document(Document document) {
        return document == null
                ? null
                : new CaseEvent.Document(document.number(), document.kind().name(), document.date());
    }

    /** Before and after; the reasons stand in the history, because they may name persons. */
    private static Map<String, Object> detail(SanctionCase sanctionCase, CaseStatus before, StepNote note) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("employerId", sanctionCase.employerId());
        detail.put("version", sanctionCase.version());
        detail.put("policyVersion", sanctionCase.policyVersion());
        if (before != null) {
            detail.put("fromState", before.name());
        }
        detail.put("state", sanctionCase.status().name());
        if (sanctionCase.outcome() != null) {
            detail.put("outcome", sanctionCase.outcome().name());
        }
        if (note.requestId() != null) {
            detail.put("requestId", note.requestId());
        }
        if (note.document() != null) {
            detail.put("documentNumber", note.document().number());
        }
        return detail;
    }

    /**
     * A moment at which somebody acts.
     *
     * @param actor who
     * @param now when, as precise as the database keeps it
     * @param policy policy in force then
     */
    public record Turn(CaseEvent.Actor actor, Instant now, SanctionsPolicy policy) {}
}
