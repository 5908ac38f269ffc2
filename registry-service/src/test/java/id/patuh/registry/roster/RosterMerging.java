package id.patuh.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;

import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/**
 * Merges, separates and splits employers, and waits until their lists have followed.
 *
 * @param database of the service
 */
record RosterMerging(Database database) {
    /** Merges; gives the path of the merger. */
    String merge(Firm into, Firm other) {
        Response answer = post(
                into.id() + "/merges",
                Map.of("absorbedId", other.id(), "effectiveOn", "2026-07-01", "reason", "Akta penggabungan"));
        await();
        return Api.path(answer.header("Location"));
    }

    /** Undoes a merger. */
    void undo(String merger) {
        Api.writer()
                .header("If-Match", "\"v1\"")
                .delete(merger + "?reason=Salah")
                .then()
                .statusCode(204);
        await();
    }

    /** Splits an employer with one of its WLKP numbers off. */
    Firm split(Firm divided, String wlkp) {
        UUID record = database.first(
                        "select id from record where type = 'WLKP' and number = ?",
                        row -> row.getObject("id", UUID.class),
                        wlkp)
                .orElseThrow();
        Map<String, Object> body =
                Map.of("effectiveOn", "2026-07-02", "reason", "Akta pemisahan", "records", List.of(record));
        UUID created = UUID.fromString(post(divided.id() + "/splits", body).path("toEmployerId"));
        await();
        return new Firm(created, wlkp, null, null, null);
    }

    /** What is told of each employer's lists. */
    static List<String> told(Firm... firms) {
        return List.of(firms).stream()
                .map(firm -> firm.counts() + "" + firm.differences())
                .toList();
    }

    private static Response post(String path, Map<String, ?> body) {
        Response answer = Api.writer().contentType(ContentType.JSON).body(body).post("/v1/employers/" + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }

    private void await() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> states("('QUEUED', 'RUNNING')")
                .isEmpty());
        assertThat(states("('FAILED')")).isEmpty();
    }

    private List<String> states(String which) {
        return database.query(
                "select state from job where kind = 'ROSTER_MOVE' and state in " + which, row -> row.getString(1));
    }
}
