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
class EventsTest {
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

    private static List<Map<String, Object>> feed() {
        List<Map<String, Object>> all = new ArrayList<>();
        int after = 0;
        List<Map<String, Object>> page;
        do {
            var answer = Api.writer()
                    .get("/v1/changes?limit=500&after=" + after)
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
        statement.put("ownNumber", Api.own());
        statement.put("registeredOn", "2024-01-02");
        statement.put("enrolledWorkers", 10);
        statement.put("reportedWageBillIdr", 50_000_000);
        statement.put("asOf", "2026-06-30");
        return Api.as(Tokens.of("bpjs-kes-officer").agency("BPJS_KES"))
                .header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(statement)
                .put("/v1/employers/" + id + "/coverage/JKN")
                .then();
    }
}
