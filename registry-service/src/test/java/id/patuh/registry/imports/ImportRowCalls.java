package id.patuh.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;

/** Sends extracts and reads their rows back; what is counted must be what is listed. */
final class ImportRowCalls {
    private ImportRowCalls() {}

    /** Everything that is listed is what was counted. */
    static void assertAgree(ExtractableResponse<Response> done) {
        Map<String, Object> counts = new TreeMap<>(Imports.counts(done));
        counts.remove("rows");
        Map<String, Long> listed = all(rows(done) + "?limit=500").stream()
                .collect(Collectors.groupingBy(
                        item -> item.get("outcome").toString().toLowerCase(java.util.Locale.ROOT),
                        Collectors.counting()));
        counts.forEach((outcome, count) ->
                assertThat(listed.getOrDefault(outcome, 0L)).as(outcome).isEqualTo(((Number) count).longValue()));
        assertThat(listed.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(done.<Integer>path("counts.rows").longValue());
    }

    static List<Map<String, Object>> all(String path) {
        List<Map<String, Object>> items = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            String join = path.contains("?") ? "&" : "?";
            var page = Api.auditor()
                    .get(path + (cursor.isEmpty() ? "" : join + "cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract();
            items.addAll(page.path("items"));
            cursor = page.path("nextCursor");
        }
        return items;
    }

    static ExtractableResponse<Response> send(String source, String type, byte[] file) {
        String location = Api.sender(source)
                .contentType(type)
                .body(file)
                .post("/v1/imports?source=" + source)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return Api.finished(location);
    }

    static String rows(ExtractableResponse<Response> done) {
        return "/v1/imports/" + done.path("id") + "/rows";
    }

    static UUID importId(ExtractableResponse<Response> done) {
        return UUID.fromString(done.path("id"));
    }

    static UUID id(Rows row) {
        return row.json().containsKey("npp")
                ? Imports.id("NPP:" + row.text("npp"))
                : Imports.id("WLKP:" + row.text("wlkpNumber"));
    }
}
