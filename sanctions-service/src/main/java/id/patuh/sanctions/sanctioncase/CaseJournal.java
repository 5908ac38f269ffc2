package id.patuh.sanctions.sanctioncase;

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
import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.procedure.Move;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;
import id.patuh.sanctions.work.WorkStore;
import io.quarkus.arc.All;

/**
 * Writes each step of a case: new state, history, event, audit row and work, in one transaction under the case's row lock, which also
 * keeps the chain of hashes straight.
 */
@ApplicationScoped
public class CaseJournal {
    private final CaseStepRepository steps;
    private final Outbox outbox;
    private final AuditLog audit;
    private final WorkStore work;
    private final List<CaseListener> listeners;

    CaseJournal(
            CaseStepRepository steps,
            Outbox outbox,
            AuditLog audit,
            WorkStore work,
            @All List<CaseListener> listeners) {
        this.steps = steps;
        this.outbox = outbox;
        this.audit = audit;
        this.work = work;
        this.listeners = listeners;
    }

    /** Takes a step of a locked case. */
    public void step(SanctionCase sanctionCase, Move<CaseState> move, StepNote note, ActingContext acting) {
        CaseStatus before = sanctionCase.version() == 0 ? null : sanctionCase.status();
        sanctionCase.step(move, acting.policy().version(), acting.now());
        write(sanctionCase, before, note, acting);
        listeners.forEach(listener -> listener.stepped(sanctionCase, note.action(), acting));
    }

    /**
     * Notes in a locked case that a clock fired. The case gets a step and a version, but a caller who saw the case before may still act
     * on it: nothing changed that an action could rest on.
     */
    public void tick(SanctionCase sanctionCase, StepNote note, ActingContext acting) {
        sanctionCase.tick(acting.policy().version(), acting.now());
        write(sanctionCase, sanctionCase.status(), note, acting);
    }

    private void write(SanctionCase sanctionCase, CaseStatus before, StepNote note, ActingContext acting) {
        CaseStep step = new CaseStep(sanctionCase, before, note, acting.actor(), acting.now());
        steps.persist(step);
        sanctionCase.link(step.hash());
        outbox.append(event(sanctionCase, note, acting));
        audit.record(
                "CASE_" + note.action().toUpperCase(Locale.ROOT).replace('-', '_'),
                "case",
                sanctionCase.id().toString(),
                detail(sanctionCase, before, note));
        // What the step changed may not be in the database yet.
        steps.flush();
        work.refresh(sanctionCase.id(), acting.now());
    }

    private static OutboxEvent event(SanctionCase sanctionCase, StepNote note, ActingContext acting) {
        CaseEvent data = new CaseEvent(
                sanctionCase.id(),
                sanctionCase.employerId(),
                sanctionCase.version(),
                null,
                sanctionCase.agency(),
                sanctionCase.status().name(),
                sanctionCase.outcome() == null ? null : sanctionCase.outcome().name(),
                note.action(),
                acting.actor(),
                acting.now(),
                sanctionCase.groundCodes(),
                List.copyOf(sanctionCase.programmes()),
                document(note.document()),
                acting.policy().version(),
                sanctionCase.contradicted());
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
                : new CaseEvent.Document(document.number(), document.kind().name(), document.date(), document.sha256());
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
}
