package id.patuh.sanctions.servicerequest;

import java.util.Optional;
import java.util.Set;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.action.ActionTarget;
import id.patuh.sanctions.action.CommandCatalogue;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.procedure.Move;
import id.patuh.sanctions.procedure.Office;
import id.patuh.sanctions.procedure.Procedure;
import id.patuh.sanctions.procedure.RequestAction;
import id.patuh.sanctions.procedure.RequestFacts;
import id.patuh.sanctions.procedure.RequestState;
import id.patuh.sanctions.procedure.SiblingRequests;
import id.patuh.sanctions.sanctioncase.CaseJournal;
import id.patuh.sanctions.sanctioncase.SanctionCase;

/** A request, with its case, on which somebody acts at a moment. */
public final class RequestTarget implements ActionTarget<RequestState, RequestFacts, RequestAction> {
    private final ServiceRequest request;
    private final SanctionCase sanctionCase;
    private final ActingContext acting;
    private final RequestFactsQuery factsQuery;
    private final CaseJournal journal;

    RequestTarget(
            ServiceRequest request,
            SanctionCase sanctionCase,
            ActingContext acting,
            RequestFactsQuery factsQuery,
            CaseJournal journal) {
        this.request = request;
        this.sanctionCase = sanctionCase;
        this.acting = acting;
        this.factsQuery = factsQuery;
        this.journal = journal;
    }

    @Override
    public RequestState state() {
        return request.state();
    }

    @Override
    public String owner(Office office) {
        return office.ofUnit() ? request.unit() : request.agency().name();
    }

    /** A decision may be acknowledged by whichever agency received it. */
    @Override
    public Set<String> owners(Office office) {
        if (office == Office.RECIPIENT) {
            return factsQuery.recipients(request);
        }
        return office.ofEveryHouse() ? Set.of(request.unit(), request.agency().name()) : Set.of(owner(office));
    }

    @Override
    public String regionCode() {
        return request.regionCode();
    }

    @Override
    public LegalZone zone() {
        return sanctionCase.zone();
    }

    @Override
    public void requireSeen(ExpectedVersion expected) {
        expected.require(request.version());
    }

    @Override
    public RequestFacts facts() {
        return factsQuery.facts(request, sanctionCase, acting);
    }

    @Override
    public CommandCatalogue<RequestAction, RequestCommand> catalogue() {
        return RequestCommand.CATALOGUE;
    }

    @Override
    public Optional<StepWriter> writer(RequestAction action, Move<RequestState> move, RequestFacts facts) {
        SiblingRequests siblings = SiblingRequests.of(factsQuery.siblings(request), requestedFrom(facts));
        return Procedure.consequence(sanctionCase.state(), action, siblings).map(caseMove -> note -> {
            request.step(note.requestMove() == null ? move : note.requestMove(), acting.now());
            journal.step(sanctionCase, note.caseMove() == null ? caseMove : note.caseMove(), note, acting);
        });
    }

    private CaseState requestedFrom(RequestFacts facts) {
        if (sanctionCase.agency() == Agency.KEMENAKER) {
            return new CaseState.Recommended();
        }
        return facts.fine().isPresent() ? new CaseState.Fined() : new CaseState.Warning2();
    }
}
