package id.patuh.benchmarks.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import id.patuh.benchmarks.field.Limit;
import id.patuh.benchmarks.impact.Arm.Order;

/** A year of each arm in as many worlds as there are seeds, and a table of what came of it. */
public final class ImpactBenchmark {
    private static final long FIRST_SEED = 20_261_129;
    private static final int THREADS = 2;

    private final ImpactParameters parameters;
    private final int seeds;
    private final Limit limit;

    /**
     * The bench with the parameters that ship with it; two worlds at a time.
     *
     * @param changes parameters with another number, as {@code name=number}
     * @throws IllegalArgumentException for a parameter that there is not
     */
    public ImpactBenchmark(int seeds, Limit limit, List<String> changes) {
        this(ImpactParameters.shipped().with(changes), seeds, limit);
    }

    ImpactBenchmark(ImpactParameters parameters, int seeds, Limit limit) {
        this.parameters = parameters;
        this.seeds = seeds;
        this.limit = limit;
    }

    /** Prints the table. */
    public void run() {
        long began = System.nanoTime();
        System.out.println(table());
        System.out.printf("Seeds: %d, in %.0f s%n", seeds, (System.nanoTime() - began) / 1e9);
    }

    /** The table as text. */
    String table() {
        return new ImpactTable(results()).text();
    }

    /** All arms of each seed, in the order of {@link #arms()}. */
    List<List<Year.Result>> results() {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<List<Year.Result>>> running = new ArrayList<>();
            for (int i = 0; i < seeds; i++) {
                long seed = FIRST_SEED + i;
                running.add(threads.submit(() -> world(seed)));
            }
            List<List<Year.Result>> results = new ArrayList<>();
            for (Future<List<Year.Result>> world : running) {
                results.add(world.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<Year.Result> world(long seed) {
        World world = new World(parameters, seed);
        return arms().map(arm -> new Year(world, arm, limit).run()).toList();
    }

    static Stream<Arm> arms() {
        return Stream.of(false, true)
                .flatMap(letters -> Stream.of(Order.values()).map(order -> new Arm(order, letters)));
    }
}
