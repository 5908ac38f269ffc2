package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Names that a library claims and types beside references are found in the schemas of a document. */
class ApiSchemasTest {

    @Test
    void namesOfOwnWordsAreTaken() throws JsonProcessingException {
        assertThat(ApiSchemas.defects(document("""
                        {"CaseOutcome": {"type": "string"}, "RegionItem": {"type": "object", "properties": {
                          "level": {"$ref": "#/components/schemas/RegionLevel", "description": "Its level"}}},
                         "RegionLevel": {"type": "string"}}"""))).isEmpty();
    }

    @Test
    void namesOfLibrariesAreFound() throws JsonProcessingException {
        assertThat(ApiSchemas.defects(document("""
                        {"Record": {}, "Currency": {}, "LocalDate": {}, "Level": {}, "Document": {}, "Status": {}, "Case": {}}""")))
                .hasSize(7)
                .contains("schema Record has the name of a library's type");
    }

    @Test
    void aTypeBesideAReferenceIsFound() throws JsonProcessingException {
        assertThat(ApiSchemas.defects(document("""
                        {"Region": {"properties": {"since": {"$ref": "#/components/schemas/Day", "type": "string"}}}}""")))
                .containsExactly("reference #/components/schemas/Day has a type beside it");
    }

    private static ApiDocument document(String schemas) throws JsonProcessingException {
        return new ApiDocument(new ObjectMapper().readTree("{\"components\": {\"schemas\": " + schemas + "}}"));
    }
}
