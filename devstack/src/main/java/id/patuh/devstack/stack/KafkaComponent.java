package id.patuh.devstack.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.patuh.devstack.embedded.EmbeddedBroker;
import id.patuh.devstack.process.Launcher;

/** The broker, data under {@code .patuh/kafka}. */
record KafkaComponent(Workspace workspace, StackPorts stackPorts) implements Component {
    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String title() {
        return "Kafka";
    }

    @Override
    public List<Integer> ports() {
        return List.of(stackPorts.kafka(), stackPorts.kafkaController());
    }

    @Override
    public String address() {
        return stackPorts.bootstrapServers();
    }

    @Override
    public Path log() {
        return workspace.logs().resolve("kafka.log");
    }

    @Override
    public Optional<BuiltApp> app() {
        return Optional.empty();
    }

    @Override
    public void prepare(Launcher launcher) {
        // The broker formats its folder itself.
    }

    @Override
    public Launcher.Spec spec() {
        var folder = workspace.state().resolve("kafka");
        return new Launcher.Spec(
                EmbeddedBroker.command(folder, stackPorts.kafka(), stackPorts.kafkaController()),
                Map.of(),
                folder,
                log());
    }

    @Override
    public boolean awaitReady(ProcessHandle process, Duration limit) {
        return EmbeddedBroker.awaitAnswer(process, stackPorts.kafka(), limit);
    }

    @Override
    public void complete() {
        // Each service creates the topics that it owns.
    }

    @Override
    public String stopSignal() {
        return "TERM";
    }
}
