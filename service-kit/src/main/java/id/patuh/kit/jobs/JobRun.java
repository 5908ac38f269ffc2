package id.patuh.kit.jobs;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;

/**
 * A job at the beginning of one of its steps, with the units done and the counts of the steps so far.
 *
 * @param progress what the last step left; null at the first
 * @param total units of work; null when unknown
 */
public record JobRun(UUID id, JsonNode input, JsonNode progress, Long total, long done, Map<String, Long> counts) {
    /** What it was submitted with. */
    public <T> T input(Class<T> as) {
        return read(input, as);
    }

    /** What the last step left, or the given value at the first step. */
    public <T> T progress(Class<T> as, T first) {
        return progress == null ? first : read(progress, as);
    }

    /** The counts so far and those of a step, summed by name. */
    public Map<String, Long> countsPlus(Map<String, Long> more) {
        Map<String, Long> sums = new HashMap<>(counts);
        more.forEach((name, count) -> sums.merge(name, count, Long::sum));
        return sums;
    }

    private static <T> T read(JsonNode json, Class<T> as) {
        try {
            return EventJson.mapper().treeToValue(json, as);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored job is not readable as " + as.getSimpleName(), e);
        }
    }
}
