package id.patuh.compliance.visit.attachment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.compliance.visit.VisitAccess;
import id.patuh.compliance.visit.VisitState;
import id.patuh.compliance.visit.VisitStore;
import id.patuh.documents.Sha256;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.Problem;

/** Takes and gives photographs and papers of visits. */
@ApplicationScoped
class AttachmentService {
    private static final int MOST = 20;
    private static final int LARGEST_BYTES = 10 * 1024 * 1024;

    private final VisitAccess access;
    private final VisitStore visits;
    private final AttachmentStore attachments;
    private final AuditLog audit;
    private final AccessLog accessLog;
    private final Clock clock;

    AttachmentService(
            VisitAccess access,
            VisitStore visits,
            AttachmentStore attachments,
            AuditLog audit,
            AccessLog accessLog,
            Clock clock) {
        this.access = access;
        this.visits = visits;
        this.attachments = attachments;
        this.audit = audit;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** An attachment, and whether it is new. */
    record Added(Attachment attachment, boolean created) {}

    /**
     * Takes a file; the same one again changes nothing.
     *
     * @throws Problem VISIT_UNKNOWN, ETAG_STALE, VISIT_STATE, ATTACHMENT_TOO_LARGE, ATTACHMENT_TYPE, ATTACHMENTS_FULL
     */
    @Transactional
    Added add(UUID id, byte[] file, ExpectedVersion expected, Caller caller) {
        VisitAccess.Turn turn = access.member(id, expected, caller).taking(VisitState.Step.ATTACH);
        if (file.length > LARGEST_BYTES) {
            throw Problem.of(InspectionProblem.ATTACHMENT_TOO_LARGE);
        }
        FileType type = FileType.of(file).orElseThrow(() -> Problem.of(InspectionProblem.ATTACHMENT_TYPE));
        String sha256 = Sha256.hex(file);
        Optional<Attachment> held = attachments.find(id, sha256);
        if (held.isPresent()) {
            return new Added(held.get(), false);
        }
        if (attachments.of(id).size() >= MOST) {
            throw Problem.of(InspectionProblem.ATTACHMENTS_FULL);
        }
        Attachment added = new Attachment(
                sha256,
                type.mediaType(),
                file.length,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                turn.officer().officerId());
        attachments.add(id, added, file);
        visits.touch(id, added.addedAt(), caller.subject());
        audit.record("VISIT_ATTACHMENT_ADDED", "visit", id.toString(), Map.of("sha256", sha256));
        return new Added(added, true);
    }

    /**
     * A file of a visit that the caller may read.
     *
     * @throws Problem VISIT_UNKNOWN, REGION_OUT_OF_SCOPE, ATTACHMENT_UNKNOWN
     */
    AttachmentStore.Content content(UUID id, String sha256, Caller caller) {
        accessLog.read("employer", List.of(access.readable(id, caller).employerId()));
        return attachments
                .content(id, sha256)
                .orElseThrow(() -> Problem.of(InspectionProblem.ATTACHMENT_UNKNOWN, sha256));
    }
}
