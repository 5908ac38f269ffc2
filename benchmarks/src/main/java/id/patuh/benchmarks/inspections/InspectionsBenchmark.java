package id.patuh.benchmarks.inspections;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Planning of visits: public instances beside the best that is known, the month of a large province beside a clerk's plan, and the month of
 * the nation.
 */
public final class InspectionsBenchmark {
    private static final int NATION_SHARE = 6;
    private static final Map<String, String> USUAL = Map.of("only", "all", "seeds", "10", "instances", "");

    private final int seconds;
    private final Map<String, String> options = new HashMap<>(USUAL);

    /**
     * The bench.
     *
     * @param seconds of one core for each search
     * @param changes {@code only=routing|month|nation}, {@code seeds=number} of provinces, {@code instances=folder} of public instances, without
     *     which these are left out
     * @throws IllegalArgumentException for an option that there is not
     */
    public InspectionsBenchmark(int seconds, List<String> changes) {
        this.seconds = seconds;
        for (String change : changes) {
            String[] parts = change.split("=", 2);
            if (parts.length < 2 || options.replace(parts[0], parts[1]) == null) {
                throw new IllegalArgumentException("There is no option " + change);
            }
        }
    }

    /** Prints the figures. */
    public void run() throws IOException {
        if (wants("routing") && !options.get("instances").isEmpty()) {
            new RoutingBenchmark(Path.of(options.get("instances")), seconds).run();
        }
        if (wants("month")) {
            new MonthBenchmark(seconds, Integer.parseInt(options.get("seeds"))).run();
        }
        if (wants("nation")) {
            new NationBenchmark(Math.max(1, seconds / NATION_SHARE)).run();
        }
    }

    private boolean wants(String part) {
        return List.of("all", part).contains(options.get("only"));
    }
}
