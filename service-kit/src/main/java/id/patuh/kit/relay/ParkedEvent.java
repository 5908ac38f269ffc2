package id.patuh.kit.relay;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that could not be sent, and blocks the later events of its key. The code is {@code RECORD_TOO_LARGE}, {@code RECORD_INVALID} or
 * {@code QUEUED_BEHIND}, the reason what the broker said.
 */
public record ParkedEvent(String topic, long position, UUID key, String code, String reason, Instant parkedAt) {}
