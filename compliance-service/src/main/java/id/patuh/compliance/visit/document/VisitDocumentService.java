package id.patuh.compliance.visit.document;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.compliance.visit.Visit;
import id.patuh.compliance.visit.VisitAccess;
import id.patuh.documents.Sha256;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.Problem;

/** Gives the papers of visits. Each is written when it is first read; what it says is fixed before. */
@ApplicationScoped
class VisitDocumentService {
    private final VisitAccess access;
    private final VisitDocumentStore store;
    private final VisitDocumentWriter writer;
    private final AccessLog accessLog;
    private final Clock clock;

    VisitDocumentService(
            VisitAccess access,
            VisitDocumentStore store,
            VisitDocumentWriter writer,
            AccessLog accessLog,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.writer = writer;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * A paper of a visit that the caller may read.
     *
     * @throws Problem VISIT_UNKNOWN, REGION_OUT_OF_SCOPE, VISIT_STATE before it is assigned, or signed
     */
    @Transactional
    VisitDocument get(UUID id, VisitDocument.Kind kind, Caller caller) {
        Visit visit = access.readable(id, caller);
        Instant fixed = kind == VisitDocument.Kind.RECORD
                ? visit.moments().signed()
                : visit.moments().assigned();
        if (fixed == null) {
            throw Problem.of(InspectionProblem.VISIT_STATE, visit.state().name())
                    .property("state", visit.state());
        }
        accessLog.read("employer", List.of(visit.employerId()));
        return store.find(id, kind, visit.day()).orElseGet(() -> {
            byte[] file = writer.write(visit, kind, fixed);
            store.add(id, kind, visit.day(), new VisitDocument(Sha256.hex(file), file), clock.instant());
            return store.find(id, kind, visit.day()).orElseThrow();
        });
    }
}
