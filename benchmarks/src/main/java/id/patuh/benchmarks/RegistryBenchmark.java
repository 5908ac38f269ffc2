package id.patuh.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

import id.patuh.devstack.stack.Service;
import id.patuh.devstack.stack.Workspace;

/**
 * What registry-service does with a registry of a given size, each figure beside the limit of the same run: full imports, the relay,
 * reading, finding, searching and creating. Only the registry runs, with its database and broker.
 */
final class RegistryBenchmark {
    private final Workspace project;
    private final Instant day;
    private final int employers;

    RegistryBenchmark(Workspace project, Instant day, int employers) {
        this.project = project;
        this.day = day;
        this.employers = employers;
    }

    void run() throws IOException, SQLException {
        try (BenchStack stack = new BenchStack(project, day);
                Connection database = stack.database(Service.REGISTRY)) {
            stack.stop(Service.COMPLIANCE);
            stack.stop(Service.SANCTIONS);
            System.out.printf("%nA registry of %,d employers%n", employers);
            new FullImports(stack, database, employers).run();
            new RelayBenchmark(stack, database).run();
            new Serving(stack, database, employers).run();
        }
    }
}
