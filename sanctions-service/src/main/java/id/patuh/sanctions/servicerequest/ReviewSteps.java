package id.patuh.sanctions.servicerequest;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.deadline.ClockStart;
import id.patuh.sanctions.deadline.Deadline;
import id.patuh.sanctions.deadline.Deadlines;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.procedure.ClockKind;
import id.patuh.sanctions.procedure.DocumentKind;
import id.patuh.sanctions.procedure.RequestAction;
import id.patuh.sanctions.sanctioncase.StepNote;

/** Effects of the unit's review before its decision. Source: UU 30/2014 art. 53 */
@ApplicationScoped
class ReviewSteps {
    private final Deadlines deadlines;
    private final DocumentRegister register;

    ReviewSteps(Deadlines deadlines, DocumentRegister register) {
        this.deadlines = deadlines;
        this.register = register;
    }

    /** An incomplete dossier goes back; the time to decide stops. Source: UU 30/2014 art. 53 */
    StepNote giveBack(RequestOpportunity step, RequestBody.Reasons body) {
        String action = RequestAction.RETURN_INCOMPLETE.wireName();
        deadlines.settleRequest(
                step.id(), Set.of(ClockKind.DECISION), action, step.turn().now());
        return StepNote.onRequest(action, step.id(), null, Map.of("reasons", body.reasons()));
    }

    /** A completed dossier comes in; the time to decide starts anew. Source: UU 30/2014 art. 53 */
    StepNote resubmit(RequestOpportunity step, RequestBody.Resubmission body) {
        startDecision(step);
        return StepNote.onRequest(
                RequestAction.RESUBMIT.wireName(), step.id(), null, Map.of("completed", body.completed()));
    }

    /**
     * The employer learns of the intended decision. The unit acted in time, so its clock stops; it runs anew from the end of the
     * notice period, before which no decision is possible. Source: UU 30/2014 art. 47
     */
    StepNote notice(RequestOpportunity step, RequestBody.Reasons body) {
        String action = RequestAction.NOTICE_INTENT.wireName();
        deadlines.settleRequest(
                step.id(), Set.of(ClockKind.DECISION), action, step.turn().now());
        Deadline notice = deadlines.start(
                ClockStart.ofRequest(
                        ClockKind.NOTICE_PERIOD,
                        step.caseId(),
                        step.id(),
                        step.turn().now()),
                step.turn().policy());
        deadlines.start(
                ClockStart.ofRequest(
                                ClockKind.DECISION,
                                step.caseId(),
                                step.id(),
                                step.turn().now())
                        .after(notice),
                step.turn().policy());
        Map<String, Object> content = Map.of(
                "reasons", body.reasons(),
                "service", step.request().service().name(),
                "decisionNotBefore", notice.endsAt().toString());
        Document letter = register.issue(
                step.draft(DocumentKind.INTENT_NOTICE, null, content),
                step.turn().now(),
                step.subject());
        return StepNote.onRequest(action, step.id(), letter, content);
    }

    /** A refusal with reasons ends the request; its clocks stop. Source: UU 30/2014 art. 55 */
    StepNote reject(RequestOpportunity step, RequestBody.Reasons body) {
        String action = RequestAction.REJECT.wireName();
        deadlines.settleRequest(
                step.id(), EnumSet.allOf(ClockKind.class), action, step.turn().now());
        Map<String, Object> content = Map.of("reasons", body.reasons());
        Document letter = register.issue(
                step.draft(DocumentKind.REJECTION, null, content), step.turn().now(), step.subject());
        return StepNote.onRequest(action, step.id(), letter, content);
    }

    private void startDecision(RequestOpportunity step) {
        deadlines.start(
                ClockStart.ofRequest(
                        ClockKind.DECISION,
                        step.caseId(),
                        step.id(),
                        step.turn().now()),
                step.turn().policy());
    }
}
