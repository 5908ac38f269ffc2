package id.patuh.sanctions.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.contracts.event.EventJson;
import id.patuh.sanctions.sanctioncase.command.CaseCommand;
import id.patuh.sanctions.servicerequest.RequestCommand;

/** Every command says what its action is called, and has an example that can be read as it. */
class CommandCatalogueTest {
    private static final ObjectMapper STRICT =
            EventJson.mapper().copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasANameInBothLanguagesAndAnExample(Class<?> command) throws IOException {
        ActionCommand declared = command.getAnnotation(ActionCommand.class);
        assertThat(declared.indonesian()).isNotBlank().doesNotContain("_").isNotEqualTo(declared.summary());
        assertThat(declared.summary()).isNotBlank();
        try (InputStream example = CommandCatalogueTest.class.getResourceAsStream(
                "/openapi/" + declared.operationId() + ".request.json")) {
            assertThat(example).as(declared.operationId()).isNotNull();
            assertThat(STRICT.<Object>readValue(example, STRICT.constructType(command)))
                    .isInstanceOf(command);
        }
    }

    static Stream<Class<?>> commands() {
        return Stream.concat(CaseCommand.CATALOGUE.commands().stream(), RequestCommand.CATALOGUE.commands().stream());
    }
}
