package id.patuh.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import id.patuh.benchmarks.drawing.SamplePlans;
import id.patuh.benchmarks.field.Limit;
import id.patuh.benchmarks.impact.ImpactBenchmark;
import id.patuh.benchmarks.inspections.InspectionsBenchmark;
import id.patuh.devstack.stack.Service;
import id.patuh.devstack.stack.Workspace;

/** Runs a benchmark on a stack of its own. */
public final class Main {

    private static final Instant DAY = Instant.parse("2026-06-30T02:00:00Z");
    private static final int USAGE = 2;

    private Main() {}

    /**
     * Runs the benchmark that is named.
     *
     * @param arguments name of the benchmark and, if not the usual one, its size; see {@link #exitWithUsage()}
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        Logger.getLogger("").setLevel(Level.WARNING);
        String name = arguments.length == 0 ? "" : arguments[0];
        switch (name) {
            case "import" -> {
                int rows = size(arguments, 200_000);
                try (BenchStack stack = new BenchStack(Workspace.current(), DAY);
                        Connection database = stack.database(Service.REGISTRY)) {
                    new ImportBenchmark(stack, database, rows).run();
                }
            }
            case "freshness" -> {
                int changes = size(arguments, 1_000);
                try (BenchStack stack = new BenchStack(Workspace.current(), DAY)) {
                    new FreshnessBenchmark(stack, changes).run();
                }
            }
            case "registry" -> registry(size(arguments, 1_000_000));
            case "sanctions" -> new SanctionsBenchmark(Workspace.current(), DAY, size(arguments, 200_000)).run();
            case "roster" -> {
                int rows = size(arguments, 2_000_000);
                try (BenchStack stack = new BenchStack(Workspace.current(), DAY);
                        Connection database = stack.database(Service.REGISTRY)) {
                    new RosterBenchmark(stack, database, rows).run();
                }
            }
            case "matching" -> {
                int employers = size(arguments, 20_000);
                try (BenchStack stack = new BenchStack(Workspace.current(), DAY)) {
                    new MatchingBenchmark(stack, employers).run();
                }
            }
            case "visits" -> visits(size(arguments, 200));
            default -> withoutStack(name, arguments);
        }
    }

    /** What needs nothing but the code. */
    private static void withoutStack(String name, String... arguments) throws IOException {
        switch (name) {
            case "impact" -> new ImpactBenchmark(size(arguments, 20), Limit.coreSeconds(2), rest(arguments)).run();
            case "plans" -> SamplePlans.write(Workspace.current().project().resolve("docs/plans"));
            case "drawing" -> draw(arguments);
            case "inspections" -> new InspectionsBenchmark(size(arguments, 60), rest(arguments)).run();
            default -> exitWithUsage();
        }
    }

    private static void visits(int visits) throws IOException {
        try (BenchStack stack = new BenchStack(Workspace.current(), DAY)) {
            stack.stop(Service.SANCTIONS);
            new VisitsBenchmark(stack, visits).run();
        }
    }

    /** What the registry does, alone with its database and broker, each figure beside the limit of the same run. */
    private static void registry(int employers) throws IOException, SQLException {
        try (BenchStack stack = new BenchStack(Workspace.current(), DAY);
                Connection database = stack.database(Service.REGISTRY)) {
            stack.stop(Service.COMPLIANCE);
            stack.stop(Service.SANCTIONS);
            System.out.printf("%nA registry of %,d employers%n", employers);
            new FullImports(stack, database, employers).run();
            new RelayBenchmark(stack, database).run();
            new Serving(stack, database, employers).run();
        }
    }

    private static int size(String[] arguments, int usual) {
        if (arguments.length > 1 && !arguments[1].matches("[1-9]\\d{0,7}")) {
            exitWithUsage();
        }
        return arguments.length < 2 ? usual : Integer.parseInt(arguments[1]);
    }

    /** The map of a plan, saved from the service, and a title. */
    private static void draw(String... arguments) throws IOException {
        if (arguments.length < 3) {
            exitWithUsage();
        }
        SamplePlans.draw(Path.of(arguments[1]), arguments[2]);
    }

    /** What follows the size. */
    private static List<String> rest(String... arguments) {
        return List.of(arguments).subList(Math.min(2, arguments.length), arguments.length);
    }

    private static void exitWithUsage() {
        System.err.println(
                "Usage: ./patuh bench drawing map.geojson title | freshness [changes] | impact [seeds [parameter=number ...]]"
                        + " | import [rows] | inspections [seconds [option=value ...]] | matching [employers] | plans"
                        + " | registry [employers] | roster [rows] | sanctions [employers] | visits [visits]; a number from 1 to 99999999");
        System.exit(USAGE);
    }
}
