package id.patuh.compliance.result;

import static id.patuh.compliance.testing.Field.SUPERVISOR;
import static id.patuh.compliance.testing.Field.as;
import static id.patuh.compliance.testing.Field.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.hipparchus.distribution.continuous.TDistribution;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.compliance.inspection.ItemKind;
import id.patuh.compliance.result.SeededVisits.Seeded;
import id.patuh.compliance.testing.Field;
import id.patuh.compliance.testing.Field.Officer;
import id.patuh.compliance.testing.Service;
import id.patuh.contracts.event.EventJson;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What 500 seeded visits teach, against figures that the test computes itself. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ResultIT {
    private static final Tokens SUPERVISOR_THERE = SUPERVISOR.regions("61", "62", "63");
    private static final Tokens AUDITOR_THERE = Tokens.of("auditor").regions("61", "62", "63");
    private static final double Z = 1.959963984540054;
    private static SeededVisits seeded;

    @Inject
    Database database;

    @BeforeEach
    void putVisitsIn() {
        TestClock.set(Instant.parse("2026-11-25T02:00:00Z"));
        if (seeded == null) {
            seeded = new SeededVisits(database).put(500);
        }
    }

    @AfterAll
    static void resetClock() {
        TestClock.reset();
        seeded = null;
    }

    @Test
    void hitRatesByDecileAreThoseOfTheTenthsByPriority() throws IOException {
        JsonNode results = read(SUPERVISOR_THERE, "?by=decile");
        assertThat(results.path("visits").asInt())
                .as("an unsigned one does not count")
                .isEqualTo(500);
        assertThat(results.path("effect").isNull()).isTrue();
        Map<String, List<Seeded>> expected = group(seeded.visits(), visit -> Integer.toString(decile(visit)));
        check(results, expected);
        for (JsonNode item : results.path("items")) {
            List<Seeded> those = expected.get(item.path("key").asText());
            assertThat(those).hasSize(50);
            assertThat(item.path("priorityFrom").asDouble())
                    .isEqualTo(those.stream().mapToInt(Seeded::priority).min().orElseThrow() / 10.0);
            assertThat(item.path("priorityTo").asDouble())
                    .isEqualTo(those.stream().mapToInt(Seeded::priority).max().orElseThrow() / 10.0);
        }
    }

    @Test
    void onlySupervisorsSeeThatVisitsFollowedComplaints() throws IOException {
        check(read(SUPERVISOR_THERE, "?by=kind"), group(seeded.visits(), visit -> visit.kind()
                .name()));
        Function<Seeded, String> masked = visit ->
                visit.kind() == ItemKind.COMPLAINT ? "PRIORITY" : visit.kind().name();
        check(read(AUDITOR_THERE, "?by=KIND"), group(seeded.visits(), masked));
        Tokens officer = seeded.officers().getFirst().token().regions("61", "62", "63");
        check(read(officer, "?by=kind"), group(seeded.visits(), masked));
    }

    @Test
    void regionsAreProvincesAndWithinOneTheirRegencies() throws IOException {
        check(read(AUDITOR_THERE, "?by=region"), group(seeded.visits(), Seeded::province));
        List<Seeded> there = seeded.visits().stream()
                .filter(visit -> visit.province().equals("61"))
                .toList();
        JsonNode within = read(AUDITOR_THERE, "?by=region&region=61");
        check(within, group(there, Seeded::region));
        assertThat(within.path("items").path(0).path("name").asText()).isEqualTo("KABUPATEN SAMBAS");
        check(read(AUDITOR_THERE.regions("61"), "?by=region"), group(there, Seeded::province));
        List<Seeded> early = seeded.visits().stream()
                .filter(visit -> !visit.day().isBefore(LocalDate.of(2026, 2, 1))
                        && !visit.day().isAfter(LocalDate.of(2026, 2, 28)))
                .toList();
        check(read(AUDITOR_THERE, "?by=region&from=2026-02-01&to=2026-02-28"), group(early, Seeded::province));
    }

    @Test
    void officersAreMeasuredAgainstComparableVisits() throws IOException {
        JsonNode results = read(SUPERVISOR_THERE, "?by=officer");
        double[] expected = expectations(seeded.visits());
        Map<String, List<Seeded>> own = new HashMap<>();
        for (Officer officer : seeded.officers()) {
            own.put(
                    officer.id().toString(),
                    seeded.visits().stream()
                            .filter(visit -> visit.isOf(officer))
                            .toList());
        }
        check(results, own);
        for (JsonNode item : results.path("items")) {
            List<Seeded> those = own.get(item.path("key").asText());
            double sum = IntStream.range(0, expected.length)
                    .filter(i -> those.contains(seeded.visits().get(i)))
                    .mapToDouble(i -> expected[i])
                    .sum();
            assertThat(item.path("expectedHits").asDouble()).isCloseTo(sum, within(1e-6));
            assertThat(item.path("name").asText()).startsWith("Petugas ");
        }
    }

    @Test
    void resultsByOfficerAreReadBySupervisorsAuditorsAndTheOfficer() throws IOException {
        Officer self = seeded.officers().get(1);
        JsonNode whole = read(AUDITOR_THERE, "?by=officer");
        assertThat(whole.path("items")).hasSize(6);
        JsonNode own = read(self.token().regions("61", "62", "63"), "?by=officer");
        assertThat(own.path("items")).hasSize(1);
        JsonNode item = own.path("items").path(0);
        assertThat(item.path("key").asText()).isEqualTo(self.id().toString());
        assertThat(whole.path("items")).contains(item);
        Officer other = Field.inspector("6101");
        assertThat(read(other.token(), "?by=officer").path("items")).isEmpty();
        refused(
                as(Tokens.of("kemenaker-inspector").subject("nobody-entered")).get("/v1/inspection-results?by=officer"),
                403,
                "OFFICER_NOT_ENTERED");
    }

    @Test
    void overridesAreCountedByRegion() throws IOException {
        JsonNode results = read(SUPERVISOR_THERE, "?by=override");
        Map<String, List<Seeded>> all = group(seeded.visits(), Seeded::province);
        check(
                results,
                group(
                        seeded.visits().stream()
                                .filter(visit -> visit.kind() == ItemKind.OVERRIDE)
                                .toList(),
                        Seeded::province));
        for (JsonNode item : results.path("items")) {
            int total = all.get(item.path("key").asText()).size();
            assertThat(item.path("ofVisits").asInt()).isEqualTo(total);
            assertThat(item.path("overrideShare").asDouble())
                    .isCloseTo(item.path("visits").asDouble() / total, within(1e-9));
        }
    }

    @Test
    void theEffectOfVisitsIsReadFromTheAssessmentsOfTheirEmployers() throws IOException {
        Map<ItemKind, List<Long>> gained = new HashMap<>();
        for (Seeded visit : seeded.visits()) {
            int more = Math.floorMod(visit.priority() * 37, 41) - 5;
            seeded.assessed(visit, 1, visit.day().minusDays(3), 40);
            seeded.assessed(visit, 2, visit.day().plusDays(180), 40 + more);
            seeded.assessed(visit, 3, visit.day().plusDays(181), 99);
            gained.computeIfAbsent(visit.kind(), kind -> new ArrayList<>()).add((long) more);
        }
        JsonNode effect = read(SUPERVISOR_THERE, "?by=kind").path("effect");
        assertThat(effect.path("days").asInt()).isEqualTo(180);
        double[] priority = moments(gained.get(ItemKind.PRIORITY));
        double[] random = moments(gained.get(ItemKind.RANDOM));
        assertThat(effect.at("/priority/visits").asDouble()).isEqualTo(priority[0]);
        assertThat(effect.at("/random/visits").asDouble()).isEqualTo(random[0]);
        assertThat(effect.at("/priority/meanWorkersGained").asDouble()).isCloseTo(priority[1], within(1e-6));
        assertThat(effect.at("/random/meanWorkersGained").asDouble()).isCloseTo(random[1], within(1e-6));
        double one = priority[2] / priority[0];
        double other = random[2] / random[0];
        double freedom =
                (one + other) * (one + other) / (one * one / (priority[0] - 1) + other * other / (random[0] - 1));
        double reach = Math.sqrt(one + other) * new TDistribution(freedom).inverseCumulativeProbability(0.975);
        assertThat(effect.at("/difference/value").asDouble()).isCloseTo(priority[1] - random[1], within(1e-6));
        assertThat(effect.at("/difference/lower").asDouble()).isCloseTo(priority[1] - random[1] - reach, within(1e-6));
        assertThat(effect.at("/difference/upper").asDouble()).isCloseTo(priority[1] - random[1] + reach, within(1e-6));
        TestClock.set(Instant.parse("2026-06-20T02:00:00Z"));
        JsonNode early = read(SUPERVISOR_THERE, "?by=kind").path("effect");
        assertThat(early.at("/priority/visits").asInt())
                .as("visits less than 180 days ago do not count")
                .isZero();
        assertThat(early.path("difference").isNull()).isTrue();
    }

    @Test
    void whatCannotBeAnsweredIsRefused() throws IOException {
        refused(as(SUPERVISOR).get("/v1/inspection-results"), 400, "PARAMETER_INVALID");
        refused(as(SUPERVISOR).get("/v1/inspection-results?by=colour"), 400, "PARAMETER_INVALID");
        refused(as(SUPERVISOR).get("/v1/inspection-results?by=kind&region=99"), 400, "REGION_UNKNOWN");
        refused(as(AUDITOR_THERE).get("/v1/inspection-results?by=kind&region=31"), 403, "REGION_OUT_OF_SCOPE");
        refused(as(Tokens.of("admin")).get("/v1/inspection-results?by=kind"), 403, "ROLE_MISSING");
        JsonNode none = read(AUDITOR_THERE, "?by=officer&from=2030-01-01");
        assertThat(none.path("visits").asInt()).isZero();
        assertThat(none.path("items")).isEmpty();
    }

    private static JsonNode read(Tokens who, String query) throws IOException {
        Response answer = Service.as(who).get("/v1/inspection-results" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return EventJson.mapper().readTree(answer.asByteArray());
    }

    private static Map<String, List<Seeded>> group(Collection<Seeded> visits, Function<Seeded, String> key) {
        return visits.stream().collect(Collectors.groupingBy(key));
    }

    private static int decile(Seeded visit) {
        long below = seeded.visits().stream()
                .filter(other -> other.priority() < visit.priority())
                .count();
        return (int) (below / 50) + 1;
    }

    /** Each group with its hits and the interval of Wilson, solved from its definition as a quadratic equation. */
    private static void check(JsonNode results, Map<String, List<Seeded>> expected) {
        assertThat(results.path("items").findValuesAsText("key"))
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        for (JsonNode item : results.path("items")) {
            List<Seeded> those = expected.get(item.path("key").asText());
            double total = those.size();
            double share = those.stream().filter(Seeded::hit).count() / total;
            double a = 1 + Z * Z / total;
            double b = -2 * share - Z * Z / total;
            double root = Math.sqrt(b * b - 4 * a * share * share);
            assertThat(item.path("visits").asDouble()).isEqualTo(total);
            assertThat(item.path("hits").asDouble()).isCloseTo(share * total, within(1e-9));
            assertThat(item.at("/hitRate/value").asDouble()).isCloseTo(share, within(1e-6));
            assertThat(item.at("/hitRate/lower").asDouble()).isCloseTo((-b - root) / 2 / a, within(1e-6));
            assertThat(item.at("/hitRate/upper").asDouble()).isCloseTo((-b + root) / 2 / a, within(1e-6));
        }
    }

    /** Number, mean and variance. */
    private static double[] moments(List<Long> numbers) {
        double mean = numbers.stream().mapToDouble(Long::doubleValue).sum() / numbers.size();
        double squares = numbers.stream()
                .mapToDouble(number -> Math.pow(number - mean, 2))
                .sum();
        return new double[] {numbers.size(), mean, squares / (numbers.size() - 1)};
    }

    /** The probability of a hit of each visit: Newton's method over single visits with indicators for each scale and province but the last. */
    private static double[] expectations(List<Seeded> visits) {
        List<String> levels = List.copyOf(new TreeSet<>(visits.stream()
                .flatMap(visit -> List.of(visit.scale().name(), visit.province()).stream())
                .filter(level -> !level.equals("LARGE") && !level.equals("63"))
                .toList()));
        double[][] rows = visits.stream().map(visit -> row(visit, levels)).toArray(double[][]::new);
        double[] beta = new double[2 + levels.size()];
        for (int step = 0; step < 50; step++) {
            double[][] system = new double[beta.length][beta.length + 1];
            for (int i = 0; i < rows.length; i++) {
                double p = probability(rows[i], beta);
                for (int j = 0; j < beta.length; j++) {
                    for (int k = 0; k < beta.length; k++) {
                        system[j][k] += p * (1 - p) * rows[i][j] * rows[i][k];
                    }
                    system[j][beta.length] += rows[i][j] * ((visits.get(i).hit() ? 1 : 0) - p);
                }
            }
            double[] change = solved(system);
            for (int j = 0; j < beta.length; j++) {
                beta[j] += change[j];
            }
        }
        return Arrays.stream(rows).mapToDouble(row -> probability(row, beta)).toArray();
    }

    private static double[] row(Seeded visit, List<String> levels) {
        double[] row = new double[2 + levels.size()];
        row[0] = 1;
        row[1] = decile(visit);
        for (int i = 0; i < levels.size(); i++) {
            row[2 + i] =
                    levels.get(i).equals(visit.scale().name()) || levels.get(i).equals(visit.province()) ? 1 : 0;
        }
        return row;
    }

    private static double probability(double[] row, double[] beta) {
        return 1
                / (1
                        + Math.exp(-IntStream.range(0, row.length)
                                .mapToDouble(i -> row[i] * beta[i])
                                .sum()));
    }

    /** Gauss and Jordan, with the largest pivot. */
    private static double[] solved(double[][] system) {
        int size = system.length;
        for (int column = 0; column < size; column++) {
            int c = column;
            int pivot = IntStream.range(c, size)
                    .boxed()
                    .max(Comparator.comparingDouble(i -> Math.abs(system[i][c])))
                    .orElseThrow();
            double[] held = system[c];
            system[c] = system[pivot];
            system[pivot] = held;
            for (int i = 0; i < size; i++) {
                double factor = i == c ? 0 : system[i][c] / system[c][c];
                for (int j = c; j <= size; j++) {
                    system[i][j] -= factor * system[c][j];
                }
            }
        }
        return IntStream.range(0, size)
                .mapToDouble(i -> system[i][size] / system[i][i])
                .toArray();
    }
}
