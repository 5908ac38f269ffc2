package id.patuh.sanctions.servicerequest.action;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.servicerequest.RequestCommand.NoticeIntent;

/**
 * Gives the employer notice of the intended decision. The unit acted in time, so its clock stops; the notice has to be delivered in time,
 * and its period, before which no decision is possible, runs from its delivery. Source: UU 30/2014 art. 47
 */
@ApplicationScoped
class NoticeIntentHandler implements RequestCommandHandler<NoticeIntent> {
    private final DeadlineStore deadlines;
    private final DocumentRegister register;

    NoticeIntentHandler(DeadlineStore deadlines, DocumentRegister register) {
        this.deadlines = deadlines;
        this.register = register;
    }

    @Override
    public StepNote handle(NoticeIntent command, RequestActionContext context) {
        deadlines.settleRequest(context.requestId(), Set.of(ClockKind.DECISION), context.actionName(), context.now());
        deadlines.start(context.clock(ClockKind.NOTICE_DELIVERY, context.now()), context.policy());
        Map<String, Object> content = Map.of(
                "reasons", command.reasons(),
                "service", context.request().service().name(),
                "periodDays",
                        context.policy().periods().get(ClockKind.NOTICE_PERIOD).length());
        return context.note(
                register.issue(
                        context.draft(DocumentKind.INTENT_NOTICE, null, content), context.now(), context.subject()),
                content);
    }
}
