package id.patuh.registry.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.Topics;
import id.patuh.contracts.schema.EventSchemas;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Rows that agencies send as events. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class StreamIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    Database database;

    @BeforeEach
    void topicsAreThere() {
        Streams.awaitTopics();
    }

    @Test
    void rowsOfAllThreeAgenciesMeetInOneEmployer() {
        String nib = Api.nib();
        Rows wlkp = Rows.wlkp().with("nib", nib);
        Rows tk = Rows.tk().with("nib", nib);
        Rows kes = Rows.kes().with("nib", nib);
        for (Rows row : List.of(wlkp, tk, kes)) {
            String type = Streams.type(row == wlkp ? "WLKP" : row == tk ? "BPJS_TK" : "BPJS_KES");
            assertThat(EventSchemas.violations(type, Streams.json(row))).isEmpty();
        }
        apply("WLKP", wlkp);
        apply("BPJS_TK", tk);
        apply("BPJS_KES", kes);
        Map<String, Object> employer = Api.employer("NIB:" + nib);
        assertThat(employer).containsEntry("version", 3).containsEntry("name", "PT Uji Baru");
        assertThat((List<?>) employer.get("coverage")).hasSize(2);
        Map<String, Object> statement = history(employer).getFirst();
        assertThat(statement)
                .containsEntry("source", "BPJS_KES")
                .containsEntry("agency", "BPJS_KES")
                .containsEntry("recordedBy", "patuh.agency.bpjs-kes.coverage.v1")
                .containsEntry("importId", null)
                .containsEntry("importLine", null);
    }

    @Test
    void eventDeliveredAgainHasNoEffectWhateverItsContent() {
        Rows row = Rows.wlkp();
        UUID id = UUID.randomUUID();
        Streams.send(List.of(Streams.event("WLKP", id, row)));
        awaitApplied(id);
        Streams.send(List.of(Streams.event("WLKP", id, row.with("workers", 99).with("reportedOn", "2026-03-01"))));
        apply("WLKP", row);
        assertThat(Api.employer("WLKP:" + row.text("wlkpNumber")))
                .containsEntry("version", 1)
                .extractingByKey("workforce")
                .hasFieldOrPropertyWithValue("workers", 12)
                .hasFieldOrPropertyWithValue("reportedOn", "2026-01-10");
    }

    @Test
    void sameContentUnderANewIdChangesNothingAndEmitsNothing() {
        Rows first = Rows.tk();
        Rows newer = first.with("asOf", "2026-07-31").with("enrolledWorkers", 11);
        String number = "NPP:" + first.text("npp");
        apply("BPJS_TK", first);
        apply("BPJS_TK", newer);
        UUID employer = Imports.id(number);
        long statements = statements(employer);
        apply("BPJS_TK", newer);
        apply("BPJS_TK", first);
        assertThat(Api.employer(number)).containsEntry("version", 2);
        assertThat(statements(employer)).isEqualTo(statements);
        await().atMost(SOON).until(() -> count("select count(*) from outbox") == 0);
        assertThat(count("select count(*) from feed where aggregate_id = ?", employer))
                .isEqualTo(2);
    }

    @Test
    void oldDateGoesIntoTheHistory() {
        Rows newer = Rows.wlkp().with("reportedOn", "2026-05-01").with("workers", 50);
        apply("WLKP", newer);
        apply("WLKP", newer.with("reportedOn", "2025-05-01").with("workers", 40));
        Map<String, Object> employer = Api.employer("WLKP:" + newer.text("wlkpNumber"));
        assertThat(employer).containsEntry("version", 1);
        assertThat(employer.get("workforce"))
                .hasFieldOrPropertyWithValue("workers", 50)
                .hasFieldOrPropertyWithValue("reportedOn", "2026-05-01");
        assertThat(history(employer).getFirst()).containsEntry("validFrom", "2025-05-01");
    }

    @Test
    void refusedRowIsAnsweredWithAllItsErrors() throws IOException {
        UUID id = UUID.randomUUID();
        Rows bad = Rows.tk()
                .with("nib", "12")
                .with("programme", "JKN")
                .with("asOf", "2999-01-01")
                .with("name", null)
                .with("colour", "red");
        ProducerRecord<String, byte[]> event = Streams.event("BPJS_TK", id, bad);
        event.headers().add("ce_correlationid", "batch-7".getBytes(UTF_8));
        Streams.send(List.of(event));
        ConsumerRecord<String, byte[]> answer = answer("BPJS_TK", id);
        JsonNode data = Streams.data(answer);
        assertThat(errors(data))
                .containsExactlyInAnyOrder(
                        "nib NIB_FORMAT 12",
                        "programme ENUM_UNKNOWN JKN",
                        "asOf DATE_FUTURE 2999-01-01",
                        "name REQUIRED null",
                        "colour COLUMN_UNKNOWN null");
        assertThat(data.at("/errors/0/message/id").asText()).isEqualTo("NIB harus 13 digit dan tidak boleh nol semua.");
        assertThat(data.path("eventId").asText()).isEqualTo(id.toString());
        assertThat(data.path("agency").asText()).isEqualTo("BPJS_TK");
        assertThat(data.path("ownNumber").asText()).isEqualTo(bad.text("npp"));
        assertThat(data.path("changeNumber").asLong()).isPositive();
        assertThat(answer.key())
                .isEqualTo(UUID.nameUUIDFromBytes(("BPJS_TK:" + bad.text("npp")).getBytes(UTF_8))
                        .toString());
        assertThat(TestKafka.header(answer, "ce_correlationid")).isEqualTo("batch-7");
        assertThat(Api.employer("NPP:" + bad.text("npp"))).isNull();
    }

    @Test
    void rowUnderAKeyThatIsNotItsNumberIsRefused() throws IOException {
        UUID id = UUID.randomUUID();
        Rows row = Rows.kes();
        Streams.send(
                List.of(Streams.event("BPJS_KES", id, "other", Streams.json(row).getBytes(UTF_8))));
        ConsumerRecord<String, byte[]> answer = answer("BPJS_KES", id);
        assertThat(errors(Streams.data(answer)))
                .containsExactly("businessEntityCode KEY_MISMATCH " + row.text("businessEntityCode"));
        assertThat(TestKafka.header(answer, "ce_correlationid")).isEqualTo(id.toString());
    }

    @Test
    void numbersOfTwoEmployersAreAnsweredAndMakeACandidate() throws IOException {
        String nib = Api.nib();
        String npwp = Api.npwp();
        apply("WLKP", Rows.wlkp().with("nib", nib));
        apply("WLKP", Rows.wlkp().with("npwp", npwp));
        UUID id = UUID.randomUUID();
        Rows both = Rows.tk().with("nib", nib).with("npwp", npwp);
        Rows good = Rows.tk();
        Streams.send(List.of(Streams.event("BPJS_TK", id, both), Streams.event("BPJS_TK", UUID.randomUUID(), good)));
        assertThat(errors(Streams.data(answer("BPJS_TK", id)))).containsExactly("npwp IDENTIFIER_CONFLICT 0" + npwp);
        assertThat(Api.employer("NPP:" + both.text("npp"))).isNull();
        await().atMost(SOON).until(() -> Api.employer("NPP:" + good.text("npp")) != null);
        assertThat(count("""
                                select count(*) from match_candidate
                                where ? in (left_id, right_id) and ? in (left_id, right_id) and reason = 'IDENTIFIER_CONFLICT'
                                  and import_id is null and import_line is null
                                """, Imports.id("NIB:" + nib), Imports.id("NPWP:" + npwp)))
                .isEqualTo(1);
    }

    @Test
    void whatIsNoRowGoesToTheDeadLettersAndItsPartitionGoesOn() {
        Rows row = Rows.wlkp();
        String key = row.text("wlkpNumber");
        ProducerRecord<String, byte[]> otherType = Streams.event("WLKP", UUID.randomUUID(), row);
        otherType.headers().remove("ce_type").add("ce_type", "id.patuh.other.v1".getBytes(UTF_8));
        UUID id = UUID.randomUUID();
        Streams.send(List.of(
                Streams.event("WLKP", UUID.randomUUID(), key, "{\"wlkpNumber\":".getBytes(UTF_8)),
                Streams.event("WLKP", UUID.randomUUID(), key, "[1]".getBytes(UTF_8)),
                otherType,
                Streams.event("WLKP", id, row)));
        awaitApplied(id);
        assertThat(Api.employer("WLKP:" + key)).containsEntry("version", 1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(TestKafka.records(Topics.deadLetters(Topics.WLKP_ROWS), key))
                        .extracting(letter -> TestKafka.header(letter, "patuh_dlq_code"))
                        .containsExactly("JSON_INVALID", "DATA_INVALID", "TYPE_UNKNOWN"));
    }

    @Test
    void thousandsOfRowsAreWorkedInAndEachBadOneAnswered() {
        String word = "S" + Api.own();
        List<ProducerRecord<String, byte[]>> events = new ArrayList<>();
        List<UUID> bad = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            UUID id = UUID.randomUUID();
            Rows row = Rows.wlkp().with("wlkpNumber", word + "-" + i).with("name", "PT " + word + " " + i);
            events.add(Streams.event("WLKP", id, i % 100 == 7 ? row.with("scale", "HUGE") : row));
            if (i % 100 == 7) {
                bad.add(id);
            }
        }
        Streams.send(events);
        await().atMost(SOON)
                .until(() -> count("select count(*) from record where type = 'WLKP' and number like ?", word + "-%")
                        == 4_950);
        await().atMost(SOON)
                .until(() -> TestKafka.records(Topics.KEMENAKER_REJECTIONS).stream()
                                .filter(record ->
                                        bad.contains(UUID.fromString(TestKafka.header(record, "ce_aggregateid"))))
                                .count()
                        == bad.size());
        assertThat(count(
                        "select count(*) from audit_log where action = 'ROWS_RECEIVED' and subject_id = ?",
                        Topics.WLKP_ROWS))
                .isPositive();
    }

    private void apply(String source, Rows row) {
        UUID id = UUID.randomUUID();
        Streams.send(List.of(Streams.event(source, id, row)));
        awaitApplied(id);
    }

    private void awaitApplied(UUID event) {
        await().atMost(SOON).until(() -> count("select count(*) from inbox where event_id = ?", event) == 1);
    }

    private static ConsumerRecord<String, byte[]> answer(String source, UUID event) {
        await().atMost(SOON).until(() -> !Streams.answers(source, event).isEmpty());
        List<ConsumerRecord<String, byte[]>> answers = Streams.answers(source, event);
        assertThat(answers).hasSize(1);
        return answers.getFirst();
    }

    private static List<String> errors(JsonNode data) {
        return StreamSupport.stream(data.path("errors").spliterator(), false)
                .map(error ->
                        error.path("field").asText() + " " + error.path("code").asText() + " "
                                + error.path("value").asText())
                .toList();
    }

    private static List<Map<String, Object>> history(Map<String, Object> employer) {
        return Api.writer()
                .get("/v1/employers/" + employer.get("employerId") + "/history")
                .then()
                .statusCode(200)
                .extract()
                .path("items.statement");
    }

    private long statements(UUID employer) {
        return count(
                "select count(*) from statement s join membership m using (record_id) where m.employer_id = ?",
                employer);
    }

    private long count(String sql, Object... parameters) {
        return database.first(sql, row -> row.getLong(1), parameters).orElse(0L);
    }
}
