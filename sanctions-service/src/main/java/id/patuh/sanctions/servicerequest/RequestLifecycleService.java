package id.patuh.sanctions.servicerequest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.id.Ids;
import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.deadline.ClockStart;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.document.DocumentDraft;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.procedure.Procedure;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.procedure.vocabulary.RequestStatus;
import id.patuh.sanctions.sanctioncase.RequestLifecycle;
import id.patuh.sanctions.sanctioncase.RequestSummary;
import id.patuh.sanctions.sanctioncase.SanctionCase;
import id.patuh.sanctions.sanctioncase.command.Coordination;

/** Makes and stops requests on behalf of their case. */
@ApplicationScoped
class RequestLifecycleService implements RequestLifecycle {
    private final RequestRepository repository;
    private final DocumentRegister register;
    private final DeadlineStore deadlines;

    RequestLifecycleService(RequestRepository repository, DocumentRegister register, DeadlineStore deadlines) {
        this.repository = repository;
        this.register = register;
        this.deadlines = deadlines;
    }

    @Override
    public List<RequestSummary> submit(
            SanctionCase sanctionCase, Coordination coordination, List<Target> targets, ActingContext acting) {
        List<RequestSummary> made = new ArrayList<>();
        for (Target target : targets) {
            ServiceRequest request = new ServiceRequest(Ids.next(), sanctionCase, target, acting);
            repository.persist(request);
            register.issue(
                    DocumentDraft.ofRequest(
                            DocumentKind.TMP2T_REQUEST,
                            sanctionCase.id(),
                            request.id(),
                            sanctionCase.agency().name(),
                            content(coordination, target)),
                    acting.now(),
                    acting.actor().subject());
            deadlines.start(
                    ClockStart.ofRequest(ClockKind.DECISION, sanctionCase.id(), request.id(), acting.now()),
                    acting.policy());
            made.add(request.summary());
        }
        return made;
    }

    private static Map<String, Object> content(Coordination coordination, Target target) {
        return Map.of(
                "service", target.service().name(),
                "unit", target.unit(),
                "coordinatedOn", coordination.date().toString(),
                "coordination", coordination.summary());
    }

    @Override
    public List<UUID> stopUndecided(SanctionCase sanctionCase, String action, ActingContext acting) {
        List<UUID> stopped = new ArrayList<>();
        for (ServiceRequest request : repository.ofCase(sanctionCase.id())) {
            Procedure.stop(request.state()).ifPresent(move -> {
                request.step(move, acting.now());
                deadlines.settleRequest(request.id(), EnumSet.allOf(ClockKind.class), action, acting.now());
                stopped.add(request.id());
            });
        }
        return stopped;
    }

    @Override
    public void awaitRevocation(SanctionCase sanctionCase, String action, ActingContext acting) {
        repository.ofCase(sanctionCase.id()).stream()
                .filter(request -> request.status() == RequestStatus.IMPOSED)
                .forEach(request -> awaitRevocation(request, action, acting));
    }

    // A decision that was not delivered needs no delivery any more: it can no longer come into force.
    private void awaitRevocation(ServiceRequest request, String action, ActingContext acting) {
        deadlines.settleRequest(request.id(), Set.of(ClockKind.DECISION_DELIVERY), action, acting.now());
        deadlines.start(
                ClockStart.ofRequest(ClockKind.REVOCATION, request.caseId(), request.id(), acting.now()),
                acting.policy());
    }

    @Override
    public List<RequestSummary> ofCase(UUID caseId) {
        return repository.ofCase(caseId).stream().map(ServiceRequest::summary).toList();
    }
}
