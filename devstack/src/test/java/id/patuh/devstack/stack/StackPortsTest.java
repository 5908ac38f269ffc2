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

    @Test
    void aRunningStackKeepsItsPortsAndSaysSo(@TempDir Path folder) {
        Workspace workspace = new Workspace(folder);
        StackPorts.parse("500").save(workspace);
        assertThat(StackPorts.ofRunning(workspace, null).offset()).isEqualTo(500);
        assertThat(StackPorts.ofRunning(workspace, "500").offset()).isEqualTo(500);
        assertThatThrownBy(() -> StackPorts.ofRunning(workspace, "600"))
                .isInstanceOf(StackException.class)
                .hasMessage(
                        "This stack already runs with PATUH_PORT_OFFSET=500. To move it, stop it first: ./patuh down");
        assertThatThrownBy(() -> StackPorts.ofRunning(workspace, "many")).isInstanceOf(StackException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"150", "-100", "40100", "99999999999", "many"})
    void refusesAnOffsetThatIsNoMultipleInRange(String offset) {
        assertThatThrownBy(() -> StackPorts.parse(offset))
                .isInstanceOf(StackException.class)
                .hasMessageContaining(
                        "PATUH_PORT_OFFSET must be a multiple of 100 from 0 to 40000, not \"" + offset + "\"")
                .hasMessageEndingWith("PATUH_PORT_OFFSET=100 ./patuh up");
    }
}
