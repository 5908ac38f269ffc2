package id.patuh.kit.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;

/**
 * An event as it arrived.
 *
 * @param id id of the event, the same at every delivery
 * @param type CloudEvents type
 * @param key key of the message: id of the employer, or what else {@link Subscription#keys} says
 * @param aggregateId what the event is about; for a key of text that names nothing else, made of the key
 * @param version version of the aggregate after the event
 * @param time when the event happened
 * @param data its data
 * @param headers all headers as text
 */
public record InboundEvent(
        UUID id,
        String type,
        String key,
        UUID aggregateId,
        long version,
        Instant time,
        JsonNode data,
        Map<String, String> headers) {
    /**
     * Reads the data as an event record of the contracts.
     *
     * @param <T> the record
     * @param as its class
     * @return the data
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
