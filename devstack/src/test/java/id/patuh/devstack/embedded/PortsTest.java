package id.patuh.devstack.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void picksDistinctFreePorts() {
        assertThat(Ports.pick(5)).doesNotHaveDuplicates().noneMatch(Ports::isTaken);
    }

    @Test
    void seesAListenerOnAllInterfaces() throws IOException {
        try (var listener = new ServerSocket(0)) {
            assertThat(Ports.isTaken(listener.getLocalPort())).isTrue();
            assertThat(Ports.accepts(listener.getLocalPort())).isTrue();
        }
    }

    @Test
    void aClosedPortAcceptsNobody() {
        assertThat(Ports.accepts(Ports.pick(1).getFirst())).isFalse();
    }
}
