package id.patuh.registry.export;

import static id.patuh.registry.export.ExportCalls.documents;
import static id.patuh.registry.export.ExportCalls.id;
import static id.patuh.registry.export.ExportCalls.number;
import static id.patuh.registry.export.ExportCalls.parse;
import static id.patuh.registry.export.ExportCalls.patch;
import static id.patuh.registry.export.ExportCalls.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.Topics;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** Exports of all employers and of those that changed. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ExportIT {
    private final Database database;

    @TestHTTPResource
    URI service;

    @Inject
    ExportIT(Database database) {
        this.database = database;
    }

    @Test
    void fullExportIsTheDocumentOfEachEmployerOnce() throws Exception {
        String region = "9171";
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(Api.registered(Rows.wlkp()
                    .with("regionCode", region)
                    .with("nib", Api.nib())
                    .with("name", "PT \"A\" " + i)
                    .with("address", "Jl. \"B\"\nLantai " + i)));
        }
        covered(ids.getFirst());
        Api.merge(ids.get(0), ids.get(1));
        List<JsonNode> all = documents(export("").body());
        assertThat(all).extracting(ExportCalls::id).doesNotHaveDuplicates().containsAll(ids);
        assertThat(all).hasSize(Math.toIntExact(count("select count(*) from employer")));
        List<JsonNode> regional = documents(export("?region=" + region).body());
        assertThat(regional).extracting(ExportCalls::id).containsExactlyElementsOf(ids);
        // A merged one is not read by itself: who asks for it is sent to its successor.
        assertThat(List.of(regional.get(0), regional.get(2))).containsExactly(read(ids.get(0)), read(ids.get(2)));
        assertThat(regional.get(1).path("status").asText()).isEqualTo("MERGED");
        assertThat(regional.get(1).path("successorId").asText()).isEqualTo(ids.get(0));
        assertThat(documents(export("?region=91").body())).containsAll(regional);
        assertThat(all).containsAll(regional);
    }

    @Test
    void exportIsCompressedWhileItStreams() throws Exception {
        String region = "9103";
        Api.registered(Rows.wlkp().with("regionCode", region));
        String plain = export("?region=" + region).body();
        HttpResponse<byte[]> packed = Exports.send(
                request("?region=" + region).header("Accept-Encoding", "gzip"), BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain);
        }
        assertThat(plain).endsWith("}\n").hasLineCount(1);
    }

    @Test
    void recordsAreExportedAsTheyAreOrWithAllTheyEverStated() throws Exception {
        String employer = Api.registered(Rows.wlkp().with("regionCode", "9202"));
        patch(employer, 1, "Jl. Lain");
        settled();
        HttpResponse<String> present = Exports.send(new Exports(service).records(""), BodyHandlers.ofString());
        assertThat(number(present))
                .isEqualTo(count("select position from feed_counter where topic = ?", Topics.RECORDS));
        List<JsonNode> all = documents(present.body());
        assertThat(all).hasSize(Math.toIntExact(count("select count(*) from record")));
        JsonNode own = ofEmployer(all, employer);
        assertThat(own.get("statements")).hasSize(1);
        assertThat(own)
                .isEqualTo(parse(Api.writer()
                        .get("/v1/records/" + own.get("recordId").asText())
                        .then()
                        .extract()
                        .asString()));
        List<JsonNode> history =
                documents(Exports.send(new Exports(service).records("?history=true"), BodyHandlers.ofString())
                        .body());
        assertThat(history).hasSameSizeAs(all);
        assertThat(ofEmployer(history, employer).get("statements")).hasSize(2);
    }

    private static JsonNode ofEmployer(List<JsonNode> records, String employer) {
        return records.stream()
                .filter(record -> record.get("employerId").asText().equals(employer))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void exportIsOneRowOfTheAccessLogAndSaidInTheAuditLog() throws Exception {
        Api.registered(Rows.wlkp().with("regionCode", "9208"));
        String purpose = "EXPORT-" + System.nanoTime();
        Exports.send(request("?region=9208").header("X-Purpose", purpose), BodyHandlers.ofString());
        String rows = "select count(*) from access_log where purpose = ? and subject_type = 'export'";
        await().atMost(Duration.ofSeconds(10)).until(() -> count(rows, purpose) == 1);
        assertThat(count("""
                        select count(*) from audit_log l join access_log a on a.subject_id::text = l.subject_id
                        where a.purpose = ? and l.action = 'EMPLOYERS_EXPORTED' and l.detail ->> 'region' = '9208'
                        """, purpose)).isEqualTo(1);
        assertThat(count("select count(*) from access_log where purpose = ?", purpose))
                .isEqualTo(1);
    }

    /** The last number of the feed, once everything has one. */
    private long settled() {
        await().atMost(Duration.ofSeconds(20)).until(() -> count("select count(*) from outbox") == 0);
        return count("select position from feed_counter where topic = ?", Topics.EMPLOYERS);
    }

    private long count(String sql, Object... parameters) {
        return database.first(sql, row -> row.getLong(1), parameters).orElseThrow();
    }

    private HttpResponse<String> export(String query) throws IOException, InterruptedException {
        return new Exports(service).get(query);
    }

    private HttpRequest.Builder request(String query) {
        return new Exports(service).request(query);
    }

    private static void covered(String id) {
        String number = Api.own();
        int version = 1;
        for (String programme : List.of("JKK", "JHT")) {
            Api.as(Tokens.of("bpjs-tk-officer").agency("BPJS_TK"))
                    .header("If-Match", "\"v" + version++ + "\"")
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "registeredOn",
                            "2024-01-02",
                            "enrolledWorkers",
                            10,
                            "reportedWageBillIdr",
                            50_000_000,
                            "asOf",
                            "2026-06-30"))
                    .queryParam("number", "NPP:" + number)
                    .put("/v1/employers/" + id + "/coverage/" + programme)
                    .then()
                    .statusCode(201);
        }
    }
}
