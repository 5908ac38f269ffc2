package id.patuh.sanctions.sanctioncase.action;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.action.StepContext;
import id.patuh.sanctions.document.DocumentDraft;
import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.procedure.CaseFacts;
import id.patuh.sanctions.procedure.IssuedDocument;
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

    @Override
    public LegalZone zone() {
        return sanctionCase.zone();
    }

    /** A document of the agency, numbered by its series. */
    public DocumentDraft draft(DocumentKind kind, Map<String, Object> content) {
        return DocumentDraft.ofCase(kind, caseId(), sanctionCase.agency().name(), content);
    }

    /** Documents of the agency that were issued before, with their deliveries, as a new one refers to them. */
    List<Map<String, Object>> earlier(Set<DocumentKind> kinds) {
        return facts.documents().stream()
                .filter(document -> kinds.contains(document.kind()))
                .map(CaseActionContext::reference)
                .toList();
    }

    private static Map<String, Object> reference(IssuedDocument document) {
        Map<String, Object> reference = new HashMap<>();
        reference.put("kind", document.kind().name());
        reference.put("number", document.number());
        document.deliveredAt().ifPresent(at -> reference.put("deliveredAt", at.toString()));
        return reference;
    }

    /** Grounds of the case with their evidence, as documents state them. */
    List<Map<String, Object>> groundsWithEvidence() {
        return sanctionCase.grounds().stream()
                .map(ground -> Map.<String, Object>of(
                        "code", ground.code().name(),
                        "evidence", ground.evidence(),
                        "findings", ground.findings() == null ? List.of() : ground.findings(),
                        "date", ground.date().toString()))
                .toList();
    }
}
