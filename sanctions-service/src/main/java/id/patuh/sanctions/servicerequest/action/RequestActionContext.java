package id.patuh.sanctions.servicerequest.action;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.action.StepContext;
import id.patuh.sanctions.deadline.ClockStart;
import id.patuh.sanctions.document.DocumentDraft;
import id.patuh.sanctions.procedure.RequestAction;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.sanctioncase.SanctionCase;
import id.patuh.sanctions.servicerequest.ServiceRequest;

/** What the effect of an action works on: a locked request on which the action is legal, against which no guard stands. */
record RequestActionContext(
        RequestAction action, SanctionCase sanctionCase, ServiceRequest request, ActingContext acting)
        implements StepContext {
    @Override
    public UUID requestId() {
        return request.id();
    }

    @Override
    public LegalZone zone() {
        return sanctionCase.zone();
    }

    /** A clock of the request that runs from a moment. */
    ClockStart clock(ClockKind kind, Instant moment) {
        return ClockStart.ofRequest(kind, request.caseId(), requestId(), moment);
    }

    /** A document of the office that acts, the unit's or its superior's, on this request. */
    DocumentDraft draftOfActor(DocumentKind kind, Map<String, Object> content) {
        return DocumentDraft.ofRequest(
                kind, request.caseId(), requestId(), acting.actor().agency(), content);
    }

    /**
     * A document of the unit on this request.
     *
     * @param ownNumber number from the unit's own register; null to take the next of the series
     */
    DocumentDraft draft(DocumentKind kind, String ownNumber, Map<String, Object> content) {
        return new DocumentDraft(kind, request.caseId(), requestId(), request.unit(), ownNumber, content);
    }
}
