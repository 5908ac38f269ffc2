package id.patuh.sanctions.sanctioncase.action;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentDraft;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.procedure.CaseFacts;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.sanctioncase.SanctionCase;

/** What the effect of an action works on: a locked case on which the action is legal, against which no guard stands. */
record CaseActionContext(CaseAction action, SanctionCase sanctionCase, CaseFacts facts, ActingContext acting) {
    UUID caseId() {
        return sanctionCase.id();
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

    /** A document of the agency, numbered by its series. */
    DocumentDraft draft(DocumentKind kind, Map<String, Object> content) {
        return DocumentDraft.ofCase(kind, caseId(), sanctionCase.agency().name(), content);
    }

    /** What a step without document says. */
    StepNote note(Map<String, Object> detail) {
        return note(null, detail);
    }

    /** What a step says that issues a document. */
    StepNote note(Document document, Map<String, Object> detail) {
        return new StepNote(actionName(), null, document, detail);
    }
}
