package id.patuh.compliance.inspection.plan;

import static id.patuh.compliance.testing.Field.SUPERVISOR;
import static id.patuh.compliance.testing.Field.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Lists and plans as a supervisor makes them. */
final class Plans {
    private Plans() {}

    /** Makes a list of a region and gives its id. */
    static String list(String region, int slots, String share, String from, String to) {
        Response made = as(SUPERVISOR)
                .body("""
                        {"regions":["%s"],"from":"%s","to":"%s","slots":%d,"randomShare":%s,"seed":"s"}
                        """.formatted(region, from, to, slots, share))
                .post("/v1/inspection-lists");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.jsonPath().getString("listId");
    }

    static Response order(String list, String from, String to, int seconds) {
        return as(SUPERVISOR).body("""
                        {"listId":"%s","from":"%s","to":"%s","timeLimitSeconds":%d,"seed":1}
                        """.formatted(list, from, to, seconds)).post("/v1/inspection-plans");
    }

    /** Waits for the end of the search; the path of the plan. */
    static String solved(Response ordered) {
        assertThat(ordered.statusCode()).as(ordered.asString()).isEqualTo(202);
        String path = ordered.header("Location");
        await(path)
                .atMost(Duration.ofSeconds(90))
                .until(() -> !plan(path).getString("state").equals("SOLVING"));
        return path;
    }

    static JsonPath plan(String path) {
        return as(SUPERVISOR).get(path).jsonPath();
    }

    static Response publish(String path) {
        return as(SUPERVISOR)
                .header("If-Match", as(SUPERVISOR).get(path).header("ETag"))
                .post(path + "/actions/publish");
    }

    /** All items of a list of the API. */
    static List<JsonNode> all(String path) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = as(SUPERVISOR).get(path + "?limit=500" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            tree(page).path("items").forEach(all::add);
            cursor = page.jsonPath().getString("nextCursor");
        }
        return all;
    }

    private static JsonNode tree(Response answer) {
        try {
            return EventJson.mapper().readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
