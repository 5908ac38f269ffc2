package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What generators stumble over is found in the schemas of a document. */
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

    @Test
    void aComponentThatNothingRefersToIsFound() throws JsonProcessingException {
        ApiDocument document = new ApiDocument(new ObjectMapper().readTree("""
                {"paths": {"/v1/things": {"get": {"parameters": [{"$ref": "#/components/parameters/Used"}]}}},
                 "components": {"parameters": {"Used": {}, "Unused": {}}, "securitySchemes": {"bearer": {}}}}"""));
        assertThat(ApiSchemas.defects(document))
                .containsExactly("component #/components/parameters/Unused is not used");
    }

    @Test
    void aKeywordThatNoSchemaHasIsFoundHoweverDeep() throws JsonProcessingException {
        assertThat(ApiSchemas.defects(document("""
                        {"Thing": {"type": "object", "properties": {"nullable": {"type": "array", "items": {"anyOf": [
                          {"type": "string", "maxLenght": 5}, {"type": "null"}]}}},
                          "examples": [{"size": 1}]}}"""))).containsExactly("keyword maxLenght is none of a schema");
    }

    @Test
    void aPatternWithoutBeginningOrEndIsFound() throws JsonProcessingException {
        assertThat(ApiSchemas.defects(document("""
                        {"Code": {"type": "string", "pattern": "[A-Z]{3}"}, "Name": {"type": "string", "pattern": "\\\\S"},
                         "Digit": {"type": "string", "pattern": "^[0-9]$"}}""")))
                .containsExactly("pattern [A-Z]{3} does not say where it begins and ends");
    }

    /** A document in which each schema is used. */
    private static ApiDocument document(String schemas) throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode document = json.createObjectNode();
        JsonNode named = json.readTree(schemas);
        named.fieldNames()
                .forEachRemaining(
                        name -> document.withArray("/x-used").addObject().put("$ref", "#/components/schemas/" + name));
        document.withObject("/components").set("schemas", named);
        return new ApiDocument(document);
    }
}
