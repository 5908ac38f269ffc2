package id.patuh.kit.audit;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import id.patuh.kit.http.problem.AccessDenied;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Puts refusals for lack of role, agency or region into the audit log. The refused transaction is rolled back and the refusal
 * may be decided on an event loop, so they are written in batches in transactions of their own (loss window as in {@link
 * AccessLog}; each refusal is in the service's log as well).
 */
@ApplicationScoped
class RefusalAudit {

    private static final int CAPACITY = 20_000;
    private static final Duration INTERVAL = Duration.ofMillis(200);

    private final AuditLog audit;
    private final BatchWriter<AccessDenied> writer;

    RefusalAudit(AuditLog audit) {
        this.audit = audit;
        this.writer = new BatchWriter<>("refusal-audit", CAPACITY, INTERVAL, this::write);
    }

    void refused(@Observes AccessDenied refusal) {
        writer.give(refusal);
    }

    private void write(List<AccessDenied> refusals) {
        QuarkusTransaction.requiringNew()
                .run(() -> refusals.forEach(refusal -> audit.record(
                        refusal.code(),
                        "path",
                        List.of(new AuditLog.Entry(
                                new Origin(refusal.caller(), refusal.requestId(), refusal.traceId()),
                                refusal.path(),
                                Map.of("method", refusal.method()))))));
    }

    @PreDestroy
    void close() {
        writer.close();
    }
}
