package id.patuh.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

import id.patuh.devstack.rebuild.DeadLetterReplay;
import id.patuh.devstack.rebuild.DeadLetterReplay.Reason;
import id.patuh.devstack.stack.Stack;
import id.patuh.devstack.stack.StackPorts;
import id.patuh.devstack.stack.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code patuh replay-dlq}. */
@Command(
        name = "replay-dlq",
        description = {
            "Sends dead letters back to the topics they came from, each once, and prints how many by topic and reason. Repair the"
                    + " cause first: what can't be applied comes back as a dead letter with its reason.",
            "Exit code: 0 if all were sent, 1 if not, 2 for a wrong command.",
        },
        mixinStandardHelpOptions = true)
final class ReplayDlqCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "Only those of this topic, for instance patuh.registry.employers.v1. Default: of all topics.")
    private String topic;

    @Option(names = "--dry-run", description = "Only count what would be sent.")
    private boolean dryRun;

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description =
                    "Properties of a Kafka client that lead to another broker than the embedded stack's: bootstrap.servers and"
                            + " what it asks for.")
    private Path clientConfig;

    @Override
    public void run() {
        if (clientConfig == null) {
            new Stack(Workspace.current(), System.out).requireRunning();
        }
        var replay = new DeadLetterReplay(connection());
        DeadLetterReplay.Found found = replay.topics();
        Set<String> known = found.known();
        if (topic != null && !known.contains(topic)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No topic \"" + topic + "\" has dead letters. Those that may: " + String.join(", ", known) + ".");
        }
        Map<Reason, Integer> counts = new TreeMap<>();
        try {
            replay.run(topic == null ? known : List.of(topic), dryRun, counts);
        } finally {
            print(counts, found.strays());
        }
    }

    private void print(Map<Reason, Integer> counts, Set<String> strays) {
        var out = spec.commandLine().getOut();
        strays.forEach(stray -> out.println(
                "  " + stray + ".dlq is passed over: there is no topic " + stray + " to which its letters could go."));
        counts.forEach((reason, count) -> out.printf("  %-44s %-24s %6d%n", reason.topic(), reason.code(), count));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        out.println(
                all == 0
                        ? "No dead letter waits."
                        : all + (dryRun ? " dead letters would be sent again." : " dead letters were sent again."));
    }

    private Map<String, Object> connection() {
        Map<String, Object> connection = new HashMap<>();
        connection.put("bootstrap.servers", StackPorts.of(Workspace.current()).bootstrapServers());
        if (clientConfig != null) {
            var properties = new Properties();
            try (var in = Files.newBufferedReader(clientConfig)) {
                properties.load(in);
            } catch (IOException e) {
                throw new ParameterException(spec.commandLine(), "Cannot read " + clientConfig + ".", e);
            }
            properties.stringPropertyNames().forEach(name -> connection.put(name, properties.getProperty(name)));
        }
        return connection;
    }
}
