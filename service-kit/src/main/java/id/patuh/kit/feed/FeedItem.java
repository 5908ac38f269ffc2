package id.patuh.kit.feed;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/** One published event, as an agency reads it over HTTP. The event after it has the next number; its subject is the employer. */
public record FeedItem(long changeNumber, UUID id, String type, UUID subject, Instant time, JsonNode data) {}
