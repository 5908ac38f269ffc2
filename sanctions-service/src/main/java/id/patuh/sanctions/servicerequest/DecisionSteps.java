package id.patuh.sanctions.servicerequest;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.block.BlockEnd;
import id.patuh.sanctions.block.Blocks;
import id.patuh.sanctions.deadline.ClockStart;
import id.patuh.sanctions.deadline.Deadlines;
import id.patuh.sanctions.document.DeliveryBody;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.ClockKind;
import id.patuh.sanctions.procedure.DocumentKind;
import id.patuh.sanctions.procedure.RequestAction;
import id.patuh.sanctions.procedure.RequestStatus;
import id.patuh.sanctions.sanctioncase.StepNote;

/** Effects of decisions and their deliveries. Source: PP 86/2013 art. 9 */
@ApplicationScoped
class DecisionSteps {
    private final Deadlines deadlines;
    private final DocumentRegister register;
    private final Blocks blocks;

    DecisionSteps(Deadlines deadlines, DocumentRegister register, Blocks blocks) {
        this.deadlines = deadlines;
        this.register = register;
        this.blocks = blocks;
    }

    /** The unit withholds its service; the time to deliver starts. Source: PP 86/2013 art. 9 */
    StepNote impose(RequestOpportunity step, RequestBody.Imposition body) {
        String action = RequestAction.IMPOSE.wireName();
        deadlines.settleRequest(
                step.id(), Set.of(ClockKind.DECISION), action, step.turn().now());
        Map<String, Object> content = Map.of(
                "reasons", body.reasons(),
                "service", step.request().service().name(),
                "endsWhen", "OBLIGATIONS_FULFILLED");
        Document decision = register.issue(
                step.draft(DocumentKind.DECISION, body.decisionNumber(), content),
                step.turn().now(),
                step.subject());
        blocks.impose(step.request().origin(), decision.number(), step.turn().now());
        start(step, ClockKind.DECISION_DELIVERY, step.turn().now());
        return StepNote.onRequest(action, step.id(), decision, content);
    }

    /** Proof of delivery of a notice or decision of the unit. Source: UU 30/2014 art. 60 */
    StepNote deliver(RequestOpportunity step, DeliveryBody body) {
        Document document = step.file()
                .find(body.documentNumber())
                .filter(found -> step.id().equals(found.requestId())
                        && found.issuer().equals(step.request().unit())
                        && found.kind().toBeDelivered())
                .orElseThrow(() -> Problem.of(SanctionsProblem.DOCUMENT_UNKNOWN, body.documentNumber()));
        Instant received =
                register.deliver(step.file(), document, body, step.turn().now(), step.subject());
        String action = RequestAction.RECORD_DELIVERY.wireName();
        switch (document.kind()) {
            case DECISION -> deliverDecision(step, received, action);
            case REVOCATION ->
                deadlines.settleRequest(
                        step.id(),
                        Set.of(ClockKind.REVOCATION_DELIVERY),
                        action,
                        step.turn().now());
            default -> {
                // The period of a notice runs from the notice itself.
            }
        }
        return StepNote.onRequest(
                action,
                step.id(),
                null,
                Map.of(
                        "documentNumber", document.number(),
                        "documentKind", document.kind().name(),
                        "deliveredAt", received.toString(),
                        "proof", body.proof()));
    }

    private void deliverDecision(RequestOpportunity step, Instant received, String action) {
        deadlines.settleRequest(
                step.id(),
                Set.of(ClockKind.DECISION_DELIVERY),
                action,
                step.turn().now());
        blocks.deliver(step.id(), received, step.turn().now());
        if (step.request().status() == RequestStatus.IMPOSED) {
            start(step, ClockKind.OBJECTION_WINDOW, received);
        }
    }

    /** The unit revokes; its block ends at once, in this transaction. Source: PP 86/2013 art. 10 */
    StepNote revoke(RequestOpportunity step, RequestBody.Revocation body) {
        String action = RequestAction.REVOKE.wireName();
        Map<String, Object> content = new HashMap<>();
        content.put("service", step.request().service().name());
        if (body.reasons() != null) {
            content.put("reasons", body.reasons());
        }
        Document revocation = register.issue(
                step.draft(DocumentKind.REVOCATION, body.decisionNumber(), content),
                step.turn().now(),
                step.subject());
        end(step.request(), action, step.turn().now());
        start(step, ClockKind.REVOCATION_DELIVERY, step.turn().now());
        return StepNote.onRequest(action, step.id(), revocation, content);
    }

    /**
     * Ends the block of an imposed request and settles its clocks.
     *
     * @param request the request; it is moved by the caller
     * @param action what ends it
     * @param moment when it ends
     */
    void end(ServiceRequest request, String action, Instant moment) {
        deadlines.settleRequest(request.id(), EnumSet.allOf(ClockKind.class), action, moment);
        blocks.end(request.id(), BlockEnd.REVOKED, moment);
    }

    private void start(RequestOpportunity step, ClockKind kind, Instant moment) {
        deadlines.start(
                ClockStart.ofRequest(kind, step.caseId(), step.id(), moment),
                step.turn().policy());
    }
}
