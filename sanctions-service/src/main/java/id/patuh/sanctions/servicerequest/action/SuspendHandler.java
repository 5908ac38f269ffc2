package id.patuh.sanctions.servicerequest.action;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.block.SuspensionOrder;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.servicerequest.EndingCommand.Suspend;

/** The block is not in force while the decision is suspended. Source: UU 30/2014 art. 65 */
@ApplicationScoped
class SuspendHandler implements RequestCommandHandler<Suspend> {
    private final Suspensions suspensions;
    private final DocumentRegister register;

    SuspendHandler(Suspensions suspensions, DocumentRegister register) {
        this.suspensions = suspensions;
        this.register = register;
    }

    @Override
    public StepNote handle(Suspend command, RequestActionContext context) {
        Instant from = command.from().truncatedTo(ChronoUnit.MICROS);
        if (from.isAfter(context.now())) {
            throw Problem.of(SanctionsProblem.DATE_IN_FUTURE, OfficialTerms.of(from));
        }
        Map<String, Object> content = new HashMap<>(
                suspensions.begin(new SuspensionOrder(from, command.ground(), command.reference()), context));
        content.put("service", context.request().service().name());
        return context.note(
                register.issue(
                        context.draftOfActor(DocumentKind.SUSPENSION, content), context.now(), context.subject()),
                content);
    }
}
