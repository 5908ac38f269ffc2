package id.patuh.benchmarks.inspections;

import java.io.IOException;
import java.nio.file.Path;

import id.patuh.benchmarks.field.Limit;

/** How far the search of the planner is from the best that is known of public instances, on one core. */
final class RoutingBenchmark {
    private static final long SEED = 1;

    private final Path folder;
    private final int seconds;

    RoutingBenchmark(Path folder, int seconds) {
        this.folder = folder;
        this.seconds = seconds;
    }

    void run() throws IOException {
        double sum = 0;
        int count = 0;
        for (Path file : RoutingInstance.in(folder)) {
            RoutingInstance instance = new RoutingInstance(file);
            long cost = instance.cost(RoutingTours.search(
                    instance, SEED, Limit.coreSeconds(seconds).start()));
            double gap = 100.0 * cost / instance.bestKnown() - 100;
            System.out.printf(
                    "routing              %-9s %d s of one core: %,9d, best known %,9d, gap %5.2f %%%n",
                    instance.name(), seconds, cost, instance.bestKnown(), gap);
            sum += gap;
            count++;
        }
        System.out.printf(
                "routing              mean gap of %d instances after %d s: %.2f %%%n", count, seconds, sum / count);
    }
}
