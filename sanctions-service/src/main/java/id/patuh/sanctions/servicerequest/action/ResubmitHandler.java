package id.patuh.sanctions.servicerequest.action;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.servicerequest.RequestCommand.Resubmit;

/** A completed dossier is sent again; the time to decide starts anew. Source: UU 30/2014 art. 53 */
@ApplicationScoped
class ResubmitHandler implements RequestCommandHandler<Resubmit> {
    private final DeadlineStore deadlines;

    ResubmitHandler(DeadlineStore deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public StepNote handle(Resubmit command, RequestActionContext context) {
        deadlines.start(context.clock(ClockKind.DECISION, context.now()), context.policy());
        return context.note(Map.of("completed", command.completed()));
    }
}
