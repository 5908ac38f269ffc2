package id.patuh.kit.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;

/** The resources {@code openapi/} of a service. */
final class ExampleFiles {
    private ExampleFiles() {}

    /** The content of a resource; empty when there is none of that name. */
    static Optional<String> text(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("openapi/" + name)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Example " + name + " cannot be read", e);
        }
    }

    /** The JSON of a resource; empty when there is none of that name. */
    static Optional<JsonNode> json(String name) {
        return text(name).map(ExampleFiles::parse);
    }

    /**
     * Parses an example.
     *
     * @throws IllegalStateException when it is no JSON
     */
    static JsonNode parse(String json) {
        try {
            return EventJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An example is no JSON: " + json, e);
        }
    }
}
