package id.patuh.compliance.planning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The search on prize-collecting routing with time windows, where others know what is good. */
class RuinRecreateTest {
    private static final int ROUNDS = 3_000;
    private static final double NANOS = 1e9;

    @Test
    void theSearchBreaksNoRuleAndIsBetterThanTakingEachWhereItCostsLeast(@TempDir Path folder) throws IOException {
        RoutingInstance instance = RoutingInstance.read(generated(folder, 60));
        RoutingModel model = new RoutingModel(instance);
        long greedy = instance.cost(tours(search(model, 1).greedy()));
        long found = instance.cost(tours(search(new RoutingModel(instance), 1).run(rounds())));
        assertThat(found).isLessThan(greedy);
        assertThat(instance.cost(tours(search(new RoutingModel(instance), 1).run(rounds()))))
                .as("the same seed and rounds")
                .isEqualTo(found);
    }

    @Test
    void whatItSaysThatItsToursCostIsWhatTheyCost(@TempDir Path folder) throws IOException {
        RoutingInstance instance = RoutingInstance.read(generated(folder, 40));
        RuinRecreate search = search(new RoutingModel(instance), 7);
        Tours tours = search.run(rounds());
        assertThat(search.total()).isEqualTo(instance.cost(tours(tours)));
    }

    @Test
    void afterASearchStopsThatStillWaitArePutWhereTheyFit(@TempDir Path folder) throws IOException {
        RoutingInstance instance = RoutingInstance.read(generated(folder, 60));
        RoutingModel model = new RoutingModel(instance);
        RuinRecreate search = search(model, 1);
        Tours tours = search.run(rounds());
        for (int tour = 0; tour < tours.size(); tour++) {
            while (tours.stopsOf(tour).length > 0) {
                tours.remove(tour, 0);
            }
            model.changed(tour, new int[0], 0);
        }
        long without = instance.cost(tours(tours));
        assertThat(instance.cost(tours(search.greedy()))).isLessThan(without);
    }

    /** With a folder of public instances: the gap to the best known after some seconds of one core. */
    @Test
    @EnabledIfSystemProperty(named = "patuh.routing.instances", matches = ".+")
    void publicInstancesAreSolvedWithinATenthOfTheBestKnown() throws IOException {
        double seconds = Double.parseDouble(System.getProperty("patuh.routing.seconds", "60"));
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of(System.getProperty("patuh.routing.instances")))) {
            files = found.filter(file -> file.toString().endsWith(".vrp"))
                    .sorted()
                    .toList();
        }
        double sum = 0;
        for (Path file : files) {
            RoutingInstance instance = RoutingInstance.read(file);
            Tours tours = search(new RoutingModel(instance), 1).run(coreSeconds(seconds));
            double gap = (double) instance.cost(tours(tours)) / instance.bestKnown - 1;
            System.out.printf("%s: %.2f %% above the best known after %.0f s%n", instance.name, gap * 100, seconds);
            sum += gap;
        }
        assertThat(sum / files.size()).isLessThan(0.1);
    }

    private static RuinRecreate search(RoutingModel model, long seed) {
        return new RuinRecreate(model, new Tours(model.stops(), model.tours()), seed, 200, 1);
    }

    private static SearchControl rounds() {
        return new SearchControl() {
            private int round;

            @Override
            public double spent() {
                return (double) round++ / ROUNDS;
            }
        };
    }

    private static SearchControl coreSeconds(double seconds) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long began = thread.getCurrentThreadCpuTime();
        return () -> (thread.getCurrentThreadCpuTime() - began) / NANOS / seconds;
    }

    private static List<int[]> tours(Tours tours) {
        List<int[]> clients = new ArrayList<>();
        for (int tour = 0; tour < tours.size(); tour++) {
            int[] stops = tours.stopsOf(tour);
            if (stops.length > 0) {
                for (int i = 0; i < stops.length; i++) {
                    stops[i]++;
                }
                clients.add(stops);
            }
        }
        return clients;
    }

    private static Path generated(Path folder, int clients) throws IOException {
        SplittableRandom random = new SplittableRandom(clients);
        StringBuilder places = new StringBuilder("NODE_COORD_SECTION\n1 50 50\n");
        StringBuilder demands = new StringBuilder("DEMAND_SECTION\n1 0\n");
        StringBuilder windows = new StringBuilder("TIME_WINDOW_SECTION\n1 0 480\n");
        StringBuilder prizes = new StringBuilder("PRIZE_SECTION\n1 0\n");
        for (int client = 2; client <= clients + 1; client++) {
            int opens = random.nextInt(300);
            places.append("%d %d %d%n".formatted(client, random.nextInt(100), random.nextInt(100)));
            demands.append("%d %d%n".formatted(client, 1 + random.nextInt(9)));
            windows.append("%d %d %d%n".formatted(client, opens, opens + 60));
            prizes.append("%d %d%n".formatted(client, 10 + random.nextInt(30)));
        }
        Path file = folder.resolve("generated.vrp");
        Files.writeString(
                file,
                "NAME : generated\nVEHICLES : 8\nCAPACITY : 60\nSERVICE_TIME : 10\n" + places + demands + windows
                        + prizes);
        Files.writeString(folder.resolve("generated.sol"), "Cost: 1\n");
        return file;
    }
}
