package id.patuh.registry.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.patuh.contracts.event.EventJson;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Clients of exports that are too many, go away, stop reading, or see an export fail. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ExportClientsIT {
    private final Database database;

    @TestHTTPResource
    URI service;

    @Inject
    ExportClientsIT(Database database) {
        this.database = database;
    }

    @Test
    void exportsBeyondTheLimitAreRefusedAndOneThatIsGivenUpMakesRoom() throws Exception {
        String region = "9211";
        many(region, 3000);
        try {
            List<InputStream> open = List.of(opened(region), opened(region));
            HttpResponse<String> busy = export("?region=" + region);
            assertThat(busy.statusCode()).isEqualTo(503);
            assertThat(busy.headers().firstValue("Retry-After")).contains("30");
            assertThat(EventJson.mapper().readTree(busy.body()).get("code").asText())
                    .isEqualTo("EXPORTS_BUSY");
            for (InputStream body : open) {
                body.close();
            }
            // Sooner than a client that only does not read.
            await().atMost(Duration.ofSeconds(4))
                    .until(() -> export("?region=9212").statusCode() == 200);
        } finally {
            fewer(region);
        }
    }

    @Test
    void clientThatStopsReadingLosesItsPlace() throws Exception {
        String region = "9206";
        many(region, 3000);
        try {
            List<InputStream> open = List.of(opened(region), opened(region));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> export("?region=9212").statusCode() == 200);
            assertThatThrownBy(open.getFirst()::readAllBytes).isInstanceOf(IOException.class);
            open.getLast().close();
        } finally {
            fewer(region);
        }
    }

    private InputStream opened(String region) throws Exception {
        HttpResponse<InputStream> answer = Exports.send(request("?region=" + region), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().read()).isEqualTo('{');
        return answer.body();
    }

    @ParameterizedTest
    @CsvSource({"HTTP_1_1,7000", "HTTP_2,9000"})
    void exportThatFailsInTheMiddleNeverLooksComplete(HttpClient.Version version, int employers) throws Exception {
        String region = "9206";
        many(region, employers);
        HttpRequest request = request("?region=" + region).version(version).build();
        try (InputStream body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofInputStream())
                .body()) {
            assertThat(body.read()).isEqualTo('{');
            database.update("alter table employer rename to employer_away");
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        } finally {
            database.update("alter table employer_away rename to employer");
            fewer(region);
        }
        assertThat(export("?region=" + region).statusCode()).isEqualTo(200);
    }

    /** More than fits into the buffers between the service and a client that does not read. */
    private void many(String region, int employers) {
        database.update("""
                insert into employer (id, version, status, name_key, region_code, recorded_at, data)
                select uuidv7(), 1, 'ACTIVE', 'banyak', ?, now(),
                       ('{"employerId":"x","version":1,"changeNumber":null,"name":"PT Banyak","address":"' || repeat('x', 10000) || '"}')::json
                from generate_series(1, ?)
                """, region, employers);
    }

    private void fewer(String region) {
        database.update("delete from employer where region_code = ? and name_key = 'banyak'", region);
    }

    private HttpResponse<String> export(String query) throws IOException, InterruptedException {
        return new Exports(service).get(query);
    }

    private HttpRequest.Builder request(String query) {
        return new Exports(service).request(query);
    }
}
