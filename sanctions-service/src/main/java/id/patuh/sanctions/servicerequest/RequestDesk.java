package id.patuh.sanctions.servicerequest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.id.Ids;
import id.patuh.sanctions.deadline.ClockStart;
import id.patuh.sanctions.deadline.Deadlines;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.document.Draft;
import id.patuh.sanctions.procedure.ClockKind;
import id.patuh.sanctions.procedure.DocumentKind;
import id.patuh.sanctions.procedure.RequestState;
import id.patuh.sanctions.procedure.RequestStatus;
import id.patuh.sanctions.sanctioncase.CaseBody;
import id.patuh.sanctions.sanctioncase.CaseJournal;
import id.patuh.sanctions.sanctioncase.CaseRequests;
import id.patuh.sanctions.sanctioncase.RequestSummary;
import id.patuh.sanctions.sanctioncase.SanctionCase;

/** Makes and stops requests on behalf of their case. */
@ApplicationScoped
class RequestDesk implements CaseRequests {
    private final RequestRepository repository;
    private final DocumentRegister register;
    private final Deadlines deadlines;

    RequestDesk(RequestRepository repository, DocumentRegister register, Deadlines deadlines) {
        this.repository = repository;
        this.register = register;
        this.deadlines = deadlines;
    }

    @Override
    public List<RequestSummary> submit(
            SanctionCase sanctionCase, CaseBody.RequestTmp2t body, List<Target> targets, CaseJournal.Turn turn) {
        List<RequestSummary> made = new ArrayList<>();
        for (Target target : targets) {
            ServiceRequest request = new ServiceRequest(Ids.next(), sanctionCase, target, turn);
            repository.persist(request);
            register.issue(
                    Draft.ofRequest(
                            DocumentKind.TMP2T_REQUEST,
                            sanctionCase.id(),
                            request.id(),
                            sanctionCase.agency().name(),
                            content(body, target)),
                    turn.now(),
                    turn.actor().subject());
            deadlines.start(
                    ClockStart.ofRequest(ClockKind.DECISION, sanctionCase.id(), request.id(), turn.now()),
                    turn.policy());
            made.add(request.summary());
        }
        return made;
    }

    private static Map<String, Object> content(CaseBody.RequestTmp2t body, Target target) {
        return Map.of(
                "service", target.service().name(),
                "unit", target.unit(),
                "coordinatedOn", body.coordination().date().toString(),
                "coordination", body.coordination().summary());
    }

    @Override
    public List<UUID> stopUndecided(SanctionCase sanctionCase, String action, CaseJournal.Turn turn) {
        List<UUID> stopped = new ArrayList<>();
        for (ServiceRequest request : repository.ofCase(sanctionCase.id())) {
            if (request.state() instanceof RequestState.Undecided undecided) {
                request.step(undecided.stopped(), turn.now());
                deadlines.settleRequest(request.id(), EnumSet.allOf(ClockKind.class), action, turn.now());
                stopped.add(request.id());
            }
        }
        return stopped;
    }

    @Override
    public void awaitRevocation(SanctionCase sanctionCase, CaseJournal.Turn turn) {
        repository.ofCase(sanctionCase.id()).stream()
                .filter(request -> request.status() == RequestStatus.IMPOSED)
                .forEach(request -> deadlines.start(
                        ClockStart.ofRequest(ClockKind.REVOCATION, sanctionCase.id(), request.id(), turn.now()),
                        turn.policy()));
    }

    @Override
    public List<RequestSummary> ofCase(UUID caseId) {
        return repository.ofCase(caseId).stream().map(ServiceRequest::summary).toList();
    }
}
