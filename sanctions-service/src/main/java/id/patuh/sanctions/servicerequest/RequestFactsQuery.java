package id.patuh.sanctions.servicerequest;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.fine.FineLedger;
import id.patuh.sanctions.procedure.RequestFacts;
import id.patuh.sanctions.procedure.RequestState;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.recipient.RecipientStore;
import id.patuh.sanctions.sanctioncase.CaseJournal;
import id.patuh.sanctions.sanctioncase.CaseStore;
import id.patuh.sanctions.sanctioncase.SanctionCase;

/** Gathers what the guards of a request look at. */
@ApplicationScoped
public class RequestFactsQuery {
    private final RequestRepository repository;
    private final DeadlineStore deadlines;
    private final DocumentRegister register;
    private final FineLedger fines;
    private final CaseStore cases;
    private final CaseJournal journal;
    private final RecipientStore recipients;

    RequestFactsQuery(
            RequestRepository repository,
            DeadlineStore deadlines,
            DocumentRegister register,
            FineLedger fines,
            CaseStore cases,
            CaseJournal journal,
            RecipientStore recipients) {
        this.repository = repository;
        this.deadlines = deadlines;
        this.register = register;
        this.fines = fines;
        this.cases = cases;
        this.journal = journal;
        this.recipients = recipients;
    }

    /** A request to act on; locked after its case, if a step is to be taken. */
    public RequestTarget target(ServiceRequest request, SanctionCase sanctionCase, ActingContext acting) {
        return new RequestTarget(request, sanctionCase, acting, this, journal);
    }

    RequestFacts facts(ServiceRequest request, SanctionCase sanctionCase, ActingContext acting) {
        Map<ClockKind, Instant> ends = new EnumMap<>(ClockKind.class);
        deadlines.latestOfRequest(request.id()).forEach((kind, deadline) -> ends.put(kind, deadline.endsAt()));
        return new RequestFacts(
                request.state(),
                sanctionCase.state(),
                register.file(sanctionCase.id()).ofUnit(request.id(), request.unit()),
                ends,
                fines.statement(sanctionCase.id(), sanctionCase.zone().dayOf(acting.now())),
                cases.requesters(sanctionCase.id()),
                acting.actor().subject(),
                acting.now());
    }

    /** Codes of the agencies that receive the decision on a request; that of the case before there is one. */
    Set<String> recipients(ServiceRequest request) {
        Set<String> agencies = new LinkedHashSet<>(recipients.agencies(request.id()));
        agencies.add(request.agency().name());
        return agencies;
    }

    /** States of the other requests of the case. */
    List<RequestState> siblings(ServiceRequest request) {
        return repository.siblings(request);
    }
}
