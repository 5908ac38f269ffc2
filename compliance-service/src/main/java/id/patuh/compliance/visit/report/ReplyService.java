package id.patuh.compliance.visit.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.compliance.visit.Visit;
import id.patuh.compliance.visit.VisitAccess;
import id.patuh.compliance.visit.VisitState;
import id.patuh.compliance.visit.VisitStore;
import id.patuh.contracts.calendar.LegalZone;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.id.Ids;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.kit.problem.ValueFault;

/** Records what employers answer to visits. */
@ApplicationScoped
class ReplyService {
    private final VisitAccess access;
    private final VisitStore visits;
    private final ReplyStore replies;
    private final Dossiers dossiers;
    private final AuditLog audit;
    private final Clock clock;

    ReplyService(
            VisitAccess access, VisitStore visits, ReplyStore replies, Dossiers dossiers, AuditLog audit, Clock clock) {
        this.access = access;
        this.visits = visits;
        this.replies = replies;
        this.dossiers = dossiers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records an answer.
     *
     * @throws Problem VISIT_UNKNOWN, ETAG_STALE, VISIT_STATE, VALIDATION_FAILED, ATTACHMENT_UNKNOWN
     */
    @Transactional
    Visit reply(UUID id, VisitReply.Body body, ExpectedVersion expected, Caller caller) {
        VisitAccess.Turn turn = access.member(id, expected, caller).taking(VisitState.Step.REPLY);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (body.date().isAfter(LegalZone.of(turn.visit().regionCode()).dayOf(now))) {
            throw Problem.of(KitProblem.VALIDATION_FAILED).with(ValueFault.DATE_FUTURE.at("/date"));
        }
        List<String> missing = dossiers.of(turn.visit()).missing(body.hashes());
        if (!missing.isEmpty()) {
            throw Problem.of(InspectionProblem.ATTACHMENT_UNKNOWN, missing.getFirst());
        }
        replies.add(
                id,
                new VisitReply(
                        Ids.next(),
                        body.date(),
                        body.text(),
                        body.hashes(),
                        now,
                        turn.officer().officerId()));
        visits.touch(id, now, caller.subject());
        audit.record("VISIT_REPLY_RECORDED", "visit", id.toString(), Map.of());
        return visits.find(id).orElseThrow();
    }
}
