package id.patuh.sanctions.history.anchor;

import java.util.UUID;

/**
 * Where the history of a case stood.
 *
 * @param seq its latest step
 * @param hash of that step
 */
public record AnchorHead(UUID caseId, long seq, String hash) {}
