package id.patuh.devstack.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LostStepsTest {
    @ParameterizedTest
    @ValueSource(strings = {"not json", "", "[]", "{}", "{\"caseId\":1}"})
    void aMessageThatIsNoStepStandsInNobodysWay(String message) {
        assertThat(LostSteps.step(message.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void aMessageWithoutContentIsNoStep() {
        assertThat(LostSteps.step((byte[]) null)).isEmpty();
    }

    @Test
    void aStepIsRead() {
        assertThat(LostSteps.step("{\"caseId\":\"a\",\"version\":2}".getBytes(UTF_8)))
                .hasValueSatisfying(
                        step -> assertThat(step.path("version").asLong()).isEqualTo(2));
    }
}
