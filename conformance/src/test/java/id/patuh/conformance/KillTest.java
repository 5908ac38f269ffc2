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
class KillTest {

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
        Stack.kill("registry");
        Stack.startMissing();
        JsonNode job = Extracts.succeeded("WLKP", location);
        assertThat(job.path("counts").path("created").asLong()).isEqualTo(ROWS);
        assertEveryEmployerOnce(mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"compliance", "sanctions"})
    void aConsumerThatWasKilledCatchesUp(String service) {
        String mark = mark();
        String location = Extracts.accepted("WLKP", extract(mark));
        Stack.kill(service);
        Extracts.succeeded("WLKP", location);
        Stack.startMissing();
        Set<String> employers = assertEveryEmployerOnce(mark);
        await("assessments of " + mark).atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            Map<String, Long> assessed = contiguousVersions(Topics.ASSESSMENTS, employers);
            assertThat(assessed).hasSize(ROWS);
        });
        assertThat(lookUp(mark)).isNotEqualTo("UNKNOWN");
    }

    private static Set<String> assertEveryEmployerOnce(String mark) {
        Set<String> employers = new HashSet<>();
        await("events of " + mark).atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            employers.clear();
            TopicReader.read(
                    Topics.EMPLOYERS,
                    message -> new String(message.value(), StandardCharsets.UTF_8).contains(mark),
                    data -> employers.add(data.path("employerId").asText()));
            assertThat(employers).hasSize(ROWS);
        });
        assertThat(contiguousVersions(Topics.EMPLOYERS, employers)).hasSize(ROWS);
        return employers;
    }

    /** Last version of each employer in a topic; fails when one of its versions is missing. */
    private static Map<String, Long> contiguousVersions(String topic, Set<String> employers) {
        Map<String, Long> last = new HashMap<>();
        TopicReader.read(topic, message -> employers.contains(message.key()), data -> {
            String employer = data.path("employerId").asText();
            long version = data.path("version").asLong();
            long before = last.getOrDefault(employer, 0L);
            assertThat(version).as(topic + " " + employer).isLessThanOrEqualTo(before + 1);
            last.put(employer, Math.max(before, version));
        });
        return last;
    }

    private static String lookUp(String mark) {
        ServiceClient sanctions = Stack.services().get("sanctions").as(Stack.token("integrator", "KEMENAKER", "*"));
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
