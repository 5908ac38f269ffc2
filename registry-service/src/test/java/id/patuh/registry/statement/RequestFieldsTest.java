package id.patuh.registry.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Language;
import id.patuh.kit.problem.Problem;

/** A body with fields that nobody knows is refused as everywhere in Patuh, with the place of each. */
class RequestFieldsTest {

    @Test
    void unknownFieldsAreRefusedWithOneCode() throws JsonProcessingException {
        JsonNode facts = new ObjectMapper().readTree("{\"name\": \"PT Satu\", \"nibb\": 1, \"a/b~c\": 2}");

        Problem problem = catchThrowableOfType(
                Problem.class, () -> RequestFields.requireKnown(facts, "/facts", Set.of("name", "nib")));

        assertThat(problem.code()).isEqualTo(KitProblem.UNKNOWN_FIELD);
        assertThat(problem.errors()).extracting(FieldError::field).containsExactly("/facts/nibb", "/facts/a~1b~0c");
        assertThat(problem.errors()).extracting(FieldError::code).containsOnly("UNKNOWN_FIELD");
        assertThat(problem.detail(Language.ENGLISH)).isEqualTo("The body has an unknown field: facts/nibb.");
    }
}
