package id.patuh.sanctions.servicerequest.action;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.ClockStart;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentDraft;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.procedure.RequestAction;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.servicerequest.ServiceRequest;

/** What the effect of an action works on: a locked request on which the action is legal, against which no guard stands. */
record RequestActionContext(RequestAction action, ServiceRequest request, ActingContext acting) {
    UUID id() {
        return request.id();
    }

    Instant now() {
        return acting.now();
    }

    SanctionsPolicy policy() {
        return acting.policy();
    }

    String subject() {
        return acting.actor().subject();
    }

    /** Name of the action in paths, events and histories. */
    String actionName() {
        return action.wireName();
    }

    /** A clock of the request that runs from a moment. */
    ClockStart clock(ClockKind kind, Instant moment) {
        return ClockStart.ofRequest(kind, request.caseId(), id(), moment);
    }

    /**
     * A document of the unit on this request.
     *
     * @param ownNumber number from the unit's own register; null to take the next of the series
     */
    DocumentDraft draft(DocumentKind kind, String ownNumber, Map<String, Object> content) {
        return new DocumentDraft(kind, request.caseId(), id(), request.unit(), ownNumber, content);
    }

    /** What a step without document says. */
    StepNote note(Map<String, Object> detail) {
        return note(null, detail);
    }

    /** What a step says that issues a document. */
    StepNote note(Document document, Map<String, Object> detail) {
        return new StepNote(actionName(), id(), document, detail);
    }
}
