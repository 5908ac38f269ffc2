package id.patuh.sanctions.sanctioncase.action;

import java.util.Map;
import java.util.UUID;

import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.action.StepContext;
import id.patuh.sanctions.document.DocumentDraft;
import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.procedure.CaseFacts;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.sanctioncase.SanctionCase;

/** What the effect of an action works on: a locked case on which the action is legal, against which no guard stands. */
public record CaseActionContext(CaseAction action, SanctionCase sanctionCase, CaseFacts facts, ActingContext acting)
        implements StepContext {
    /** The case. */
    public UUID caseId() {
        return sanctionCase.id();
    }

    @Override
    public UUID requestId() {
        return null;
    }

    /** A document of the agency, numbered by its series. */
    public DocumentDraft draft(DocumentKind kind, Map<String, Object> content) {
        return DocumentDraft.ofCase(kind, caseId(), sanctionCase.agency().name(), content);
    }
}
