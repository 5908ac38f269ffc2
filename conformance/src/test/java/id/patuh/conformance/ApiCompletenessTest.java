package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The checks of API documents find what is missing or wrong in one. */
class ApiCompletenessTest {
    private static final String ANSWER = """
            {"description": "A problem", "content": {"application/problem+json": {"schema": {"type": "object"}, "example": {}}}}""";

    private static final String DOCUMENT = """
            {"openapi": "3.1.0", "info": {"title": "Things", "description": "Things of one kind."}, "paths": {"/v1/things/{id}": {"get": {
             "operationId": "getThing", "summary": "Read a thing", "description": "With its name.", "tags": ["Things"],
             "security": [{"bearer": []}],
             "parameters": [{"name": "id", "description": "Its id", "schema": {"type": "string", "format": "uuid"}, "example": "one"}],
             "responses": {"200": {"description": "The thing", "content": {"application/json": {
               "schema": {"type": "object", "properties": {"name": {"$ref": "#/components/schemas/Name"}}},
               "example": {"name": null, "colour": "red"}}}},
              "400": ANSWER, "401": ANSWER, "403": ANSWER, "406": ANSWER, "429": ANSWER, "500": ANSWER, "503": ANSWER}}}},
             "components": {"schemas": {"Name": {"type": "string"}}}}""".replace("ANSWER", ANSWER);

    @Test
    void aCompleteDocumentHasNoDefects() throws JsonProcessingException {
        assertThat(ApiCompleteness.defects(document(DOCUMENT))).isEmpty();
    }

    @Test
    void missingPartsAreFound() throws JsonProcessingException {
        String text = DOCUMENT.replace("\"summary\": \"Read a thing\",", "")
                .replace("\"503\":", "\"504\":")
                .replace("\"example\": {\"name\"", "\"x-example\": {\"name\"");
        assertThat(ApiCompleteness.defects(document(text)))
                .containsExactly(
                        "GET /v1/things/{id} has no summary",
                        "GET /v1/things/{id} answer 200 application/json has no example",
                        "GET /v1/things/{id} has no answer 503");
    }

    @Test
    void examplesThatDoNotFitAreFound() throws JsonProcessingException {
        assertThat(ApiExamples.of(document(DOCUMENT)))
                .flatExtracting(ApiExamples.Example::violations)
                .hasSize(3)
                .anyMatch(line -> line.contains("{id} id : does not match the uuid"))
                .anyMatch(line -> line.contains("/name: null found"))
                .anyMatch(line -> line.contains("'colour' is not defined"));
    }

    private static ApiDocument document(String text) throws JsonProcessingException {
        return new ApiDocument(new ObjectMapper().readTree(text));
    }
}
