package id.patuh.sanctions.servicerequest;

import java.util.Map;
import java.util.UUID;

import id.patuh.sanctions.document.DocumentFile;
import id.patuh.sanctions.document.Draft;
import id.patuh.sanctions.procedure.DocumentKind;
import id.patuh.sanctions.sanctioncase.CaseJournal;
import id.patuh.sanctions.sanctioncase.SanctionCase;

/**
 * The chance to take a step on a request: the action is legal, the caller may take it, and no guard refuses.
 *
 * @param request the request
 * @param sanctionCase its case, locked
 * @param file documents of the case
 * @param turn who acts, when, under which policy
 */
record RequestOpportunity(ServiceRequest request, SanctionCase sanctionCase, DocumentFile file, CaseJournal.Turn turn) {
    UUID id() {
        return request.id();
    }

    UUID caseId() {
        return sanctionCase.id();
    }

    String subject() {
        return turn.actor().subject();
    }

    /** A document of the unit on this request. */
    Draft draft(DocumentKind kind, String ownNumber, Map<String, Object> content) {
        return new Draft(kind, caseId(), id(), request.unit(), ownNumber, content);
    }
}
