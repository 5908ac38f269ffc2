package id.patuh.kit.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import id.patuh.kit.http.problem.AccessDenied;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Puts refusals for lack of role, agency or region into the audit log. The refused transaction is rolled back and the refusal
 * may be decided on an event loop, so they are written in batches in transactions of their own (loss window as in {@link
 * AccessLog}; each refusal is in the service's log as well).
 *
 * <p>Equal refusals of a minute are two rows: the first one at once, and the others as one with their number, {@code times}.
 */
@ApplicationScoped
class RefusalAudit {

    private final AuditLog audit;
    private final BatchWriter<Refusals> writer;
    private final Map<Kind, Refusals> repeated = new ConcurrentHashMap<>();

    RefusalAudit(AuditLog audit, BatchWriters writers) {
        this.audit = audit;
        this.writer = writers.start("refusal-audit", this::write);
    }

    /** What makes refusals equal. */
    private record Kind(String subject, String agency, String code, String method, String path) {
        private static Kind of(AccessDenied refusal) {
            return new Kind(
                    refusal.caller().subject(),
                    refusal.caller().agency(),
                    refusal.code(),
                    refusal.method(),
                    refusal.path());
        }
    }

    /** Equal refusals, the last of them as their example. */
    private record Refusals(AccessDenied last, int times) {}

    void refused(@Observes AccessDenied refusal) {
        Refusals all = repeated.merge(
                Kind.of(refusal),
                new Refusals(refusal, 0),
                (before, none) -> new Refusals(refusal, before.times() + 1));
        if (all.times() == 0) {
            writer.give(new Refusals(refusal, 1));
        }
    }

    /** Writes what was repeated; the next refusal of its kind is a first one again. */
    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fold() {
        for (Kind kind : repeated.keySet()) {
            Refusals all = repeated.remove(kind);
            if (all != null && all.times() > 0) {
                writer.give(all);
            }
        }
    }

    private void write(List<Refusals> refusals) {
        QuarkusTransaction.requiringNew().run(() -> refusals.forEach(this::write));
    }

    private void write(Refusals refusals) {
        AccessDenied last = refusals.last();
        Map<String, Object> detail = new HashMap<>(Map.of("method", last.method()));
        if (refusals.times() > 1) {
            detail.put("times", refusals.times());
        }
        Origin origin = new Origin(last.caller(), last.requestId(), last.traceId());
        audit.record(last.code(), "path", List.of(new AuditLog.Entry(origin, last.path(), detail)));
    }

    @PreDestroy
    void close() {
        fold();
        writer.close();
    }
}
