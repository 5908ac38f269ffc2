package id.patuh.registry.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.registry.Api;
import io.restassured.http.ContentType;

/** Reads exports line by line, and changes what is exported. */
final class ExportCalls {
    private ExportCalls() {}

    static long number(HttpResponse<?> exported) {
        assertThat(exported.statusCode()).isEqualTo(200);
        return exported.headers().firstValueAsLong("X-Change-Number").orElseThrow();
    }

    static List<JsonNode> documents(String lines) {
        return lines.lines().map(ExportCalls::parse).toList();
    }

    static JsonNode parse(String json) {
        try {
            return EventJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    static String id(JsonNode document) {
        return document.get("employerId").asText();
    }

    static JsonNode read(String id) {
        return parse(Api.writer()
                .get("/v1/employers/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    static void patch(String id, int version, String address) {
        Api.writer()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v" + version + "\"")
                .body(Map.of("address", address))
                .patch("/v1/employers/" + id)
                .then()
                .statusCode(200);
    }
}
