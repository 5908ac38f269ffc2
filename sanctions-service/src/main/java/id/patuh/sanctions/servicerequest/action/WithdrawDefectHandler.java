package id.patuh.sanctions.servicerequest.action;

import java.time.LocalDate;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.block.BlockEnd;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.servicerequest.EndingCommand.WithdrawDefect;
import id.patuh.sanctions.servicerequest.RequestEnding;

/** A defective decision ends from now on. Source: UU 30/2014 art. 64 */
@ApplicationScoped
class WithdrawDefectHandler implements RequestCommandHandler<WithdrawDefect> {
    private final TimelyStep timely;
    private final RequestEnding ending;
    private final DocumentRegister register;
    private final DeadlineStore deadlines;

    WithdrawDefectHandler(TimelyStep timely, RequestEnding ending, DocumentRegister register, DeadlineStore deadlines) {
        this.timely = timely;
        this.ending = ending;
        this.register = register;
        this.deadlines = deadlines;
    }

    @Override
    public StepNote handle(WithdrawDefect command, RequestActionContext context) {
        LocalDate found = command.foundOn();
        if (found.isAfter(context.today())) {
            throw Problem.of(SanctionsProblem.DATE_IN_FUTURE, OfficialTerms.of(found));
        }
        timely.requireAfterDecision(found, context);
        Map<String, Object> content = Map.of(
                "defect", command.defect().name(),
                "foundOn", found.toString(),
                "reasons", command.reasons(),
                "service", context.request().service().name(),
                "late", timely.late(ClockKind.WITHDRAWAL, found, context));
        Document withdrawal =
                register.issue(context.draft(DocumentKind.WITHDRAWAL, null, content), context.now(), context.subject());
        ending.end(context.request(), BlockEnd.WITHDRAWN, context.actionName(), context.now());
        deadlines.start(context.clock(ClockKind.REVOCATION_DELIVERY, context.now()), context.policy());
        return context.note(withdrawal, content);
    }
}
