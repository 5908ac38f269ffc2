package id.patuh.registry.export;

import static id.patuh.registry.export.ExportCalls.documents;
import static id.patuh.registry.export.ExportCalls.id;
import static id.patuh.registry.export.ExportCalls.number;
import static id.patuh.registry.export.ExportCalls.patch;
import static id.patuh.registry.export.ExportCalls.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.Topics;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Exports of what changed after a number of the feed. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ExportDeltaIT {
    private final Database database;

    @TestHTTPResource
    URI service;

    @Inject
    ExportDeltaIT(Database database) {
        this.database = database;
    }

    @Test
    void deltaHasEachChangedEmployerOnceAndNoOther() throws Exception {
        String still = Api.registered(Rows.wlkp().with("regionCode", "9202"));
        String twice = Api.registered(Rows.wlkp().with("regionCode", "9202"));
        long before = settled();
        patch(twice, 1, "Jl. B");
        patch(twice, 2, "Jl. C");
        String made = Api.registered(Rows.wlkp().with("regionCode", "9207"));
        long end = settled();
        HttpResponse<String> delta = export("?after=" + before);
        assertThat(number(delta)).isEqualTo(end);
        assertThat(documents(delta.body()))
                .containsExactlyInAnyOrder(read(twice), read(made))
                .extracting(ExportCalls::id)
                .doesNotContain(still);
        assertThat(documents(export("?region=9207&after=" + before).body())).containsExactly(read(made));
        assertThat(export("?after=" + end).body()).isEmpty();
    }

    @Test
    void deltaThatTheFeedCannotProveIsGone() throws Exception {
        Api.registered(Rows.wlkp());
        long last = settled();
        assertThat(export("?after=" + (last - 1)).statusCode()).isEqualTo(200);
        // As when the retention has removed it.
        hide(Topics.EMPLOYERS, "removed", last);
        try {
            HttpResponse<String> gone = export("?after=" + (last - 1));
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(EventJson.mapper().readTree(gone.body()).get("code").asText())
                    .isEqualTo("CHANGE_NUMBER_GONE");
            assertThat(export("?after=" + last).statusCode()).isEqualTo(200);
        } finally {
            hide("removed", Topics.EMPLOYERS, last);
        }
        assertThat(export("?after=" + (last + 1)).statusCode()).isEqualTo(410);
        assertThat(export("?after=-1").statusCode()).isEqualTo(400);
        assertThat(export("?region=99").statusCode()).isEqualTo(400);
        assertThat(export("?colour=red").statusCode()).isEqualTo(400);
    }

    @Test
    void changeDuringAnExportIsInItOrInTheDeltaAfterIt() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            // Names of their own: a namesake would be told of them, in a version that the writer does not count.
            ids.add(Api.registered(Rows.wlkp().with("regionCode", "9203").with("name", "PT Ekspor " + i)));
        }
        Map<String, JsonNode> copy = new HashMap<>();
        long number;
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<?> writing = writer.submit(() -> {
                for (int version = 1; version <= 8; version++) {
                    for (String id : ids) {
                        patch(id, version, "Jl. " + version);
                    }
                    ids.add(Api.registered(Rows.wlkp().with("regionCode", "9203")));
                    patch(ids.getLast(), 1, "Jl. 1");
                    ids.removeLast();
                }
            });
            HttpResponse<String> full = export("");
            take(copy, full);
            number = number(full);
            while (!writing.isDone()) {
                HttpResponse<String> delta = export("?after=" + number);
                take(copy, delta);
                number = number(delta);
            }
            writing.get();
        }
        settled();
        take(copy, export("?after=" + number));
        assertThat(copy).hasSize(Math.toIntExact(count("select count(*) from employer")));
        database.query("select id, version from employer", row -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(employer -> assertThat(
                                copy.get(employer.getKey()).get("version").asLong())
                        .isEqualTo(employer.getValue()));
    }

    private void hide(String from, String to, long position) {
        assertThat(database.update("update feed set topic = ? where topic = ? and position = ?", to, from, position))
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

    private static void take(Map<String, JsonNode> copy, HttpResponse<String> exported) {
        documents(exported.body())
                .forEach(document -> copy.merge(
                        id(document),
                        document,
                        (held, given) -> given.get("version").asLong()
                                        > held.get("version").asLong()
                                ? given
                                : held));
    }

    private HttpResponse<String> export(String query) throws IOException, InterruptedException {
        return new Exports(service).get(query);
    }
}
