package id.patuh.kit.http.problem;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.kit.http.trace.RequestIdentity;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.Language;
import id.patuh.kit.problem.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Writes a problem as RFC 9457 JSON, for a resource's answer and for those given before routing. */
@ApplicationScoped
class ProblemWriter {

    static final String MEDIA_TYPE = "application/problem+json";

    private final ObjectMapper mapper;

    ProblemWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Response response(Problem problem, RoutingContext routing) {
        Language language = language(routing);
        Response.ResponseBuilder answer = Response.status(problem.code().status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(json(problem, language, routing.request().path(), RequestIdentity.traceId(routing)));
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    void answer(Problem problem, RoutingContext routing) {
        HttpServerResponse response = routing.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            // The response has begun: only closing the connection shows that it is incomplete.
            routing.request().connection().close();
            return;
        }
        Language language = language(routing);
        problem.headers().forEach(response::putHeader);
        response.setStatusCode(problem.code().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .end(Buffer.buffer(
                        json(problem, language, routing.request().path(), RequestIdentity.traceId(routing))));
    }

    /** The document of a problem; {@code instance} is null for a request without a path. */
    byte[] json(Problem problem, Language language, String instance, String traceId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", problem.code().type().toString());
        body.put("title", problem.code().title());
        body.put("status", problem.code().status());
        body.put("detail", problem.detail(language));
        if (instance != null) {
            body.put("instance", instance);
        }
        body.put("code", problem.code().name());
        if (!problem.errors().isEmpty()) {
            body.put("errors", errors(problem.errors(), language));
        }
        body.put("traceId", traceId);
        problem.properties().forEach(body::putIfAbsent);
        try {
            return mapper.writeValueAsBytes(body);
        } catch (JsonProcessingException notWritable) {
            // Only an additional member can fail to be written; the problem itself still goes out.
            problem.properties().keySet().forEach(body::remove);
            return body.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    private static List<Map<String, String>> errors(List<FieldError> errors, Language language) {
        return errors.stream()
                .map(error -> {
                    Map<String, String> item = new LinkedHashMap<>();
                    item.put("field", error.field());
                    item.put("code", error.code());
                    item.put("message", language == Language.ENGLISH ? error.english() : error.indonesian());
                    return item;
                })
                .toList();
    }

    private static Language language(RoutingContext routing) {
        return Language.of(String.join(",", routing.request().headers().getAll(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
