package id.patuh.registry.employer;

import java.util.Map;

import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.restassured.response.ValidatableResponse;

/** What tests of employers send, over HTTP as a registry writer. */
final class EmployerCalls {
    private EmployerCalls() {}

    static ValidatableResponse register(Rows body) {
        return Api.register(body).then();
    }

    static ValidatableResponse patch(String path, String ifMatch, Map<String, Object> body) {
        var request = Api.writer().contentType("application/merge-patch+json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body(json(body)).patch(path).then();
    }

    static byte[] json(Map<String, Object> body) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsBytes(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
