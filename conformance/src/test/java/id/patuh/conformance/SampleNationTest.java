package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;

/**
 * Employers with answers computed by independent programs: two thousand with one door each, and eight hundred, sixty of which have several
 * doors or numbers.
 */
class SampleNationTest {

    private static final List<String> SOURCES = List.of("WLKP", "BPJS_TK", "BPJS_KES");
    private static final List<String> SAMPLES = List.of("sample", "sample-doors");
    private static final Pattern SHARED = Pattern.compile("JJ(942828|449935)");
    private static final Duration QUIET = Duration.ofSeconds(3);

    private static ServiceClient registry;
    private static ServiceClient compliance;

    @BeforeAll
    static void threeAgenciesHandIn() throws IOException {
        Stack.clockAt(Instant.parse("2026-06-30T02:00:00Z"));
        registry = Stack.services().get("registry").as(Stack.token("registry-reader", "KEMENAKER", "*"));
        compliance = Stack.services().get("compliance").as(Stack.token("registry-reader", "KEMENAKER", "*"));
        for (String sample : SAMPLES) {
            for (String source : SOURCES) {
                Extracts.imported(source, read(sample, file(source)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"sample, 2000", "sample-doors, 800"})
    void everyEmployerHasTheExpectedAssessment(String sample, int employers) throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> rows = lines(sample, "expected.csv");
        for (String row : rows.subList(1, rows.size())) {
            String[] expected = row.split(",", -1);
            JsonNode assessment = assessment(employerId(expected[0]), expected);
            String found = differences(expected, assessment);
            if (!found.isEmpty()) {
                wrong.add(expected[0] + ": " + found);
            }
        }
        assertThat(rows).hasSize(employers + 1);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyNumberOfAnEmployerFindsIt() throws IOException {
        List<String> rows = lines("sample-doors", "expected.csv");
        for (String row : rows.subList(1, rows.size())) {
            String[] expected = row.split(",", -1);
            String employer = employerId(expected[0]);
            for (String number : expected[1].split(";")) {
                assertThat(employerId(number)).as(number).isEqualTo(employer);
            }
        }
    }

    /** Doors are counted in the file: rows with the NIB, or else the NPWP, of the employer. */
    @Test
    void theLargestEmployerHasTheDoorsOfItsRows() throws IOException {
        Map<String, List<String>> doors = new HashMap<>();
        List<String> rows = lines("sample-doors", "wlkp.csv");
        for (String row : rows.subList(1, rows.size())) {
            String[] fields = row.split(",", -1);
            if (!fields[1].isEmpty()) {
                doors.computeIfAbsent(fields[1], first -> new ArrayList<>()).add(fields[0]);
            }
        }
        Map.Entry<String, List<String>> largest = doors.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .orElseThrow();
        String employer = employerId("NIB:" + largest.getKey());
        JsonNode data = get("/v1/employers/" + employer);
        JsonNode records = get("/v1/employers/" + employer + "/records?type=WLKP&limit=500");
        assertThat(records.path("items"))
                .extracting(record -> record.path("number").asText())
                .containsAll(largest.getValue());
        assertThat(data.path("workplaces").path("open").asInt()
                        + data.path("workplaces").path("closed").asInt())
                .isEqualTo(records.path("items").size());
    }

    @Test
    void theErrorFileGivesExactlyTheExpectedLines() throws IOException {
        JsonNode job = Extracts.imported("WLKP", read("sample", "wlkp-errors.csv"));
        List<String> found = new ArrayList<>();
        Extracts.client("WLKP")
                .get("/v1/imports/" + job.path("id").asText() + "/errors?limit=500")
                .expect(200)
                .json()
                .path("items")
                .forEach(error -> found.add(error.path("line").asInt() + ","
                        + error.path("field").asText("").replaceAll("null", "") + ","
                        + error.path("code").asText()));
        List<String> expected = lines("sample", "wlkp-errors-expected.csv");
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected.subList(1, expected.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "sample-doors"})
    void importingAgainChangesNothingAndSendsNothing(String sample) throws IOException {
        long before = settledChange();
        long recordsBefore = quietChange();
        for (String source : SOURCES) {
            JsonNode counts =
                    Extracts.imported(source, read(sample, file(source))).path("counts");
            assertThat(counts.path("created").asLong()).as(counts.toString()).isZero();
            assertThat(counts.path("updated").asLong()).as(counts.toString()).isZero();
        }
        assertThat(settledChange()).isEqualTo(before);
        assertThat(quietChange()).isEqualTo(recordsBefore);
    }

    private static JsonNode assessment(String employerId, String[] expected) {
        return await("assessment of " + expected[0])
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> compliance.get("/v1/assessments/" + employerId).json(),
                        body -> body.path("class").asText().equals(expected[2])
                                && body.path("exposureIdr").asLong() == Long.parseLong(expected[5]));
    }

    private static String employerId(String identifier) {
        JsonNode items = registry.get("/v1/employers?identifier=" + identifier)
                .expect(200)
                .json()
                .path("items");
        assertThat(items).as(identifier).hasSize(1);
        return items.get(0).path("employerId").asText();
    }

    private static String differences(String[] expected, JsonNode assessment) {
        StringBuilder found = new StringBuilder();
        if (!equal(expected[3], assessment.path("score"))) {
            found.append("score ").append(assessment.path("score")).append(' ');
        }
        if (!equal(expected[4], assessment.path("priority"))) {
            found.append("priority ").append(assessment.path("priority")).append(' ');
        }
        Set<String> findings = findings(assessment);
        Set<String> wanted = expected[6].isEmpty() ? Set.of() : new TreeSet<>(List.of(expected[6].split(";")));
        if (!findings.equals(wanted)) {
            found.append("findings ").append(findings);
        }
        return found.toString();
    }

    private static boolean equal(String expected, JsonNode actual) {
        if (expected.isEmpty() || actual.isNull()) {
            return expected.isEmpty() && actual.isNull();
        }
        return new BigDecimal(expected).compareTo(actual.decimalValue()) == 0;
    }

    private static Set<String> findings(JsonNode assessment) {
        Set<String> all = new TreeSet<>();
        for (JsonNode finding : assessment.path("findings")) {
            String code = finding.path("code").asText();
            if (!code.startsWith("WLKP_")) {
                all.add(code + ":" + finding.path("agency").asText() + ":" + detail(code, finding));
            }
        }
        return all;
    }

    private static String detail(String code, JsonNode finding) {
        return switch (code) {
            case "PDS_PROGRAMME" -> finding.path("programme").asText();
            case "ARREARS" -> finding.path("months").asText();
            default -> "";
        };
    }

    /** The number of the last change, once the changes tell the present version of every employer. */
    private static long settledChange() {
        Map<String, Long> present = presentVersions();
        Map<String, Long> told = new HashMap<>();
        long[] last = {0};
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            last[0] = follow(last[0], told);
            return told.entrySet().containsAll(present.entrySet());
        });
        return last[0];
    }

