package id.patuh.sanctions.servicerequest.action;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.servicerequest.RequestCommand.ReturnIncomplete;

/** An incomplete dossier is sent back; the time to decide stops. Source: UU 30/2014 art. 53 */
@ApplicationScoped
class ReturnIncompleteHandler implements RequestCommandHandler<ReturnIncomplete> {
    private final DeadlineStore deadlines;

    ReturnIncompleteHandler(DeadlineStore deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public StepNote handle(ReturnIncomplete command, RequestActionContext context) {
        deadlines.settleRequest(context.requestId(), Set.of(ClockKind.DECISION), context.actionName(), context.now());
        return context.note(Map.of("reasons", command.reasons()));
    }
}
