package id.patuh.sanctions.servicerequest.action;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.action.ActingContextFactory;
import id.patuh.sanctions.action.ActionPipeline;
import id.patuh.sanctions.action.CommandHandlers;
import id.patuh.sanctions.procedure.RequestAction;
import id.patuh.sanctions.sanctioncase.CaseStore;
import id.patuh.sanctions.sanctioncase.SanctionCase;
import id.patuh.sanctions.servicerequest.RequestCommand;
import id.patuh.sanctions.servicerequest.RequestFactsQuery;
import id.patuh.sanctions.servicerequest.RequestStore;
import id.patuh.sanctions.servicerequest.ServiceRequest;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;

/** Takes the actions on a request. Created at startup, so that a command without a handler stops it. */
@ApplicationScoped
@Startup
@Transactional
public class RequestActionService {
    private final RequestStore requests;
    private final CaseStore cases;
    private final RequestFactsQuery facts;
    private final ActingContextFactory contexts;
    private final CommandHandlers<RequestCommand, RequestActionContext> handlers;

    RequestActionService(
            RequestStore requests,
            CaseStore cases,
            RequestFactsQuery facts,
            ActingContextFactory contexts,
            @All List<RequestCommandHandler<?>> handlers) {
        this.requests = requests;
        this.cases = cases;
        this.facts = facts;
        this.contexts = contexts;
        this.handlers = new CommandHandlers<>(RequestCommand.CATALOGUE, handlers);
    }

    /**
     * Takes an action, under the row locks of the case and then of the request.
     *
     * @throws Problem REQUEST_UNKNOWN, or the first thing that stands against the action
     */
    public void take(UUID id, RequestCommand command, Caller caller, ExpectedVersion expected) {
        SanctionCase sanctionCase = cases.lock(requests.get(id).caseId());
        ServiceRequest request = requests.lock(id);
        ActingContext acting = contexts.of(caller);
        RequestAction action = RequestCommand.CATALOGUE.actionOf(command);
        ActionPipeline.take(
                action,
                facts.target(request, sanctionCase, acting),
                caller,
                expected,
                acting,
                seen -> handlers.handle(command, new RequestActionContext(action, sanctionCase, request, acting)));
    }
}
