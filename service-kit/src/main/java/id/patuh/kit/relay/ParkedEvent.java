package id.patuh.kit.relay;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that could not be sent.
 *
 * @param topic its topic
 * @param position its number in the feed, where it can be read
 * @param key its key; later events of the key queue behind
 * @param code {@code RECORD_TOO_LARGE}, {@code RECORD_INVALID}, or {@code QUEUED_BEHIND}
 * @param reason what the broker said
 * @param parkedAt since when
 */
public record ParkedEvent(String topic, long position, UUID key, String code, String reason, Instant parkedAt) {}
