package id.patuh.conformance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;

/** The registry's numbered changes, read to their present end. */
final class ChangeFeed {
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final ServiceClient registry;

    ChangeFeed(ServiceClient registry) {
        this.registry = registry;
    }

    /** The number of the last change of an employer, once the feed has the present version of every employer. */
    long lastOfEmployers() {
        Map<String, Long> present = presentVersions();
        Map<String, Long> published = new HashMap<>();
        long[] last = {0};
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            last[0] = follow(last[0], published);
            return published.entrySet().containsAll(present.entrySet());
        });
        return last[0];
    }

    /** The number of the last change of a record, once none came for a while. */
    long lastOfRecords() {
        long[] last = {0};
        Instant[] grew = {Instant.now()};
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            JsonNode items = page("records", last[0]);
            if (!items.isEmpty()) {
                last[0] = number(items);
                grew[0] = Instant.now();
            }
            return grew[0].plus(QUIET).isBefore(Instant.now());
        });
        return last[0];
    }

    private Map<String, Long> presentVersions() {
        Map<String, Long> versions = new HashMap<>();
        String cursor = "";
        do {
            JsonNode page = get("/v1/employers?limit=500" + cursor);
            page.path("items").forEach(employer -> put(versions, employer));
            cursor = page.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("nextCursor").asText();
        } while (!cursor.isEmpty());
        return versions;
    }

    private long follow(long from, Map<String, Long> published) {
        long last = from;
        for (JsonNode items = page("employers", last); !items.isEmpty(); items = page("employers", last)) {
            items.forEach(change -> put(published, change.path("data")));
            last = number(items);
        }
        return last;
    }

    private JsonNode page(String topic, long after) {
        return get("/v1/changes?topic=" + topic + "&limit=500&after=" + after).path("items");
    }

    private JsonNode get(String path) {
        return registry.get(path).expect(200).json();
    }

    private static long number(JsonNode items) {
        return items.get(items.size() - 1).path("changeNumber").asLong();
    }

    private static void put(Map<String, Long> versions, JsonNode employer) {
        versions.put(
                employer.path("employerId").asText(), employer.path("version").asLong());
    }
}
