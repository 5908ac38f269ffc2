package id.patuh.registry.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.schema.EventSchemas;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.devstack.testing.Tokens;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** The events on Kafka and the numbered feed. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class EventsIT {
    private static final ObjectMapper JSON = EventJson.mapper();

    @Test
    void everyVersionIsPublishedOnceInOrderAndFitsTheSchema() throws IOException {
        String npwp = Api.npwp();
        Rows wlkp = Rows.wlkp().with("npwp", npwp);
        Rows tk = Rows.tk().with("npwp", npwp).with("name", "PT \"Aneh\" \\ Benar");
        Rows tkMore = tk.with("programme", "JHT").with("jkkRiskGroup", null).with("paidThrough", null);
        Api.importCsv("WLKP", Rows.csv(wlkp));
        Api.importCsv("BPJS_TK", Rows.csv(tk, tkMore));
        Api.importCsv("BPJS_TK", Rows.csv(tk, tkMore));
        String id = Api.employer("NPWP:" + npwp).get("employerId").toString();
        put(id, "\"v2\"").statusCode(201);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(records(id)).hasSizeGreaterThanOrEqualTo(3));
        List<Long> versions = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records(id)) {
            String json = new String(record.value(), StandardCharsets.UTF_8);
            assertThat(EventSchemas.violations(EmployerEvent.TYPE, json)).isEmpty();
            assertThat(TestKafka.header(record, "ce_type")).isEqualTo(EmployerEvent.TYPE);
            versions.add(JSON.readTree(json).get("version").asLong());
        }
        assertThat(versions).containsExactly(1L, 2L, 3L);
        var last = JSON.readTree(records(id).getLast().value());
        assertThat(last.get("coverage")).hasSize(3);
        assertThat(withoutNumber(last))
                .isEqualTo(JSON.readTree(
                        Api.writer().get("/v1/employers/" + id).then().extract().asString()));
    }

    @Test
    void feedHasEveryChangeWithoutGaps() {
        Rows row = Rows.wlkp();
        Api.importCsv("WLKP", Rows.csv(row));
        String id =
                Api.employer("WLKP:" + row.text("wlkpNumber")).get("employerId").toString();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(feed())
                .anySatisfy(item -> assertThat(item).containsEntry("subject", id)));
        List<Integer> numbers =
                feed().stream().map(item -> (Integer) item.get("changeNumber")).toList();
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(i + 1);
        }
    }

    @Test
    void everyVersionOfARecordIsPublishedAndFitsTheSchema() throws IOException {
        Rows row = Rows.wlkp();
        Api.importCsv("WLKP", Rows.csv(row));
        String employer =
                Api.employer("WLKP:" + row.text("wlkpNumber")).get("employerId").toString();
        String record = Api.writer()
                .get("/v1/employers/" + employer + "/records")
                .then()
                .extract()
                .path("items[0].recordId");
        Api.writer()
                .header("If-Match", "\"v1\"")
                .contentType(ContentType.JSON)
                .body(Map.of("workers", 20, "reportedOn", "2026-06-01"))
                .patch("/v1/records/" + record)
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(TestKafka.records(Topics.RECORDS, record))
                .hasSize(2));
        for (ConsumerRecord<String, byte[]> event : TestKafka.records(Topics.RECORDS, record)) {
            String json = new String(event.value(), StandardCharsets.UTF_8);
            assertThat(EventSchemas.violations(RecordEvent.TYPE, json)).isEmpty();
            assertThat(TestKafka.header(event, "ce_type")).isEqualTo(RecordEvent.TYPE);
        }
        JsonNode last = JSON.readTree(
                TestKafka.records(Topics.RECORDS, record).getLast().value());
        JsonNode read = JSON.readTree(
                Api.writer().get("/v1/records/" + record).then().extract().asString());
        assertThat(last.get("statements")).isEqualTo(read.get("statements"));
        assertThat(last.get("memberships")).isEqualTo(read.get("memberships"));
        assertThat(feed("records")).anySatisfy(item -> assertThat(item).containsEntry("subject", record));
        assertThat(feed("employers")).noneSatisfy(item -> assertThat(item).containsEntry("subject", record));
        Api.writer().get("/v1/changes?topic=people").then().statusCode(400);
    }

    private static List<Map<String, Object>> feed() {
        return feed("employers");
    }

    private static List<Map<String, Object>> feed(String topic) {
        List<Map<String, Object>> all = new ArrayList<>();
        int after = 0;
        List<Map<String, Object>> page;
        do {
            var answer = Api.writer()
                    .get("/v1/changes?topic=" + topic + "&limit=500&after=" + after)
                    .then()
                    .statusCode(200)
                    .extract();
            page = answer.path("items");
            all.addAll(page);
            after = answer.path("next");
        } while (!page.isEmpty());
        return all;
    }

    private static JsonNode withoutNumber(JsonNode data) {
        ((com.fasterxml.jackson.databind.node.ObjectNode) data).remove("changeNumber");
        return data;
    }

    private static List<ConsumerRecord<String, byte[]>> records(String id) {
        return TestKafka.records(Topics.EMPLOYERS, id);
    }

    private static io.restassured.response.ValidatableResponse put(String id, String ifMatch) {
        Map<String, Object> statement = new HashMap<>();
        statement.put("registeredOn", "2024-01-02");
        statement.put("enrolledWorkers", 10);
        statement.put("reportedWageBillIdr", 50_000_000);
        statement.put("asOf", "2026-06-30");
        return Api.as(Tokens.of("bpjs-kes-officer").agency("BPJS_KES"))
                .header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(statement)
                .queryParam("number", "BU:" + Api.own())
                .put("/v1/employers/" + id + "/coverage/JKN")
                .then();
    }
}
