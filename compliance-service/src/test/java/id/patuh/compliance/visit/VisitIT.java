package id.patuh.compliance.visit;

import static id.patuh.compliance.testing.Field.SUPERVISOR;
import static id.patuh.compliance.testing.Field.as;
import static id.patuh.compliance.testing.Field.created;
import static id.patuh.compliance.testing.Field.refused;
import static id.patuh.compliance.visit.Visits.DAY;
import static id.patuh.compliance.visit.Visits.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.Field;
import id.patuh.compliance.testing.Service;
import id.patuh.compliance.visit.Visits.Team;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Visits outside a plan, up to the door; each test has a regency of its own. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class VisitIT {
    @BeforeEach
    void setClock() {
        TestClock.set(Instant.parse("2026-11-25T02:00:00Z"));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aVisitIsOrderedAssignedAndStarted() {
        EmployerMother employer = Visits.employer("1101");
        Team team = Team.of("1101");
        Response ordered = Visits.order(employer, DAY, "09:00", team.ids());
        JsonPath visit = created(ordered);
        String path = "/v1/visits/" + visit.getString("visitId");
        assertThat(ordered.header("Location")).endsWith(path);
        assertThat(visit.getString("state")).isEqualTo("PLANNED");
        assertThat(visit.getString("kind")).isEqualTo("OVERRIDE");
        assertThat(visit.getString("endAt"))
                .as("a micro business takes an hour")
                .isEqualTo("10:00");
        assertThat(visit.getString("leadId")).isEqualTo(team.lead().id().toString());
        assertThat(visit.getList("members.agency")).containsExactlyInAnyOrder("KEMENAKER", "BPJS_TK", "BPJS_KES");
        assertThat(visit.getList("needs")).isEqualTo(List.of("BPJS_TK", "BPJS_KES"));
        refused(team.lead().asks().post(path + "/actions/start"), 409, "VISIT_STATE");
        refused(team.lead().asks().post(path + "/actions/assign"), 403, "ROLE_MISSING");
        refused(as(SUPERVISOR.regions("12")).post(path + "/actions/assign"), 403, "REGION_OUT_OF_SCOPE");
        refused(as(SUPERVISOR).header("If-Match", "\"v9\"").post(path + "/actions/assign"), 412, "ETAG_STALE");

        JsonPath assigned = done(as(SUPERVISOR).post(path + "/actions/assign"));
        assertThat(assigned.getString("state")).isEqualTo("ASSIGNED");
        assertThat(assigned.getString("reportDue"))
                .as("24:00 of the third working day after, in Aceh")
                .isEqualTo("2026-12-04T17:00:00Z");
        refused(team.tk().asks().post(path + "/actions/start"), 403, "ROLE_MISSING");
        refused(Field.inspector("1101").asks().post(path + "/actions/start"), 404, "VISIT_UNKNOWN");
        JsonPath started = done(team.lead().asks().post(path + "/actions/start"));
        assertThat(started.getString("state")).isEqualTo("IN_PROGRESS");
        assertThat(started.getString("startedAt")).startsWith("2026-11-25T02:0");
        refused(as(SUPERVISOR).body("{\"reason\":\"Banjir\"}").post(path + "/actions/postpone"), 409, "VISIT_STATE");
        refused(as(SUPERVISOR).body("{\"reason\":\"Banjir\"}").post(path + "/actions/cancel"), 409, "VISIT_STATE");
    }

    @Test
    void aSecondInspectorOfTheTeamDoesNotLead() {
        EmployerMother employer = EmployerMother.employer()
                .region("1102")
                .scale(BusinessScale.LARGE)
                .workforce(300, 1_500_000_000);
        Service.publishAndAwait(employer);
        Team team = Team.of("1102");
        refused(Visits.order(employer, DAY, "09:00", team.ids()), 422, "VISIT_BREAKS_RULES");
        Field.Officer second = Field.inspector("1102");
        List<UUID> members = List.of(
                team.lead().id(), second.id(), team.tk().id(), team.kes().id());
        refused(Visits.order(employer, DAY, "09:00", members), 400, "VALIDATION_FAILED");
        String path = "/v1/visits/"
                + created(order(employer, members, team.lead().id())).getString("visitId");
        done(as(SUPERVISOR).post(path + "/actions/assign"));
        refused(second.asks().post(path + "/actions/start"), 403, "VISIT_NOT_LED");
    }

    @Test
    void aPostponedVisitGetsANewDayAndACancelledOneNothing() {
        EmployerMother employer = Visits.employer("1103");
        Team team = Team.of("1103");
        String path = Visits.assigned(employer, team);
        refused(as(SUPERVISOR).body("{\"reason\":\" \"}").post(path + "/actions/postpone"), 400, "VALIDATION_FAILED");
        JsonPath postponed = done(as(SUPERVISOR).body("{\"reason\":\"Banjir\"}").post(path + "/actions/postpone"));
        assertThat(postponed.getString("state")).isEqualTo("POSTPONED");
        assertThat(postponed.getString("reason")).isEqualTo("Banjir");
        refused(as(SUPERVISOR).post(path + "/actions/assign"), 400, "VALIDATION_FAILED");
        assertThat(codes(refused(assign(path, "2026-12-05"), 422, "VISIT_BREAKS_RULES")))
                .containsExactly("NO_WORKING_DAY");
        JsonPath again = done(assign(path, "2026-12-03"));
        assertThat(again.getString("state")).isEqualTo("ASSIGNED");
        assertThat(again.getString("date")).isEqualTo("2026-12-03");
        refused(assign(path, "2026-12-04"), 409, "VISIT_STATE");
        JsonPath cancelled =
                done(as(SUPERVISOR).body("{\"reason\":\"Ditutup\"}").post(path + "/actions/cancel"));
        assertThat(cancelled.getString("state")).isEqualTo("CANCELLED");
        assertThat(cancelled.getBoolean("late")).isFalse();
        refused(as(SUPERVISOR).post(path + "/actions/assign"), 409, "VISIT_STATE");
        String planned = Visits.ordered(employer, team);
        refused(assign(planned, "2026-12-04"), 400, "VALIDATION_FAILED");
    }

    @Test
    void aVisitOutsideAPlanKeepsItsHardRules() {
        EmployerMother employer = Visits.employer("1104");
        Team team = Team.of("1104");
        List<UUID> ids = team.ids();
        assertThat(broken(employer, "2026-12-05", "09:00", ids)).containsExactly("NO_WORKING_DAY");
        assertThat(broken(employer, "2026-11-24", "09:00", ids)).containsExactly("NO_WORKING_DAY");
        assertThat(broken(employer, DAY, "07:59", ids)).containsExactly("OUTSIDE_DAY");
        assertThat(broken(employer, DAY, "15:30", ids)).containsExactly("OUTSIDE_DAY");
        assertThat(broken(employer, DAY, "23:30", ids)).containsExactly("OUTSIDE_DAY");
        assertThat(broken(employer, DAY, "09:00", ids.subList(0, 2))).containsExactly("NO_OFFICER");
        Field.Officer stranger = Field.inspector("3171");
        assertThat(broken(employer, DAY, "09:00", List.of(stranger.id(), ids.get(1), ids.get(2))))
                .containsExactly("OUTSIDE_PROVINCE");
        created(team.tk()
                .asks()
                .body("{\"from\":\"2026-12-02\",\"to\":\"2026-12-02\"}")
                .post(team.tk().path() + "/absences"));
        assertThat(broken(employer, "2026-12-02", "09:00", ids)).containsExactly("ABSENT");
        EmployerMother excluded = Visits.employer("1104");
        created(team.kes()
                .asks()
                .body("{\"employerId\":\"%s\",\"reason\":\"Kerabat\"}".formatted(excluded.id()))
                .post(team.kes().path() + "/exclusions"));
        assertThat(broken(excluded, DAY, "09:00", ids)).containsExactly("EXCLUDED");
        created(Visits.order(employer, DAY, "09:00", ids));
        assertThat(broken(employer, DAY, "09:30", ids)).containsExactly("ELSEWHERE");
        Field.Officer other = Field.inspector("1104");
        assertThat(broken(employer, DAY, "13:00", List.of(other.id(), ids.get(1), ids.get(2))))
                .as("a team stays together for the day")
                .containsExactly("ELSEWHERE");
        for (int hour = 10; hour < 14; hour++) {
            created(Visits.order(employer, DAY, hour + ":00", ids));
        }
        assertThat(broken(employer, "2026-12-03", "09:00", ids))
                .as("the sixth visit of an inspector in a month")
                .containsExactly("QUOTA");
    }

    @Test
    void theLeadOfTheLastVisitDoesNotLeadTheNextOne() {
        EmployerMother employer = Visits.employer("1105");
        Team team = Team.of("1105");
        Visits.started(employer, team);
        assertThat(broken(employer, "2026-12-03", "09:00", team.ids())).containsExactly("ROTATION");
    }

    @Test
    void aLeadKnowsTheSectionOfIndustry() {
        EmployerMother employer = Visits.employer("1106");
        Team team = Team.of("1106");
        as(SUPERVISOR)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"kbliSections\":[\"B\"]}")
                .patch(team.lead().path())
                .then()
                .statusCode(200);
        assertThat(broken(employer, DAY, "09:00", team.ids())).containsExactly("SECTION_NOT_KNOWN");
    }

    @Test
    void anOrderThatCannotBeIsRefused() {
        EmployerMother employer = Visits.employer("1107");
        Team team = Team.of("1107");
        EmployerMother unknown = EmployerMother.employer();
        refused(Visits.order(unknown, DAY, "09:00", team.ids()), 404, "EMPLOYER_UNKNOWN");
        refused(Visits.order(employer, DAY, "09:00", List.of(UUID.randomUUID())), 404, "OFFICER_UNKNOWN");
        refused(Visits.order(employer, DAY, "9", team.ids()), 400, "VALIDATION_FAILED");
        refused(
                Visits.order(
                        employer,
                        DAY,
                        "09:00",
                        List.of(team.tk().id(), team.kes().id())),
                400,
                "VALIDATION_FAILED");
        refused(order(employer, team.ids(), team.tk().id()), 400, "VALIDATION_FAILED");
        refused(Visits.order(employer, "2031-01-07", "09:00", team.ids()), 409, "CALENDAR_UNKNOWN");
        refused(team.lead().asks().body("{}").post("/v1/visits"), 403, "ROLE_MISSING");
        refused(as(SUPERVISOR).post("/v1/visits/" + UUID.randomUUID() + "/actions/assign"), 404, "VISIT_UNKNOWN");
    }

    @Test
    void officersListTheirOwnVisitsAndSupervisorsThoseOfTheirRegions() {
        EmployerMother employer = Visits.employer("1108");
        Team team = Team.of("1108");
        String first = Visits.assigned(employer, team).substring("/v1/visits/".length());
        String second = created(Visits.order(employer, "2026-12-03", "08:00", team.ids()))
                .getString("visitId");
        assertThat(ids(team.tk().asks().get("/v1/visits"))).containsExactly(first, second);
        assertThat(ids(team.tk().asks().get("/v1/visits?state=PLANNED"))).containsExactly(second);
        assertThat(ids(team.tk()
                        .asks()
                        .get("/v1/visits?officer=" + Field.inspector("1108").id())))
                .isEmpty();
        assertThat(ids(Field.inspector("1108").asks().get("/v1/visits?region=1108")))
                .isEmpty();
        assertThat(ids(as(SUPERVISOR).get("/v1/visits?region=1108&from=2026-12-02")))
                .containsExactly(second);
        assertThat(ids(as(SUPERVISOR).get("/v1/visits?region=1108&to=2026-12-02")))
                .containsExactly(first);
        assertThat(ids(as(SUPERVISOR)
                        .get("/v1/visits?region=11&officer=" + team.kes().id())))
                .containsExactly(first, second);
        Response page = as(SUPERVISOR).get("/v1/visits?region=1108&limit=1");
        assertThat(ids(page)).containsExactly(first);
        assertThat(ids(as(SUPERVISOR)
                        .get("/v1/visits?region=1108&limit=1&cursor="
                                + page.jsonPath().getString("nextCursor"))))
                .containsExactly(second);
        assertThat(ids(as(Tokens.of("auditor")).get("/v1/visits?region=1108"))).hasSize(2);
        refused(as(SUPERVISOR.regions("12")).get("/v1/visits?region=1108"), 403, "REGION_OUT_OF_SCOPE");
        refused(as(SUPERVISOR).get("/v1/visits?region=9999"), 400, "REGION_UNKNOWN");
        refused(as(Tokens.of("kemenaker-inspector").subject("nobody")).get("/v1/visits"), 403, "OFFICER_NOT_ENTERED");
        refused(as(Tokens.of("registry-reader")).get("/v1/visits"), 403, "ROLE_MISSING");

        assertThat(ids(as(SUPERVISOR).get("/v1/visits?region=1108&late=true"))).isEmpty();
        TestClock.set(Instant.parse("2026-12-04T17:00:00Z"));
        assertThat(ids(as(SUPERVISOR).get("/v1/visits?region=1108&late=true")))
                .as("assigned, and not reported by the end of the third working day")
                .containsExactly(first);
        assertThat(ids(as(SUPERVISOR).get("/v1/visits?region=1108&late=false"))).containsExactly(second);
    }

    private static List<String> broken(EmployerMother employer, String day, String startAt, List<UUID> members) {
        return codes(refused(Visits.order(employer, day, startAt, members), 422, "VISIT_BREAKS_RULES"));
    }

    private static List<String> codes(JsonPath problem) {
        return problem.getList("errors.code");
    }

    private static List<String> ids(Response answer) {
        return done(answer).getList("items.visitId");
    }

    private static Response assign(String path, String day) {
        return as(SUPERVISOR)
                .body("{\"date\":\"%s\",\"startAt\":\"10:00\"}".formatted(day))
                .post(path + "/actions/assign");
    }

    private static Response order(EmployerMother employer, List<UUID> members, UUID lead) {
        return as(SUPERVISOR)
                .body(
                        "{\"employerId\":\"%s\",\"date\":\"%s\",\"startAt\":\"09:00\",\"leadId\":\"%s\",\"members\":[\"%s\"]}"
                                .formatted(
                                        employer.id(),
                                        DAY,
                                        lead,
                                        String.join(
                                                "\",\"",
                                                members.stream()
                                                        .map(UUID::toString)
                                                        .toList())))
                .post("/v1/visits");
    }
}
