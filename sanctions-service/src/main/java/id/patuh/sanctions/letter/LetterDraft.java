package id.patuh.sanctions.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

/**
 * A document about to be written.
 *
 * @param handle its name in public addresses
 * @param requestId its request; null for a document of the whole case
 * @param issuer code of the agency or service unit that issues it
 * @param date its date, at the place of the office
 * @param content what it says, by field: texts, numbers, days and moments in ISO 8601, codes of the procedure, lists and maps of these
 * @param earlier the documents of the case before it, oldest first
 */
public record LetterDraft(
        DocumentKind kind,
        String number,
        String handle,
        UUID caseId,
        UUID requestId,
        String issuer,
        LocalDate date,
        Instant issuedAt,
        Map<String, Object> content,
        List<EarlierDocument> earlier) {

    /**
     * A document that was issued before.
     *
     * @param requestId its request; null for a document of the whole case
     * @param deliveredAt when it reached its addressee; null while not proven
     */
    public record EarlierDocument(
            DocumentKind kind, UUID requestId, String number, LocalDate date, Instant deliveredAt) {}
}
