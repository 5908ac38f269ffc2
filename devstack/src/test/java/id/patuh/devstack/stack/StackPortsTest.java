package id.patuh.devstack.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.patuh.devstack.process.StackException;

class StackPortsTest {
    @Test
    void stacksWithDifferentOffsetsNeverShareAPort() {
        List<Integer> ports = IntStream.rangeClosed(0, StackPorts.HIGHEST_OFFSET / StackPorts.STEP)
                .mapToObj(step -> new StackPorts(step * StackPorts.STEP))
                .flatMap(stack -> stack.all().stream())
                .toList();
        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port > 1023 && port < 65_536);
    }

    @Test
    void withoutAnOffsetTheDocumentedPortsAreUsed() {
        assertThat(StackPorts.parse(" ").all())
                .containsExactly(15_432, 19_092, 19_093, 8081, 9071, 8082, 9072, 8083, 9073);
    }

    @Test
    void theChosenOffsetIsRemembered(@TempDir Path folder) {
        Workspace workspace = new Workspace(folder);
        assertThat(StackPorts.of(workspace).offset()).isZero();
        StackPorts.parse("200").save(workspace);
        assertThat(StackPorts.of(workspace).offset()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"150", "-100", "40100", "many"})
    void refusesAnOffsetThatIsNoMultipleInRange(String offset) {
        assertThatThrownBy(() -> StackPorts.parse(offset))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("PATUH_PORT_OFFSET must be");
    }
}
