package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.Topics;
import id.patuh.devstack.client.ServiceClient;

/** A service that is killed without warning in the middle of its work loses nothing and doubles nothing. */
class KillIT {

    private static final int ROWS = 20_000;

    @Test
    void anImportGoesOnAfterTheRegistryWasKilled() {
        String mark = mark();
        String location = Extracts.accepted("WLKP", extract(mark));
        await("first rows of " + location)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(() -> Extracts.client("WLKP")
                                .get(location)
                                .json()
                                .path("done")
                                .asLong()
                        > 0);
        RunningStack.kill("registry");
        RunningStack.startMissing();
        JsonNode job = Extracts.succeeded("WLKP", location);
        assertThat(job.path("counts").path("created").asLong()).isEqualTo(ROWS);
        assertEveryEmployerOnce(mark);
        assertEachOnce(Topics.RECORDS, "recordId", mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"compliance", "sanctions"})
    void aConsumerThatWasKilledCatchesUp(String service) {
        String mark = mark();
        String location = Extracts.accepted("WLKP", extract(mark));
        RunningStack.kill(service);
        Extracts.succeeded("WLKP", location);
        RunningStack.startMissing();
        Set<String> employers = assertEveryEmployerOnce(mark);
        await("assessments of " + mark).atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            Map<String, Long> assessed = contiguousVersions(Topics.ASSESSMENTS, "employerId", employers);
            assertThat(assessed).hasSize(ROWS);
        });
        assertThat(lookUp(mark)).isNotEqualTo("UNKNOWN");
    }

    private static Set<String> assertEveryEmployerOnce(String mark) {
        return assertEachOnce(Topics.EMPLOYERS, "employerId", mark);
    }

    /** The ids of what a topic says about the extract: as many as it has rows, with every version of each. */
    private static Set<String> assertEachOnce(String topic, String id, String mark) {
        Set<String> ids = new HashSet<>();
        await(topic + " of " + mark).atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            ids.clear();
            TopicReader.read(
                    topic,
                    message -> new String(message.value(), StandardCharsets.UTF_8).contains(mark),
                    data -> ids.add(data.path(id).asText()));
            assertThat(ids).hasSize(ROWS);
        });
        assertThat(contiguousVersions(topic, id, ids)).hasSize(ROWS);
        return ids;
    }

    /** Last version of each key in a topic; fails when one of its versions is missing. */
    private static Map<String, Long> contiguousVersions(String topic, String id, Set<String> keys) {
        Map<String, Long> last = new HashMap<>();
        TopicReader.read(topic, message -> keys.contains(message.key()), data -> {
            String key = data.path(id).asText();
            long version = data.path("version").asLong();
            long before = last.getOrDefault(key, 0L);
            assertThat(version).as(topic + " " + key).isLessThanOrEqualTo(before + 1);
            last.put(key, Math.max(before, version));
        });
        return last;
    }

    private static String lookUp(String mark) {
        ServiceClient sanctions =
                RunningStack.services().get("sanctions").as(RunningStack.token("integrator", "KEMENAKER", "*"));
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> sanctions
                                .get("/v1/service-blocks/check?service=BUSINESS_LICENCE&identifier=NIB:"
                                        + nib(mark, ROWS - 1))
                                .json()
                                .path("status")
                                .asText(),
                        status -> !status.isEmpty() && !status.equals("UNKNOWN"));
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8) + "-"
                + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }

    private static String nib(String mark, int row) {
        return mark.substring(mark.length() - 8) + String.format("%05d", row);
    }

    private static byte[] extract(String mark) {
        StringBuilder csv = new StringBuilder("wlkpNumber,nib,name,scale,regionCode,workers,wageBillIdr,reportedOn\n");
        for (int row = 0; row < ROWS; row++) {
            csv.append(mark).append('.').append(row).append(',');
            csv.append(nib(mark, row))
                    .append(",PT Uji ")
                    .append(mark)
                    .append(' ')
                    .append(row);
            csv.append(",SMALL,3171,12,60000000,2026-06-01\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
