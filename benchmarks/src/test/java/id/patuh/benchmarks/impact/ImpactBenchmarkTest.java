package id.patuh.benchmarks.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import id.patuh.benchmarks.field.Limit;

/** The simulation of impact in a tiny province. */
class ImpactBenchmarkTest {
    private static final Set<String> KINDS = Set.of("FIELD", "POLICY", "ASSUMED");
    private static final List<String> TINY =
            List.of("employers=300", "inspectors=3", "examinersOfEachBpjs=2", "listLength=30");

    @Test
    void theSameSeedsGiveTheSameTable() {
        assertEquals(bench(2, 40).table(), bench(2, 40).table());
    }

    @Test
    void otherSeedsAreOtherWorlds() {
        List<List<Year.Result>> results = bench(2, 1).results();
        assertNotEquals(results.getFirst(), results.getLast());
    }

    @Test
    void theTableHasARowForEachOrderWithAndWithoutLetters() {
        List<List<String>> rows = bench(2, 1)
                .table()
                .lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> List.of(line.substring(2).split("\\s*\\|\\s*")))
                .toList();
        assertEquals(List.of("order", "letters", "visits"), rows.getFirst().subList(0, 3));
        assertEquals(
                List.of(
                        List.of("random", "no"),
                        List.of("largest first", "no"),
                        List.of("oldest visit first", "no"),
                        List.of("our priority", "no"),
                        List.of("priority + plan", "no"),
                        List.of("random", "yes"),
                        List.of("largest first", "yes"),
                        List.of("oldest visit first", "yes"),
                        List.of("our priority", "yes"),
                        List.of("priority + plan", "yes")),
                rows.stream().skip(1).map(row -> row.subList(0, 2)).toList());
    }

    @Test
    void nobodyGainsWorkersWhereNobodyAnswers() {
        List<String> deaf = List.of("answersVisitVisible=0", "answersVisitHidden=0", "answersLetter=0");
        ImpactBenchmark bench =
                new ImpactBenchmark(ImpactParameters.shipped().with(TINY).with(deaf), 1, Limit.rounds(1));
        for (Year.Result result : bench.results().getFirst()) {
            assertTrue(result.visits() > 0);
            assertEquals(0, result.gained());
        }
    }

    @Test
    void onlyArmsWithLettersSendThem() {
        for (Year.Result result : bench(1, 1).results().getFirst()) {
            assertEquals(result.arm().letters(), result.letters() > 0);
        }
    }

    @Test
    void eachParameterSaysWhereItComesFrom() {
        ImpactParameters.shipped().all().forEach((name, parameter) -> {
            assertTrue(KINDS.contains(parameter.kind()), name);
            assertFalse(parameter.source().isBlank(), name);
        });
    }

    @Test
    void aParameterThatThereIsNotIsRefused() {
        ImpactParameters parameters = ImpactParameters.shipped();
        assertThrows(IllegalArgumentException.class, () -> parameters.with(List.of("inspector=3")));
        assertThrows(IllegalArgumentException.class, () -> parameters.with(List.of("inspectors")));
    }

    @Test
    void anIntervalIsThatOfStudent() {
        Interval interval = Interval.of(1, 2, 3, 4, 5);
        assertEquals(3, interval.mean());
        assertEquals(2.7764 * Math.sqrt(2.5 / 5), interval.half(), 0.02);
        assertEquals("3.0 ± 2.0", interval.shown(1));
    }

    @Test
    void oneSeedHasNoInterval() {
        assertEquals("1,234", Interval.of(1234).shown(0));
    }

    private static ImpactBenchmark bench(int seeds, int rounds) {
        return new ImpactBenchmark(ImpactParameters.shipped().with(TINY), seeds, Limit.rounds(rounds));
    }
}
