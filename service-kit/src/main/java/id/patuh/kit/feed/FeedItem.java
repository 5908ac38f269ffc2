package id.patuh.kit.feed;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One published event, as an agency reads it over HTTP.
 *
 * @param changeNumber its number in the feed; the next event has the next number
 * @param id id of the event
 * @param type CloudEvents type
 * @param subject key of the event: the employer
 * @param time when it was recorded
 * @param data the event's data
 */
public record FeedItem(long changeNumber, UUID id, String type, UUID subject, Instant time, JsonNode data) {}
