package id.patuh.sanctions.block.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
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

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.QuestionReason;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.sanctions.block.BlockStore;
import id.patuh.sanctions.block.answer.AnswerKey;
import id.patuh.sanctions.block.answer.AnswerStore;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.FakeCompliance;
import id.patuh.sanctions.fixtures.FakeRegistry;
import id.patuh.sanctions.fixtures.TestEmployer;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
    private static final long SEED = 20_260_630;
    private static final int STEPS = 24;

    private final StatusListBuilder builder;
    private final StatusListStore store;
    private final AnswerStore answers;
    private final BlockStore blocks;
    private final DataSource database;
    private final Random random = new Random(SEED);
    private final List<TestEmployer> employers = new ArrayList<>();
    private final Map<TestEmployer, TestEmployer> merged = new HashMap<>();
    private final Set<TestEmployer> survivors = new HashSet<>();
    private final Set<String> split = new HashSet<>();

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
        this.blocks = blocks;
        this.database = database;
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void allWaysOfAskingAgreeAfterARandomHistory() throws SQLException {
        for (int i = 0; i < 2; i++) {
            CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
            CaseDriver.impose(sanctionCase.requests().getFirst(), "PTSP-31");
            employers.add(sanctionCase.employer());
        }
        for (int i = 0; i < 3; i++) {
            employers.add(Employers.assessed());
        }
        employers.add(Employers.unassessed());
        agree("the beginning");
        Set<String> seen = new HashSet<>();
        for (int step = 0; step < STEPS; step++) {
            TestClock.advance(Duration.ofHours(1 + random.nextInt(60)));
            String did = step();
            seen.addAll(agree("step " + step + ": " + did));
        }
        assertThat(seen).as("the history was worth it").contains("BLOCKED", "CLEAR", "NOT_PARTICIPANT", "INCONCLUSIVE");
    }

    private String step() throws SQLException {
        TestEmployer one = employers.get(random.nextInt(employers.size()));
        TestEmployer other = employers.get(random.nextInt(employers.size()));
        switch (random.nextInt(7)) {
            case 0 -> FakeCompliance.assess(one, List.of(), TestClock.now());
            case 1 -> FakeCompliance.assessUnregistered(one, TestClock.now());
            case 2 -> FakeCompliance.assess(one, List.of(Programme.JP), TestClock.now());
            case 3 -> {
                return suspend(one);
            }
            case 4 -> {
                return mergeOrUndo(one, other);
            }
            case 5 -> {
                return askOrAnswer(one);
            }
            default -> {
                return split(one, other);
            }
        }
        return "assessment of " + one.nib();
    }

    private String mergeOrUndo(TestEmployer one, TestEmployer other) {
        if (merged.containsKey(one)) {
            TestEmployer survivor = merged.remove(one);
            survivors.remove(survivor);
            FakeRegistry.undo(one, survivor);
            FakeRegistry.publish(one, survivor);
            return "undone " + one.nib() + " from " + survivor.nib();
        }
        if (one == other || survivors.contains(one) || merged.containsKey(other) || survivors.contains(other)) {
            return "nothing";
        }
        // A day or two ahead at times: what happens then is time's doing alone.
        FakeRegistry.merge(one, other, WorkingDays.dayOf(TestClock.now()).plusDays(random.nextInt(5) - 2));
        merged.put(one, other);
        survivors.add(other);
        FakeRegistry.publish(one, other);
        return "merged " + one.nib() + " into " + other.nib();
    }

    private String split(TestEmployer one, TestEmployer other) {
        boolean busy = Stream.of(one, other)
                .anyMatch(employer -> merged.containsKey(employer) || survivors.contains(employer));
        if (one == other || busy || !split.add(one.nib())) {
            return "nothing";
        }
        FakeRegistry.split(one, other, one.nib(), WorkingDays.dayOf(TestClock.now()));
        FakeRegistry.publish(other, one);
        return "split " + one.nib() + " off to " + other.nib();
    }

    private String askOrAnswer(TestEmployer employer) {
        if (!FakeRegistry.answer(employer)) {
            FakeRegistry.ask(employer, QuestionReason.values()[random.nextInt(QuestionReason.values().length)]);
        }
        FakeRegistry.publish(employer);
        return "asked or answered about " + employer.nib();
    }

    /** As a suspension will be written: with dates that lie ahead. */
    private String suspend(TestEmployer employer) throws SQLException {
        Instant from = TestClock.now().plus(Duration.ofHours(random.nextInt(48)));
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection();
                    var insert = connection.prepareStatement("""
                            insert into block_suspension
                                (block_id, from_at, until_at, ground, reference, recorded_at, resumed_recorded_at)
                            select id, ?::timestamptz, ?::timestamptz, 'COURT', '31/G/2026', now.at, now.at
                            from service_block, (values (?::timestamptz)) now (at) where employer_id = ?
                            """)) {
                insert.setString(1, from.toString());
                insert.setString(2, from.plus(Duration.ofHours(24)).toString());
                insert.setString(3, TestClock.now().toString());
                insert.setObject(4, employer.id());
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            blocks.numbersChanged(Set.of(employer.id()));
        });
        return "suspended " + employer.nib() + " from " + from;
    }

    /** Asserts that all agree once everything has been taken in, and gives the answers. */
    private Set<String> agree(String when) {
        List<String> numbers = employers.stream()
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
        Set<String> own = employers.stream()
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
