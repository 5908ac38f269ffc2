package id.patuh.sanctions.document;

import java.util.Map;
import java.util.UUID;

import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

/**
 * A document about to be issued.
 *
 * @param requestId its request; null for a document of the whole case
 * @param ownNumber number from the issuer's own register; null to take the next of the series
 */
public record DocumentDraft(
        DocumentKind kind, UUID caseId, UUID requestId, String issuer, String ownNumber, Map<String, Object> content) {

    /** A document of a whole case, numbered by its series. */
    public static DocumentDraft ofCase(DocumentKind kind, UUID caseId, String issuer, Map<String, Object> content) {
        return new DocumentDraft(kind, caseId, null, issuer, null, content);
    }

    /** A document of a request, numbered by its series. */
    public static DocumentDraft ofRequest(
            DocumentKind kind, UUID caseId, UUID requestId, String issuer, Map<String, Object> content) {
        return new DocumentDraft(kind, caseId, requestId, issuer, null, content);
    }
}
