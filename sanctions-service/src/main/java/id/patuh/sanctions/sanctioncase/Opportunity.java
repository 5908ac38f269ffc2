package id.patuh.sanctions.sanctioncase;

import java.util.UUID;

import id.patuh.sanctions.document.DocumentFile;
import id.patuh.sanctions.procedure.CaseFacts;

/**
 * The chance to take a step: the action is legal, the caller may take it, and no guard refuses.
 *
 * @param sanctionCase the case, locked
 * @param facts what the guards saw
 * @param file documents of the case
 * @param turn who acts, when, under which policy
 */
record Opportunity(SanctionCase sanctionCase, CaseFacts facts, DocumentFile file, CaseJournal.Turn turn) {
    UUID caseId() {
        return sanctionCase.id();
    }

    String agency() {
        return sanctionCase.agency().name();
    }

    String subject() {
        return turn.actor().subject();
    }
}
