package id.patuh.sanctions.block.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.sanctions.block.BlockStore;
import id.patuh.sanctions.block.answer.AnswerKey;
import id.patuh.sanctions.block.answer.AnswerStore;
import id.patuh.sanctions.fixtures.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Whatever happened, the single look-up, the batch, the history, the feed and the status lists say the same for the same moment. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class LookUpFoldIT {
    private static final String CHECK = "/v1/service-blocks/check";
    private static final String SYSTEM =
            Tokens.of("integrator").agency("OSS").subject("oss").token();
    private static final int STEPS = 24;

    private final StatusListBuilder builder;
    private final StatusListStore store;
    private final AnswerStore answers;
    private final RandomHistory history;

    @Inject
    LookUpFoldIT(
            StatusListBuilder builder,
            StatusListStore store,
            AnswerStore answers,
            BlockStore blocks,
            DataSource database) {
        this.builder = builder;
        this.store = store;
        this.answers = answers;
        this.history = new RandomHistory(blocks, database);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void allWaysOfAskingAgreeAfterARandomHistory() throws SQLException {
        history.begin();
        agree("the beginning");
        Set<String> seen = new HashSet<>();
        for (int step = 0; step < STEPS; step++) {
            String did = history.step();
            seen.addAll(agree("step " + step + ": " + did));
        }
        assertThat(seen).as("the history was worth it").contains("BLOCKED", "CLEAR", "NOT_PARTICIPANT", "INCONCLUSIVE");
    }

    /** Asserts that all agree once everything has been taken in, and gives the answers. */
    private Set<String> agree(String when) {
        List<String> numbers = history.employers().stream()
                .flatMap(employer -> Stream.of("NIB:" + employer.nib(), "NPWP:" + employer.npwp16()))
                .toList();
        Set<String> seen = new HashSet<>();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Map<String, String> single =
                    numbers.stream().collect(Collectors.toMap(number -> number, number -> status(number, Map.of())));
            assertThat(batch(numbers)).as("batch, " + when).isEqualTo(single);
            String now = TestClock.now().toString();
            assertThat(numbers.stream()
                            .collect(Collectors.toMap(number -> number, number -> status(number, Map.of("at", now)))))
                    .as("history, " + when)
                    .isEqualTo(single);
            assertThat(answers.differing(keys())).as("rows, " + when).isEmpty();
            assertThat(blockedByFeed(numbers))
                    .as("feed, " + when)
                    .isEqualTo(single.entrySet().stream()
                            .filter(entry -> entry.getValue().equals("BLOCKED"))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet()));
            assertThat(lists(numbers)).as("lists, " + when).isEqualTo(single);
            seen.addAll(single.values());
        });
        return seen;
    }

    private static String status(String number, Map<String, Object> more) {
        return Api.given(SYSTEM)
                .queryParam("identifier", number)
                .queryParam("service", "BUSINESS_LICENCE")
                .queryParams(more)
                .get(CHECK)
                .jsonPath()
                .getString("status");
    }

    private static Map<String, String> batch(List<String> numbers) {
        String items = numbers.stream()
                .map(number -> "{\"identifier\":\"%s\",\"service\":\"BUSINESS_LICENCE\"}".formatted(number))
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
        List<String> statuses = Api.post(SYSTEM, CHECK, items).jsonPath().getList("items.status");
        Map<String, String> byNumber = new HashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            byNumber.put(numbers.get(i), statuses.get(i));
        }
        return byNumber;
    }

    private List<AnswerKey> keys() {
        Set<String> own = history.employers().stream()
                .flatMap(employer -> Stream.of(employer.nib(), employer.npwp16().substring(0, 10)))
                .collect(Collectors.toSet());
        List<AnswerKey> all = new ArrayList<>();
        for (List<AnswerKey> page = answers.after(AnswerKey.FIRST, 1_000);
                !page.isEmpty();
                page = answers.after(page.getLast(), 1_000)) {
            page.stream().filter(key -> own.contains(key.key())).forEach(all::add);
        }
        assertThat(all).hasSize(own.size());
        return all;
    }

    /** What somebody knows who follows the feed: the last item of each employer. */
    private static Set<String> blockedByFeed(List<String> numbers) throws JsonProcessingException {
        Map<String, JsonNode> last = new HashMap<>();
        JsonNode page = feed(0);
        while (!page.path("items").isEmpty()) {
            page.path("items")
                    .forEach(item ->
                            last.put(item.path("data").path("employerId").asText(), item.path("data")));
            page = feed(page.path("next").asLong());
        }
        Set<String> blocked = new HashSet<>();
        for (JsonNode event : last.values()) {
            if (stream(event.path("blocks")).anyMatch(LookUpFoldIT::inForce)) {
                event.path("identifiers")
                        .forEach(number -> blocked.add(number.path("type").asText() + ":"
                                + number.path("value").asText()));
            }
        }
        blocked.retainAll(numbers);
        return blocked;
    }

    private static JsonNode feed(long after) throws JsonProcessingException {
        return EventJson.mapper()
                .readTree(Api.given(SYSTEM)
                        .queryParam("after", after)
                        .queryParam("limit", 500)
                        .get("/v1/service-blocks/changes")
                        .asString());
    }

    private static boolean inForce(JsonNode block) {
        return block.path("service").asText().equals("BUSINESS_LICENCE")
                && began(block.path("inForceFrom"))
                && !began(block.path("endedAt"))
                && stream(block.path("suspensions"))
                        .noneMatch(pause -> began(pause.path("from")) && !began(pause.path("until")));
    }

    private static boolean began(JsonNode moment) {
        return moment.isTextual() && !Instant.parse(moment.asText()).isAfter(TestClock.now());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private Map<String, String> lists(List<String> numbers) {
        do {
            builder.round();
        } while (store.hasChanges());
        Map<String, StatusBits> read = new HashMap<>();
        return numbers.stream().collect(Collectors.toMap(number -> number, number -> {
            JsonPath places = Api.given(SYSTEM)
                    .queryParam("identifier", number)
                    .get("/v1/service-blocks/positions")
                    .jsonPath();
            int idx = places.getInt("lists.find { it.service == 'BUSINESS_LICENCE' }.idx");
            long chunk = places.getLong("position") / StatusListId.PLACES;
            StatusBits list = read.computeIfAbsent(
                    new StatusListId(ServiceType.BUSINESS_LICENCE, (int) chunk).toString(), StatusListIT::read);
            return Stream.of(StatusType.values())
                    .filter(type -> type.value() == list.get(idx))
                    .map(type -> type == StatusType.SUSPENDED ? StatusType.CLEAR : type)
                    .map(Objects::toString)
                    .findFirst()
                    .orElseThrow();
        }));
    }
}