    /** The number of the last change of a record, once none came for a while. */
    private static long quietChange() {
        long[] last = {0};
        Instant[] grew = {Instant.now()};
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            JsonNode items =
                    get("/v1/changes?topic=records&limit=500&after=" + last[0]).path("items");
            if (!items.isEmpty()) {
                last[0] = items.get(items.size() - 1).path("changeNumber").asLong();
                grew[0] = Instant.now();
            }
            return grew[0].plus(QUIET).isBefore(Instant.now());
        });
        return last[0];
    }

    private static Map<String, Long> presentVersions() {
        Map<String, Long> versions = new HashMap<>();
        JsonNode page = get("/v1/employers?limit=500");
        while (true) {
            page.path("items").forEach(employer -> put(versions, employer));
            if (page.path("nextCursor").isNull()) {
                return versions;
            }
            page = get(
                    "/v1/employers?limit=500&cursor=" + page.path("nextCursor").asText());
        }
    }

    private static long follow(long from, Map<String, Long> told) {
        long last = from;
        while (true) {
            JsonNode items =
                    get("/v1/changes?topic=employers&limit=500&after=" + last).path("items");
            if (items.isEmpty()) {
                return last;
            }
            items.forEach(change -> put(told, change.path("data")));
            last = items.get(items.size() - 1).path("changeNumber").asLong();
        }
    }

    private static void put(Map<String, Long> versions, JsonNode employer) {
        versions.put(
                employer.path("employerId").asText(), employer.path("version").asLong());
    }

    private static JsonNode get(String path) {
        return registry.get(path).expect(200).json();
    }

    private static String file(String source) {
        return source.toLowerCase(Locale.ROOT).replace('_', '-') + ".csv";
    }

    private static List<String> lines(String sample, String name) throws IOException {
        return new String(read(sample, name), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] read(String sample, String name) throws IOException {
        try (InputStream in = SampleNationTest.class.getResourceAsStream("/" + sample + "/" + name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            // The two nations happen to share two NPPs; here they live in one registry.
            return (sample.equals("sample") ? text : SHARED.matcher(text).replaceAll("JD$1"))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
