package id.patuh.sanctions.action;

import java.util.Map;
import java.util.UUID;

import id.patuh.sanctions.document.Document;

/**
 * What a step records besides the state it leads to.
 *
 * @param requestId request concerned; null for a step of the whole case
 * @param document document issued with it; null where none is
 */
public record StepNote(String action, UUID requestId, Document document, Map<String, Object> detail) {}
