package id.patuh.devstack.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.patuh.devstack.embedded.Ports;
import id.patuh.devstack.process.Folders;
import id.patuh.devstack.process.ProcessMark;
import id.patuh.devstack.process.StackException;
import id.patuh.devstack.stack.ComponentStatus.State;

/** The real database and broker, with stand-ins for the services, in a folder whose name has spaces. */
class StackIT {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream() {
        /** Services that are told to die later do so once the launcher has seen all three ready. */
        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            boolean ready = Stream.of(Service.values())
                    .allMatch(service -> toString(StandardCharsets.UTF_8).contains(service.module() + " is ready"));
            if (ready) {
                create(workspace.state().resolve("die-now"));
            }
        }
    };
    private Workspace workspace;
    private Stack stack;
    private int offset;

    private static void create(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void build() throws IOException {
        workspace = new Workspace(Files.createDirectories(folder.resolve("a project of ours")));
        for (Service service : Service.values()) {
            FakeService.install(jar(service));
        }
        offset = freeOffset();
        stack = new Stack(workspace, new PrintStream(printed, true, StandardCharsets.UTF_8), Integer.toString(offset));
    }

    @AfterEach
    void stop() {
        stack.down();
    }

    /** One story, because each start of the engines takes seconds. */
    @Test
    void startsRepairsKeepsAndStops() throws Exception {
        Path die = Files.createFile(Folders.create(workspace.state()).resolve("die"));
        assertThatThrownBy(() -> stack.up(false, Optional.empty()))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("-service (process ")
                .hasMessageContaining("died while it was starting")
                .hasMessageContaining("This service was told to die");
        Files.delete(die);
        // Of those that were starting, one may have read too late that it was to die, and have said that it was ready.
        stack.down();
        printed.reset();

        Path dieLater = Files.createFile(workspace.state().resolve("die-later"));
        assertThatThrownBy(() -> stack.up(false, Optional.empty()))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("died after it was ready")
                .hasMessageContaining("This service was told to die after it was ready");
        Files.delete(dieLater);

        stack.up(false, Optional.empty());
        List<ComponentStatus> first = stack.status();
        assertThat(first).hasSize(5).allMatch(one -> one.state() == State.READY && one.memoryKib() > 0);
        write("create table kept (n int)");

        stack.up(false, Optional.empty());
        assertThat(printed()).contains("already running");
        assertThat(stack.status()).extracting(ComponentStatus::pid).isEqualTo(pids(first));

        FakeService.install(jar(Service.SANCTIONS));
        stack.up(false, Optional.empty());
        assertThat(printed()).contains("were rebuilt");
        assertThat(pids(stack.status()).subList(0, 4)).isEqualTo(pids(first).subList(0, 4));
        assertThat(stack.status().get(4).pid()).isNotEqualTo(first.get(4).pid());

        kill(first.get(0));
        kill(first.get(3));
        assertThat(stack.status())
                .extracting(ComponentStatus::state)
                .containsExactly(State.DIED, State.READY, State.READY, State.DIED, State.READY);
        assertThat(stack.status().get(3).death())
                .startsWith("compliance-service (process " + first.get(3).pid() + ") died after it was ready.")
                .contains("compliance.log");
        stack.up(false, Optional.empty());
        assertThat(printed())
                .contains("compliance-service (process " + first.get(3).pid() + ") died");
        assertThat(stack.status()).allMatch(one -> one.state() == State.READY);
        assertThat(stack.status().get(1).pid()).isEqualTo(first.get(1).pid());
        write("insert into kept values (1)");

        stack.up(true, Optional.empty());
        assertThatThrownBy(() -> write("insert into kept values (1)")).hasMessageContaining("does not exist");

        List<Long> last = pids(stack.status());
        assertThat(stack.down()).isTrue();
        assertThat(stack.down()).isFalse();
        assertThat(last).noneMatch(pid -> ProcessMark.of(pid).isPresent());
        assertThat(workspace.pidFiles()).isEmptyDirectory();
    }

    @Test
    void saysWhichPortIsTakenAndByWhom() throws IOException {
        try (var listener = new ServerSocket()) {
            listener.bind(new InetSocketAddress("localhost", 19_092 + offset));
            assertThatThrownBy(() -> stack.up(false, Optional.empty()))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port " + (19_092 + offset) + ", which Kafka needs, is taken by process "
                            + ProcessHandle.current().pid())
                    .hasMessageContaining("PATUH_PORT_OFFSET=");
        }
        assertThat(stack.status()).allMatch(one -> one.state() == State.STOPPED);
    }

    @Test
    void namesAllTakenPortsAndTouchesNothing() throws IOException {
        Path kept = Files.createFile(Folders.create(workspace.state()).resolve("kept"));
        try (var first = new ServerSocket();
                var second = new ServerSocket()) {
            first.bind(new InetSocketAddress("localhost", 15_432 + offset));
            second.bind(new InetSocketAddress("localhost", 9073 + offset));
            assertThatThrownBy(() -> stack.up(true, Optional.empty()))
                    .hasMessageContaining("Port " + (15_432 + offset) + ", which PostgreSQL needs")
                    .hasMessageContaining("Port " + (9073 + offset) + ", which sanctions-service needs")
                    .hasMessageContaining("Nothing was started");
        }
        assertThat(kept).exists();
        assertThat(workspace.logs()).doesNotExist();
    }

    @Test
    void namesTheServiceThatIsNotBuilt() throws IOException {
        Files.delete(jar(Service.REGISTRY));
        assertThatThrownBy(() -> stack.up(false, Optional.empty()))
                .hasMessageContaining("registry-service is not built");
    }

    private void write(String statement) throws Exception {
        String address = "jdbc:postgresql://localhost:" + (15_432 + offset) + "/patuh_registry";
        String password = new Secrets(workspace).password("patuh_registry");
        try (var connection = DriverManager.getConnection(address, "patuh_registry", password)) {
            connection.createStatement().execute(statement);
        }
    }

    private Path jar(Service service) {
        return workspace.project().resolve(service.module() + "/target/quarkus-app/quarkus-run.jar");
    }

    private static void kill(ComponentStatus component) {
        ProcessHandle process = ProcessHandle.of(component.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static List<Long> pids(List<ComponentStatus> status) {
        return status.stream().map(ComponentStatus::pid).toList();
    }

    private static int freeOffset() {
        while (true) {
            var ports =
                    new StackPorts(StackPorts.STEP * ThreadLocalRandom.current().nextInt(10, 120));
            if (ports.all().stream().noneMatch(Ports::isTaken)) {
                return ports.offset();
            }
        }
    }
}
