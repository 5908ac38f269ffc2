package id.patuh.compliance.visit.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.officer.Officer;
import id.patuh.compliance.officer.OfficerStore;
import id.patuh.compliance.visit.Visit;
import id.patuh.compliance.visit.VisitStore;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.event.VisitEvent;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.outbox.Outbox;
import id.patuh.kit.outbox.OutboxEvent;

/** Notes and publishes what becomes of visits. */
@ApplicationScoped
class VisitJournal {
    private final VisitStore visits;
    private final SigningStore signing;
    private final OfficerStore officers;
    private final Outbox outbox;
    private final AuditLog audit;

    VisitJournal(VisitStore visits, SigningStore signing, OfficerStore officers, Outbox outbox, AuditLog audit) {
        this.visits = visits;
        this.signing = signing;
        this.officers = officers;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Notes a step for auditors. */
    void note(UUID visit, String action, Map<String, ?> detail) {
        audit.record(action, "visit", visit.toString(), detail);
    }

    /** Publishes where a visit stands, and gives it as it is then. */
    Visit publish(UUID id, Instant now) {
        Visit visit = visits.find(id).orElseThrow();
        List<VisitFinding> findings = signing.findings(id);
        Visit.Result result = visit.result();
        VisitEvent event = new VisitEvent(
                id,
                visit.employerId(),
                visit.workplaceId(),
                visits.nextEvent(id),
                null,
                visit.state().name(),
                visit.day(),
                visit.regionCode(),
                officers.find(visit.members()).stream()
                        .map(Officer::agency)
                        .distinct()
                        .sorted()
                        .toList(),
                visit.outcome().name(),
                result == null ? null : result.hit(),
                result == null ? null : result.workersFound(),
                result == null ? null : result.exposureFoundIdr(),
                grounds(findings, VisitFinding::confirmed),
                grounds(findings, VisitFinding::refutes),
                now);
        outbox.append(new OutboxEvent(Topics.VISITS, VisitEvent.TYPE, visit.employerId(), id, event.version(), event));
        return visit;
    }

    private static List<VisitEvent.Ground> grounds(List<VisitFinding> findings, Predicate<VisitFinding> which) {
        return findings.stream()
                .filter(which)
                .map(finding -> new VisitEvent.Ground(
                        finding.ground(),
                        finding.agency(),
                        finding.workers(),
                        finding.exposureIdr(),
                        finding.agreedDeadline()))
                .toList();
    }
}
