package id.patuh.sanctions.sanctioncase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.CaseEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.audit.Origin;
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
        write(List.of(new Written(sanctionCase, before, note)), acting);
        listeners.forEach(listener -> listener.stepped(sanctionCase, note.action(), acting));
    }

    /**
     * Notes in a locked case that a clock fired. The case gets a step and a version, but a caller who saw the case before may still act
     * on it: nothing changed that an action could rest on.
     */
    public void tick(SanctionCase sanctionCase, StepNote note, ActingContext acting) {
        ticks(List.of(new Tick(sanctionCase, note)), acting);
    }

    /** As {@link #tick}, in several cases. */
    public void ticks(List<Tick> ticks, ActingContext acting) {
        List<Written> written = new ArrayList<>();
        for (Tick tick : ticks) {
            tick.sanctionCase().tick(acting.policy().version(), acting.now());
            written.add(new Written(tick.sanctionCase(), tick.sanctionCase().status(), tick.note()));
        }
        write(written, acting);
    }

    /** What is noted in a locked case without a change of its state. */
    public record Tick(SanctionCase sanctionCase, StepNote note) {}

    private record Written(SanctionCase sanctionCase, CaseStatus before, StepNote note) {
        String auditAction() {
            return "CASE_" + note.action().toUpperCase(Locale.ROOT).replace('-', '_');
        }
    }

    private void write(List<Written> written, ActingContext acting) {
        for (Written one : written) {
            CaseStep step = new CaseStep(one.sanctionCase(), one.before(), one.note(), acting.actor(), acting.now());
            steps.persist(step);
            one.sanctionCase().link(step.hash());
        }
        outbox.append(written.stream()
                .map(one -> event(one.sanctionCase(), one.note(), acting))
                .toList());
        Origin origin = audit.origin();
        written.stream()
                .collect(Collectors.groupingBy(
                        Written::auditAction,
                        LinkedHashMap::new,
                        Collectors.mapping(one -> auditEntry(origin, one), Collectors.toList())))
                .forEach((action, entries) -> audit.record(action, "case", entries));
        // What the steps changed may not be in the database yet.
        steps.flush();
        work.refresh(written.stream().map(one -> one.sanctionCase().id()).toList(), acting.now());
    }

    private static AuditLog.Entry auditEntry(Origin origin, Written written) {
        return new AuditLog.Entry(
                origin,
                written.sanctionCase().id().toString(),
                detail(written.sanctionCase(), written.before(), written.note()));
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
