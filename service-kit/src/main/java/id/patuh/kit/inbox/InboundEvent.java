package id.patuh.kit.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;

/**
 * An event as it arrived. Its id is the same at each delivery, its key the employer's id or what {@link Subscription#keys} says, its version
 * that of the aggregate after the event. In a later epoch of its owner every version is newer than in the ones before. Where a key of text names no aggregate, the aggregate's id is made of the key.
 */
public record InboundEvent(
        UUID id,
        String type,
        String key,
        UUID aggregateId,
        long epoch,
        long version,
        Instant time,
        JsonNode data,
        Map<String, String> headers) {
    /** Whether it says something later of its aggregate than another event of the same one. */
    public boolean isNewerThan(InboundEvent other) {
        return epoch == other.epoch ? version > other.version : epoch > other.epoch;
    }

    /**
     * Reads the data as an event record of the contracts.
     *
     * @throws PoisonEvent when the data does not have that form
     */
    public <T> T data(Class<T> as) {
        try {
            return EventJson.mapper().treeToValue(data, as);
        } catch (JsonProcessingException e) {
            throw new PoisonEvent(
                    "DATA_INVALID", "Not readable as " + as.getSimpleName() + ": " + e.getOriginalMessage());
        }
    }
}
