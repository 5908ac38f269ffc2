package id.patuh.sanctions.history.anchor;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An anchor in the list.
 *
 * @param day in Jakarta; days on which nothing ran have none
 * @param previousHash hash of the anchor before; null for the first
 * @param heads how many cases it names
 * @param hash SHA-256 of the document
 */
@Schema(name = "HistoryAnchor")
record AnchorView(
        LocalDate day, Instant at, @Schema(nullable = true) String previousHash, long heads, String hash) {
    static AnchorView of(Anchor anchor) {
        return new AnchorView(anchor.day(), anchor.at(), anchor.previousHash(), anchor.heads(), anchor.hash());
    }
}
