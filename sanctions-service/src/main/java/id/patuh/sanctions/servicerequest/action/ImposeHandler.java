package id.patuh.sanctions.servicerequest.action;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.block.BlockStore;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.sanctioncase.CaseStore;
import id.patuh.sanctions.servicerequest.RequestCommand.Impose;

/** The unit withholds its service; the time to deliver starts. Source: PP 86/2013 art. 9 */
@ApplicationScoped
class ImposeHandler implements RequestCommandHandler<Impose> {
    private final DeadlineStore deadlines;
    private final DocumentRegister register;
    private final BlockStore blocks;
    private final CaseStore cases;

    ImposeHandler(DeadlineStore deadlines, DocumentRegister register, BlockStore blocks, CaseStore cases) {
        this.deadlines = deadlines;
        this.register = register;
        this.blocks = blocks;
        this.cases = cases;
    }

    @Override
    public StepNote handle(Impose command, RequestActionContext context) {
        deadlines.settleRequest(context.requestId(), Set.of(ClockKind.DECISION), context.actionName(), context.now());
        Map<String, Object> content = content(command, context);
        Document decision = register.issue(
                context.draft(DocumentKind.DECISION, command.decisionNumber(), content),
                context.now(),
                context.subject());
        blocks.impose(context.request().origin(), decision.number(), context.now());
        deadlines.start(context.clock(ClockKind.DECISION_DELIVERY, context.now()), context.policy());
        return context.note(decision, content);
    }

    private Map<String, Object> content(Impose command, RequestActionContext context) {
        boolean weighed =
                command.replyWeighed() != null && !command.replyWeighed().isBlank();
        if (!weighed && cases.replied(context.request().caseId(), context.requestId())) {
            throw Problem.of(SanctionsProblem.REPLY_NOT_WEIGHED);
        }
        Map<String, Object> content = new HashMap<>();
        content.put("reasons", command.reasons());
        content.put("service", context.request().service().name());
        content.put("endsWhen", "OBLIGATIONS_FULFILLED");
        if (weighed) {
            content.put("replyWeighed", command.replyWeighed());
        }
        return content;
    }
}
