package id.patuh.devstack.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * Entry point of the broker's own JVM: formats the storage folder at first start, then runs Kafka until it is told to
 * stop. Arguments: folder, port of the broker, port of the controller, and {@code with-parent} if it shall stop as soon
 * as its standard input ends, which it does however the parent dies.
 */
final class BrokerMain {
    /** One cluster for ever: the storage folder of an earlier start is taken up again. */
    private static final String CLUSTER_ID = "cGF0dWgtZW1iZWRkZWQtMQ";

    private BrokerMain() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]).toAbsolutePath();
        Path settings = folder.resolve("server.properties");
        Files.createDirectories(folder);
        try (var out = Files.newBufferedWriter(settings)) {
            properties(folder.resolve("data"), Integer.parseInt(args[1]), Integer.parseInt(args[2]))
                    .store(out, null);
        }
        if (args.length > 3 && args[3].equals("with-parent")) {
            Thread.ofPlatform().daemon().name("parent-watch").start(BrokerMain::stopWithParent);
        }
        int formatted = StorageTool.execute(
                new String[] {
                    "format", "--ignore-formatted", "--cluster-id", CLUSTER_ID, "--config", settings.toString()
                },
                System.out);
        if (formatted != 0) {
            System.exit(formatted);
        }
        Kafka.main(new String[] {settings.toString()});
    }

    private static Properties properties(Path data, int port, int controllerPort) {
        var p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", "1");
        p.setProperty("controller.quorum.voters", "1@localhost:" + controllerPort);
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.setProperty("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
        p.setProperty("advertised.listeners", "PLAINTEXT://localhost:" + port);
        p.setProperty("log.dirs", data.toString());
        // Owners create their topics with the partitions they need; a misspelt name must fail, not make a topic.
        p.setProperty("auto.create.topics.enable", "false");
        p.setProperty("offsets.topic.replication.factor", "1");
        p.setProperty("offsets.topic.num.partitions", "4");
        p.setProperty("transaction.state.log.replication.factor", "1");
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("transaction.state.log.num.partitions", "4");
        p.setProperty("share.coordinator.state.topic.replication.factor", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
        p.setProperty("share.coordinator.state.topic.num.partitions", "4");
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        // The defaults are for a server: the cleaner alone would take 128 MiB of heap, each partition 20 MiB of index.
        p.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
        p.setProperty("log.index.size.max.bytes", "1048576");
        p.setProperty("log.segment.bytes", "268435456");
        p.setProperty("num.network.threads", "2");
        p.setProperty("num.io.threads", "4");
        p.setProperty("background.threads", "2");
        p.setProperty("controlled.shutdown.max.retries", "1");
        return p;
    }

    /** Not System.exit, which would wait for a clean shutdown of a broker nobody needs any more. */
    private static void stopWithParent() {
        try {
            while (System.in.read() >= 0) {
                // The parent never writes; whatever comes is ignored.
            }
        } catch (IOException e) {
            System.err.println("Standard input is gone: " + e);
        }
        Runtime.getRuntime().halt(0);
    }
}
