package id.patuh.benchmarks.inspections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.patuh.benchmarks.field.Limit;

/** Three clients around a depot; the far one is worth less than its way. */
class RoutingInstanceTest {
    @TempDir
    Path folder;

    private RoutingInstance instance;

    @BeforeEach
    void write() throws IOException {
        Path file = folder.resolve("small.vrp");
        Files.writeString(file, """
                NAME : small
                VEHICLES : 2
                CAPACITY : 2
                SERVICE_TIME : 10
                NODE_COORD_SECTION
                1 0 0
                2 3 4
                3 3 0
                4 50 0
                DEMAND_SECTION
                1 0
                2 1
                3 1
                4 1
                TIME_WINDOW_SECTION
                1 0 200
                2 0 100
                3 0 10
                4 0 100
                PRIZE_SECTION
                1 0
                2 90
                3 90
                4 70
                EOF
                """);
        Files.writeString(folder.resolve("small.sol"), "Route #1: 2 1\nCost: 820\n");
        instance = new RoutingInstance(file);
    }

    @Test
    void aTourCostsItsLengthAndWhatIsLeftItsPrize() {
        assertEquals(30 + 40 + 50 + 700, instance.cost(List.of(new int[] {2, 1})));
        assertEquals(820, instance.bestKnown());
    }

    @Test
    void theSearchOfThePlannerFindsTheBest() {
        List<int[]> found = RoutingTours.search(instance, 1, Limit.rounds(200).start());
        assertEquals(820, instance.cost(found));
    }

    @Test
    void toursThatBreakARuleAreRefused() {
        assertRefused(new int[] {1, 2}, "small: a visit begins too late");
        assertRefused(new int[] {2, 1, 3}, "small: a vehicle is overloaded");
        assertRefused(new int[] {1, 1}, "small: a place is visited twice");
        List<int[]> three = List.of(new int[] {1}, new int[] {2}, new int[] {3});
        assertThrows(IllegalStateException.class, () -> instance.cost(three));
    }

    private void assertRefused(int[] tour, String because) {
        List<int[]> tours = List.of(tour);
        assertEquals(
                because,
                assertThrows(IllegalStateException.class, () -> instance.cost(tours))
                        .getMessage());
    }
}
