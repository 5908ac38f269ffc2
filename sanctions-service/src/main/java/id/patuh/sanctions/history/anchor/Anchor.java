package id.patuh.sanctions.history.anchor;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An anchor, without its document.
 *
 * @param day in Jakarta, on which it was made
 * @param at when it was made
 * @param previousHash hash of the anchor before; null for the first
 * @param heads how many cases it names
 * @param hash SHA-256 of its document
 */
public record Anchor(LocalDate day, Instant at, String previousHash, long heads, String hash) {}
