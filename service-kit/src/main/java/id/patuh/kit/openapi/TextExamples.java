package id.patuh.kit.openapi;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Examples of texts. One that looks like JSON, such as a line of NDJSON, was parsed when the annotations were read. */
final class TextExamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TextExamples() {}

    /** Makes the examples of a text to texts again. */
    static void restore(MediaType media) {
        boolean text = media.getSchema() != null
                && List.of(Schema.SchemaType.STRING).equals(media.getSchema().getType());
        if (text && media.getExamples() != null) {
            media.getExamples().values().forEach(TextExamples::restore);
        }
    }

    private static void restore(Example example) {
        if (example.getValue() instanceof Map<?, ?> line) {
            try {
                example.setValue(JSON.writeValueAsString(line) + "\n");
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("An example is no JSON", e);
            }
        }
    }
}
