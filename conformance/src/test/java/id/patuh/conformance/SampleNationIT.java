package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;

/** What the services make of two sample nations is what independent programs computed from the same files. */
class SampleNationIT {
    private static final List<SampleNation> NATIONS = List.of(SampleNation.ONE_DOOR, SampleNation.SEVERAL_DOORS);
    private static final List<Arguments> SIZES =
            List.of(Arguments.of(SampleNation.ONE_DOOR, 2000), Arguments.of(SampleNation.SEVERAL_DOORS, 800));

    private static ServiceClient registry;
    private static ServiceClient compliance;

    @BeforeAll
    static void importBoth() {
        RunningStack.clockAt(Instant.parse("2026-06-30T02:00:00Z"));
        String token = RunningStack.token("registry-reader", "KEMENAKER", "*");
        registry = RunningStack.services().get("registry").as(token);
        compliance = RunningStack.services().get("compliance").as(token);
        NATIONS.forEach(SampleNation::imported);
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void everyEmployerHasTheExpectedAssessment(SampleNation nation, int employers) {
        List<String> wrong = new ArrayList<>();
        List<ExpectedAssessment> all = expected(nation).toList();
        for (ExpectedAssessment expected : all) {
            String differences = expected.differences(assessment(expected));
            if (!differences.isEmpty()) {
                wrong.add(expected.employer() + ": " + differences);
            }
        }
        assertThat(all).hasSize(employers);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyNumberOfAnEmployerFindsIt() {
        expected(SampleNation.SEVERAL_DOORS).forEach(expected -> {
            String employer = employerId(expected.employer());
            assertThat(expected.numbers())
                    .allSatisfy(number -> assertThat(employerId(number)).isEqualTo(employer));
        });
    }

    /** Doors are counted in the file: rows with the NIB of the employer. */
    @Test
    void theLargestEmployerHasTheDoorsOfItsRows() {
        Map<String, List<String>> doors = new HashMap<>();
        for (String[] fields : SampleNation.SEVERAL_DOORS.rows("wlkp.csv")) {
            if (!fields[1].isEmpty()) {
                doors.computeIfAbsent(fields[1], first -> new ArrayList<>()).add(fields[0]);
            }
        }
        Map.Entry<String, List<String>> largest = doors.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .orElseThrow();
        String employer = employerId("NIB:" + largest.getKey());
        JsonNode workplaces = get("/v1/employers/" + employer).path("workplaces");
        JsonNode records = get("/v1/employers/" + employer + "/records?type=WLKP&limit=500");
        assertThat(records.path("items"))
                .extracting(record -> record.path("number").asText())
                .containsAll(largest.getValue());
        assertThat(workplaces.path("open").asInt() + workplaces.path("closed").asInt())
                .isEqualTo(records.path("items").size());
    }

    @Test
    void theErrorFileGivesExactlyTheExpectedLines() {
        JsonNode job = Extracts.imported("WLKP", SampleNation.ONE_DOOR.bytes("wlkp-errors.csv"));
        List<String> errors = new ArrayList<>();
        Extracts.client("WLKP")
                .get("/v1/imports/" + job.path("id").asText() + "/errors?limit=500")
                .expect(200)
                .json()
                .path("items")
                .forEach(error -> errors.add(error.path("line").asInt() + ","
                        + error.path("field").asText("").replaceAll("null", "") + ","
                        + error.path("code").asText()));
        assertThat(errors).containsExactlyInAnyOrderElementsOf(SampleNation.ONE_DOOR.lines("wlkp-errors-expected.csv"));
    }

    @ParameterizedTest
    @FieldSource("NATIONS")
    void importingAgainChangesNothingAndSendsNothing(SampleNation nation) {
        ChangeFeed feed = new ChangeFeed(registry);
        long employersBefore = feed.lastOfEmployers();
        long recordsBefore = feed.lastOfRecords();
        assertThat(nation.imported()).allSatisfy(counts -> {
            assertThat(counts.path("created").asLong()).as(counts.toString()).isZero();
            assertThat(counts.path("updated").asLong()).as(counts.toString()).isZero();
        });
        assertThat(feed.lastOfEmployers()).isEqualTo(employersBefore);
        assertThat(feed.lastOfRecords()).isEqualTo(recordsBefore);
    }

    /** Contributions of June, due on the 10th, are due in July if the rest of June is off; then one month less is in arrears. */
    @Test
    void aCalendarThatComesIntoForceInSanctionsMovesWhatIsInArrearsInCompliance() {
        ExpectedAssessment twoMonths = expected(SampleNation.ONE_DOOR)
                .filter(employer -> employer.findings().contains("ARREARS:BPJS_KES:2"))
                .findFirst()
                .orElseThrow();
        String path = "/v1/assessments/" + employerId(twoMonths.employer());
        assertThat(monthsInArrears(assessment(twoMonths))).isEqualTo(2);
        ServiceCalendar calendar = new ServiceCalendar(2026);
        calendar.putIntoForce(calendar.withDaysOff("2026-06-10", "2026-06-30"));
        try {
            await("arrears by the new calendar")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> monthsInArrears(compliance.get(path).json()) == 1);
        } finally {
            calendar.putIntoForce(calendar.asItWas());
        }
        await("arrears as before")
                .atMost(Duration.ofSeconds(60))
                .until(() -> monthsInArrears(compliance.get(path).json()) == 2);
    }

    private static int monthsInArrears(JsonNode assessment) {
        for (JsonNode finding : assessment.path("findings")) {
            if ("ARREARS".equals(finding.path("code").asText())) {
                return finding.path("months").asInt();
            }
        }
        return 0;
    }

    private static Stream<ExpectedAssessment> expected(SampleNation nation) {
        return nation.rows("expected.csv").stream().map(ExpectedAssessment::of);
    }

    private static JsonNode assessment(ExpectedAssessment expected) {
        String path = "/v1/assessments/" + employerId(expected.employer());
        return await("assessment of " + expected.employer())
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(30))
                .until(() -> compliance.get(path).json(), expected::isReachedBy);
    }

    private static String employerId(String identifier) {
        JsonNode items = get("/v1/employers?identifier=" + identifier).path("items");
        assertThat(items).as(identifier).hasSize(1);
        return items.get(0).path("employerId").asText();
    }

    private static JsonNode get(String path) {
        return registry.get(path).expect(200).json();
    }
}
