package id.patuh.sanctions.servicerequest.action;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.block.BlockStore;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.servicerequest.RequestCommand.Impose;

/** The unit withholds its service; the time to deliver starts. Source: PP 86/2013 art. 9 */
@ApplicationScoped
class ImposeHandler implements RequestCommandHandler<Impose> {
    private final DeadlineStore deadlines;
    private final DocumentRegister register;
    private final BlockStore blocks;

    ImposeHandler(DeadlineStore deadlines, DocumentRegister register, BlockStore blocks) {
        this.deadlines = deadlines;
        this.register = register;
        this.blocks = blocks;
    }

    @Override
    public StepNote handle(Impose command, RequestActionContext context) {
        deadlines.settleRequest(context.requestId(), Set.of(ClockKind.DECISION), context.actionName(), context.now());
        Map<String, Object> content = Map.of(
                "reasons", command.reasons(),
                "service", context.request().service().name(),
                "endsWhen", "OBLIGATIONS_FULFILLED");
        Document decision = register.issue(
                context.draft(DocumentKind.DECISION, command.decisionNumber(), content),
                context.now(),
                context.subject());
        blocks.impose(context.request().origin(), decision.number(), context.now());
        deadlines.start(context.clock(ClockKind.DECISION_DELIVERY, context.now()), context.policy());
        return context.note(decision, content);
    }
}
