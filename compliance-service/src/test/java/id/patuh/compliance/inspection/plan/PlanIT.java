package id.patuh.compliance.inspection.plan;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static id.patuh.compliance.testing.Field.SUPERVISOR;
import static id.patuh.compliance.testing.Field.as;
import static id.patuh.compliance.testing.Field.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.Field;
import id.patuh.compliance.testing.Service;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.kit.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Plans from their list to their publication; each test has regencies of its own, and months without another test's visits. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class PlanIT {
    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 11);

    @Inject
    Database database;

    @BeforeEach
    void setClock() {
        TestClock.set(Instant.parse("2026-11-25T02:00:00Z"));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    /** Instances that are drawn; so many more of them with {@code -Dpatuh.plan.instances}. */
    static IntStream instances() {
        return IntStream.range(0, Integer.getInteger("patuh.plan.instances", 3));
    }

    @ParameterizedTest
    @MethodSource("instances")
    void aPublishedPlanBreaksNoHardRule(int instance) {
        SplittableRandom random = new SplittableRandom(instance);
        List<String> regions = List.of("730%d".formatted(1 + instance % 9), "731%d".formatted(instance % 8));
        EmployerMother[] employers =
                IntStream.range(0, 60).mapToObj(i -> drawn(random, regions)).toArray(EmployerMother[]::new);
        Service.publishAndAwait(employers);
        Map<String, List<JsonNode>> absences = new HashMap<>();
        Map<String, List<JsonNode>> exclusions = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            Field.Officer inspector = Field.inspector(regions.get(i % 2));
            away(inspector, FROM.plusDays(random.nextInt(8)));
            exclude(inspector, employers[random.nextInt(60)]);
        }
        for (int i = 0; i < 3; i++) {
            Field.examinerTk(regions.get(i % 2));
            Field.examinerKes(regions.get(i % 2));
        }
        String list = Plans.list("73", 40, "0.2", FROM.toString(), TO.toString());
        String plan = Plans.solved(Plans.order(list, FROM.toString(), TO.toString(), 2));
        assertThat(Plans.plan(plan).getString("state")).isEqualTo("SOLVED");
        List<JsonNode> officers = Plans.all("/v1/officers");
        for (JsonNode officer : officers) {
            String id = officer.path("officerId").asText();
            absences.put(id, Plans.all("/v1/officers/" + id + "/absences"));
            exclusions.put(id, Plans.all("/v1/officers/" + id + "/exclusions"));
        }
        List<JsonNode> items = Plans.all("/v1/inspection-lists/" + list + "/items");
        List<JsonNode> visits = Plans.all(plan + "/visits");
        PlanChecker checker = new PlanChecker(officers, absences, exclusions, items, 0.2, Set.of());
        assertThat(checker.violations(Plans.all(plan + "/teams"), visits, FROM, TO))
                .isEmpty();
        assertThat(visits).isNotEmpty();
        assertThat(visits.size() + Plans.all(plan + "/unplanned").size()).isEqualTo(items.size());
        Response published = Plans.publish(plan);
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        refused(Plans.publish(plan), 409, "PLAN_PUBLISHED");
    }

    @Test
    void aDoorThatIsNotPlannedSaysWhy() {
        EmployerMother far = employer().region("8103");
        EmployerMother excluded = employer().region("8171");
        EmployerMother large = employer().region("8171").scale(BusinessScale.LARGE);
        Service.publishAndAwait(far, excluded, large);
        Field.Officer only = Field.inspector("8171");
        Field.examinerTk("8171");
        Field.examinerKes("8171");
        exclude(only, excluded);
        String list = Plans.list("81", 10, "0", FROM.toString(), TO.toString());
        String plan = Plans.solved(Plans.order(list, FROM.toString(), TO.toString(), 1));
        Map<String, String> reasons = new HashMap<>();
        Plans.all(plan + "/unplanned")
                .forEach(door -> reasons.put(
                        door.path("employerId").asText(), door.path("reason").asText()));
        assertThat(reasons)
                .containsEntry(far.id().toString(), "TOO_FAR")
                .containsEntry(excluded.id().toString(), "EXCLUDED")
                .containsEntry(large.id().toString(), "NO_OFFICER");
    }

    @Test
    void oneInspectorHasAPlanOfOneDay() {
        Service.publishAndAwait(employer().region("8203"), employer().region("8203"));
        Field.inspector("8203");
        Field.examinerTk("8203");
        Field.examinerKes("8203");
        String list = Plans.list("8203", 10, "0", FROM.toString(), FROM.toString());
        String plan = Plans.solved(Plans.order(list, FROM.toString(), FROM.toString(), 1));
        assertThat(Plans.plan(plan).getString("state")).isEqualTo("SOLVED");
        assertThat(Plans.all(plan + "/visits")).hasSize(2);
    }

    @Test
    void aReplanKeepsWhatIsPinnedAndTellsHowManyOthersMoved() {
        EmployerMother[] employers =
                IntStream.range(0, 6).mapToObj(i -> employer().region("8271")).toArray(EmployerMother[]::new);
        Service.publishAndAwait(employers);
        Field.Officer first = Field.inspector("8271");
        Field.inspector("8271");
        Field.examinerTk("8271");
        Field.examinerKes("8271");
        String list = Plans.list("8271", 10, "0", FROM.toString(), TO.toString());
        String plan = Plans.solved(Plans.order(list, FROM.toString(), TO.toString(), 1));
        assertThat(Plans.publish(plan).statusCode()).isEqualTo(200);
        List<JsonNode> before = Plans.all(plan + "/visits");
        assertThat(before).hasSize(6);
        String link = first.asks()
                .post(first.path() + "/calendar-link/actions/make")
                .jsonPath()
                .getString("path");
        assertThat(Service.anybody()
                        .get(link)
                        .asString()
                        .lines()
                        .filter("BEGIN:VEVENT"::equals)
                        .count())
                .isEqualTo(Plans.all(plan + "/teams").stream()
                        .filter(team -> team.path("members")
                                .findValuesAsText("officerId")
                                .contains(first.id().toString()))
                        .mapToLong(team -> before.stream()
                                .filter(visit -> visit.path("teamId").equals(team.path("teamId")))
                                .count())
                        .sum());
        JsonNode kept = before.getFirst();
        String keptPath = plan + "/visits/" + kept.path("visitId").asText();
        refused(as(SUPERVISOR).body("{\"pinned\":true}").patch(keptPath), 428, "IF_MATCH_REQUIRED");
        as(SUPERVISOR)
                .header("If-Match", as(SUPERVISOR).get(plan).header("ETag"))
                .body("{\"pinned\":true}")
                .patch(keptPath)
                .then()
                .statusCode(200)
                .body("pinned", equalTo(true));

        String replan = Plans.solved(as(SUPERVISOR)
                .header("If-Match", as(SUPERVISOR).get(plan).header("ETag"))
                .body("{\"reason\":\"Petugas sakit\"}")
                .post(plan + "/actions/replan"));
        JsonPath made = Plans.plan(replan);
        assertThat(made.getString("replans")).isEqualTo(plan.substring(plan.lastIndexOf('/') + 1));
        assertThat(made.getInt("kept")).isEqualTo(1);
        List<JsonNode> after = Plans.all(replan + "/visits");
        assertThat(after).anySatisfy(visit -> {
            assertThat(visit.path("visitId")).isEqualTo(kept.path("visitId"));
            assertThat(visit.path("date")).isEqualTo(kept.path("date"));
            assertThat(visit.path("pinned").asBoolean()).isTrue();
        });
        assertThat(made.getInt("moved")).isBetween(0, 5);
        away(first, FROM);
        Response published = Plans.publish(replan);
        boolean goesThen = Plans.all(replan + "/teams").stream()
                .anyMatch(team -> team.path("date").asText().equals(FROM.toString())
                        && team.path("leadId").asText().equals(first.id().toString()));
        if (goesThen) {
            refused(published, 409, "PLAN_OUTDATED");
        } else {
            assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        }
    }

    @Test
    void aSearchIsStoppedEarlyAndWhatItReachedIsAPlan() {
        Service.publishAndAwait(employer().region("8208"));
        Field.inspector("8208");
        Field.examinerTk("8208");
        Field.examinerKes("8208");
        String list = Plans.list("8208", 10, "0", FROM.toString(), TO.toString());
        Response ordered = Plans.order(list, FROM.toString(), TO.toString(), 3_600);
        String path = ordered.header("Location");
        refused(as(SUPERVISOR).get(path + "/visits"), 409, "PLAN_NOT_SOLVED");
        as(SUPERVISOR).post(path + "/actions/stop").then().statusCode(202);
        Plans.solved(ordered);
        assertThat(Plans.plan(path).getString("state")).isEqualTo("STOPPED");
        assertThat(Plans.all(path + "/visits")).hasSize(1);
        assertThat(as(SUPERVISOR).get(path + "/map").jsonPath().getList("features"))
                .hasSize(2);
        refused(as(SUPERVISOR).post(path + "/actions/stop"), 409, "PLAN_NOT_SOLVING");
        database.update("update inspection_plan set state = 'SOLVING' where plan_id = ?::uuid", id(path));
        database.update(
                "update job set state = 'FAILED' where id = (select job_id from inspection_plan where plan_id = ?::uuid)",
                id(path));
        assertThat(Plans.plan(path).getString("state")).as("the job broke off").isEqualTo("FAILED");
        refused(as(SUPERVISOR).get(path + "/visits"), 409, "PLAN_NOT_SOLVED");
        refused(as(SUPERVISOR).post(path + "/actions/stop"), 409, "PLAN_NOT_SOLVING");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void aPlanThatCannotBeIsRefused() {
        Service.publishAndAwait(employer().region("8205"));
        String list = Plans.list("8205", 10, "0", FROM.toString(), TO.toString());
        refused(Plans.order(list, FROM.toString(), TO.toString(), 1), 422, "NO_LEAD");
        Field.Officer inspector = Field.inspector("8205");
        refused(Plans.order(list, "2026-12-05", "2026-12-06", 1), 422, "NO_WORKING_DAY");
        refused(Plans.order(list, "2026-12-05", "2026-12-04", 1), 400, "VALIDATION_FAILED");
        refused(Plans.order(list, FROM.toString(), TO.toString(), 0), 400, "VALIDATION_FAILED");
        refused(Plans.order(UUID.randomUUID().toString(), FROM.toString(), TO.toString(), 1), 404, "LIST_UNKNOWN");
        refused(
                as(SUPERVISOR)
                        .body("""
                                {"listId":"%s","from":"%s","to":"%s","timeLimitSeconds":1,"seed":1,"officerIds":["%s","%s"]}
                                """.formatted(list, FROM, TO, inspector.id(), UUID.randomUUID()))
                        .post("/v1/inspection-plans"),
                404,
                "OFFICER_UNKNOWN");
        refused(as(SUPERVISOR).get("/v1/inspection-plans/" + UUID.randomUUID()), 404, "PLAN_UNKNOWN");
        refused(
                inspector.asks().post("/v1/inspection-plans/" + UUID.randomUUID() + "/actions/stop"),
                403,
                "ROLE_MISSING");
        String plan = Plans.solved(Plans.order(list, FROM.toString(), TO.toString(), 1));
        refused(inspector.asks().get(plan), 404, "PLAN_UNKNOWN");
        Plans.publish(plan);
        inspector.asks().get(plan).then().statusCode(200);
    }

    private static EmployerMother drawn(SplittableRandom random, List<String> regions) {
        BusinessScale scale = BusinessScale.values()[random.nextInt(4)];
        return employer()
                .region(regions.get(random.nextInt(2)))
                .scale(scale)
                .workforce(5 + random.nextInt(200), 500_000_000);
    }

    private static void away(Field.Officer officer, LocalDate day) {
        officer.asks()
                .body("{\"from\":\"%s\",\"to\":\"%s\"}".formatted(day, day.plusDays(1)))
                .post(officer.path() + "/absences")
                .then()
                .statusCode(201);
    }

    private static void exclude(Field.Officer officer, EmployerMother employer) {
        officer.asks()
                .body("{\"employerId\":\"%s\",\"reason\":\"Kerabat\"}".formatted(employer.id()))
                .post(officer.path() + "/exclusions")
                .then()
                .statusCode(201);
    }
}
