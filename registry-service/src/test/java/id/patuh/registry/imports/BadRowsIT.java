package id.patuh.registry.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import id.patuh.registry.imports.format.ImportSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A bad value refuses its row by the name of its column, whichever way it comes in, and never anything else. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class BadRowsIT {
    private static final int PAGE = 500;

    @ParameterizedTest
    @CsvSource({"WLKP,true", "WLKP,false", "BPJS_TK,true", "BPJS_TK,false", "BPJS_KES,true", "BPJS_KES,false"})
    void everyBadValueOfAFileRefusesItsRow(ImportSource source, boolean csv) {
        List<BadRows.BadRow> bad = BadRows.of(source, csv);
        List<Rows> rows = Stream.concat(bad.stream().map(BadRows.BadRow::row), Stream.of(BadRows.good(source)))
                .toList();
        var done = csv
                ? Api.importCsv(source.name(), Rows.csv(rows.toArray(Rows[]::new)))
                : Api.importFile(
                        source.name(),
                        "application/x-ndjson",
                        rows.stream().map(BadRows::json).collect(Collectors.joining("\n")));
        Map<Long, List<String>> errors = errors(done.path("id"));
        int firstLine = csv ? 2 : 1;
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < bad.size(); i++) {
            BadRows.BadRow row = bad.get(i);
            List<String> found = errors.getOrDefault((long) i + firstLine, List.of());
            boolean named = found.stream()
                    .anyMatch(error -> row.codes().contains(error.substring(error.indexOf(' ') + 1))
                            && error.startsWith(row.column() + " "));
            if (!named) {
                failures.add(row.column() + "=" + row.value() + ": " + found);
            }
        }
        assertThat(failures).isEmpty();
        assertThat(done.<Integer>path("counts.rejected")).isEqualTo(bad.size());
        assertThat(done.<Integer>path("counts.created")).isEqualTo(1);
        System.out.printf("Bad rows: %s %s, %d rows, 0 failures%n", source, csv ? "CSV" : "NDJSON", bad.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"WLKP", "BPJS_TK", "BPJS_KES"})
    void everyBadValueOfAnEventIsAnswered(ImportSource source) throws IOException {
        Streams.awaitTopics();
        List<BadRows.BadRow> bad = BadRows.of(source, false);
        String own = source.columns().getFirst().name();
        Map<String, BadRows.BadRow> sent = new HashMap<>();
        List<ProducerRecord<String, byte[]>> events = new ArrayList<>();
        for (BadRows.BadRow row : bad) {
            UUID id = UUID.randomUUID();
            sent.put(id.toString(), row);
            String key = row.column().equals(own) ? Api.own() : row.row().text(own);
            events.add(Streams.event(
                    source.name(), id, key, BadRows.json(row.row()).getBytes(UTF_8)));
        }
        Streams.send(events);
        Map<String, List<String>> answered = new HashMap<>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            for (ConsumerRecord<String, byte[]> answer : Streams.answers(source.name())) {
                String event = TestKafka.header(answer, "ce_aggregateid");
                if (sent.containsKey(event) && !answered.containsKey(event)) {
                    answered.put(event, codes(Streams.data(answer)));
                }
            }
            return answered.size() == sent.size();
        });
        List<String> failures = sent.entrySet().stream()
                .filter(event -> answered.get(event.getKey()).stream()
                        .noneMatch(error -> error.startsWith(event.getValue().column() + " ")
                                && event.getValue().codes().contains(error.substring(error.indexOf(' ') + 1))))
                .map(event -> event.getValue().column() + "=" + event.getValue().value() + ": "
                        + answered.get(event.getKey()))
                .toList();
        assertThat(failures).isEmpty();
        System.out.printf("Bad events: %s, %d events, 0 failures%n", source, bad.size());
    }

    private static List<String> codes(JsonNode answer) {
        return IntStream.range(0, answer.path("errors").size())
                .mapToObj(i -> answer.path("errors").get(i))
                .map(error ->
                        error.path("field").asText() + " " + error.path("code").asText())
                .toList();
    }

    private static Map<Long, List<String>> errors(String id) {
        Map<Long, List<String>> all = new HashMap<>();
        String cursor = "";
        while (cursor != null) {
            var page = Api.auditor()
                    .get("/v1/imports/" + id + "/errors?limit=" + PAGE + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract();
            List<Map<String, Object>> items = page.path("items");
            items.forEach(
                    error -> all.computeIfAbsent(((Number) error.get("line")).longValue(), line -> new ArrayList<>())
                            .add(error.get("field") + " " + error.get("code")));
            cursor = page.path("nextCursor");
        }
        return all;
    }
}
