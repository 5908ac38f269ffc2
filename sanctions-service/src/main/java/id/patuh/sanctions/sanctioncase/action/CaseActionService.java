package id.patuh.sanctions.sanctioncase.action;

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
import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.sanctioncase.CaseFactsQuery;
import id.patuh.sanctions.sanctioncase.CaseStore;
import id.patuh.sanctions.sanctioncase.SanctionCase;
import id.patuh.sanctions.sanctioncase.command.CaseCommand;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;

/** Takes the actions on a case. Created at startup, so that a command without a handler stops it. */
@ApplicationScoped
@Startup
@Transactional
public class CaseActionService {
    private final CaseStore cases;
    private final CaseFactsQuery facts;
    private final ActingContextFactory contexts;
    private final CommandHandlers<CaseCommand, CaseActionContext> handlers;

    CaseActionService(
            CaseStore cases,
            CaseFactsQuery facts,
            ActingContextFactory contexts,
            @All List<CaseCommandHandler<?>> handlers) {
        this.cases = cases;
        this.facts = facts;
        this.contexts = contexts;
        this.handlers = new CommandHandlers<>(CaseCommand.CATALOGUE, handlers);
    }

    /**
     * Takes an action, under the row lock of the case.
     *
     * @throws Problem CASE_UNKNOWN, or the first thing that stands against the action
     */
    public void take(UUID id, CaseCommand command, Caller caller, ExpectedVersion expected) {
        SanctionCase sanctionCase = cases.lock(id);
        ActingContext acting = contexts.of(caller);
        CaseAction action = CaseCommand.CATALOGUE.actionOf(command);
        ActionPipeline.take(
                action,
                facts.target(sanctionCase, acting),
                caller,
                expected,
                acting,
                seen -> handlers.handle(command, new CaseActionContext(action, sanctionCase, seen, acting)));
    }
}
