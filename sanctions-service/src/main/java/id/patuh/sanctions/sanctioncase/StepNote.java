package id.patuh.sanctions.sanctioncase;

import java.util.Map;
import java.util.UUID;

import id.patuh.sanctions.document.Document;

/**
 * What a step says beside the state it leads to.
 *
 * @param action what was done: a wire name of the procedure, or the name of what a clock did
 * @param requestId request concerned; null for a step of the whole case
 * @param document document issued with it; null where none is
 * @param detail what else matters, by field
 */
public record StepNote(String action, UUID requestId, Document document, Map<String, Object> detail) {
    /** A step of a case without document. */
    public static StepNote of(String action, Map<String, Object> detail) {
        return new StepNote(action, null, null, detail);
    }

    /** A step of a case that issues a document. */
    public static StepNote of(String action, Document document, Map<String, Object> detail) {
        return new StepNote(action, null, document, detail);
    }

    /** A step on a request; the document may be null. */
    public static StepNote onRequest(String action, UUID requestId, Document document, Map<String, Object> detail) {
        return new StepNote(action, requestId, document, detail);
    }
}
