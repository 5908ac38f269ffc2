package id.patuh.sanctions.remedy;

import java.time.Instant;

import id.patuh.sanctions.document.Document;

/** A document that reached the employer, and when. */
public record Contested(Document document, Instant receivedAt) {}
