package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import id.patuh.sanctions.deadline.DeadlineSweep;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.WorkLists;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/**
 * How work is handled: to whom it is assigned, who is away, and what is on hold.
 *
 * <p>Source: UU 30/2014 art. 53
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class WorkHandlingIT {
    @Inject
    DeadlineSweep sweep;

    @Inject
    Database database;

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void anAssignedCaseIsTheOfficersOwnAndTheHistorySaysSo() {
        CaseDriver sanctionCase = CaseDriver.open();
        String id = sanctionCase.id().toString();
        String mine = Tokens.of("bpjs-tk-officer").subject("officer-mine").token();
        assertThat(WorkLists.ids(Callers.OFFICER, "agency", "unassigned")).contains(id);
        sanctionCase.must("assign", "{\"assignee\":\"officer-first\"}");
        sanctionCase.must("assign", "{\"assignee\":\"officer-mine\"}");
        assertThat(WorkLists.ids(Callers.OFFICER, "agency", "unassigned")).doesNotContain(id);
        assertThat(WorkLists.ids(mine, "me", null)).containsExactly(id);
        assertThat(Api.given(Callers.OFFICER)
                        .queryParams(Map.of("owner", "agency", "assignee", "officer-mine"))
                        .get("/v1/work")
                        .jsonPath()
                        .getList("items.caseId"))
                .containsExactly(id);
        JsonPath view = sanctionCase.view();
        assertThat(view.getString("handling.assignee")).isEqualTo("officer-mine");
        assertThat(view.getMap("history.last().detail"))
                .isEqualTo(Map.of("assignee", "officer-mine", "from", "officer-first"));
        assertThat(view.getString("state")).isEqualTo("UNDER_EXAMINATION");
        sanctionCase.must("close-unfounded", "{\"result\":\"tidak terbukti\",\"examinedOn\":\"2026-01-12\"}");
        assertThat(WorkLists.ids(mine, "me", null)).isEmpty();
        assertThat(sanctionCase.view().getMap("handling")).isNull();
        refused(sanctionCase.act("assign", "{\"assignee\":\"officer-mine\"}"), 409, "ILLEGAL_ACTION");
    }

    @Test
    void anOfficerWhoIsAwayGetsNoNewWork() {
        CaseDriver sanctionCase = CaseDriver.open();
        Response noted = absence("officer-away", "2026-01-12", "2026-01-16");
        assertThat(noted.statusCode()).as(noted.asString()).isEqualTo(201);
        assertThat(absence("officer-away", "2026-01-12", "2026-01-16")
                        .jsonPath()
                        .getString("id"))
                .as("the same one again")
                .isEqualTo(noted.jsonPath().getString("id"));
        JsonPath problem =
                refused(sanctionCase.act("assign", "{\"assignee\":\"officer-away\"}"), 409, "OFFICER_ABSENT");
        assertThat(problem.getString("absentUntil")).isEqualTo("2026-01-16");
        refused(reassign("officer-1", "officer-away"), 409, "OFFICER_ABSENT");
        assertThat(Api.given(Callers.OFFICER)
                        .get("/v1/work/absences")
                        .jsonPath()
                        .getList("items.officer"))
                .contains("officer-away");
        String path = "/v1/work/absences/" + noted.jsonPath().getString("id") + "/actions/remove";
        refused(Api.given(Callers.UNIT_OFFICER).post(path), 404, "ABSENCE_UNKNOWN");
        assertThat(Api.given(Callers.OFFICER).post(path).statusCode()).isEqualTo(200);
        refused(Api.given(Callers.OFFICER).post(path), 404, "ABSENCE_UNKNOWN");
        sanctionCase.must("assign", "{\"assignee\":\"officer-away\"}");
        absence("officer-away", "2026-01-13", "2026-01-13");
        sanctionCase.must("assign", "{\"assignee\":\"officer-away\"}");
    }

    @Test
    void anAbsenceHasItsDaysInOrderAndNearToday() {
        TestClock.set(CaseDriver.START);
        for (Map.Entry<String, String> days : List.of(
                Map.entry("2026-01-16", "2026-01-12"),
                Map.entry("2024-01-01", "2026-01-12"),
                Map.entry("2026-01-12", "2030-01-12"),
                Map.entry("+999999999-12-31", "+999999999-12-31"))) {
            assertThat(absence("officer-away", days.getKey(), days.getValue()).statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aHoldEndsByItselfAndHidesNoDeadline() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        JsonPath clock = CaseDriver.request(id, Callers.UNIT_OFFICER).setRootPath("deadlines[0]");
        String until = TestClock.now().plus(Duration.ofDays(30)).toString().substring(0, 10);
        JsonPath held = CaseDriver.mustOnRequest(
                Callers.UNIT_HEAD, id, "hold", "{\"until\":\"%s\",\"reason\":\"menunggu\"}".formatted(until));
        assertThat(held.getString("handling.holdReason")).isEqualTo("menunggu");
        assertThat(held.getString("state")).isEqualTo("OPEN");
        assertThat(WorkLists.ids(Callers.UNIT_OFFICER, "unit", "on-hold")).contains(id);
        assertThat(WorkLists.ids(Callers.UNIT_OFFICER, "unit", "to-do")).doesNotContain(id);
        sanctionCase.fireAt(clock.getString("endsAt"), sweep, database);
        assertThat(WorkLists.due(WorkLists.itemOf(id, Callers.UNIT_OFFICER, "unit", "near-deadline")))
                .containsEntry("alert", "MISSED");

        TestClock.set(Instant.parse(held.getString("handling.heldUntil")));
        assertThat(WorkLists.ids(Callers.UNIT_OFFICER, "unit", "on-hold"))
                .as("noticed or not")
                .doesNotContain(id);
        assertThat(WorkLists.ids(Callers.UNIT_OFFICER, "unit", "to-do")).contains(id);
        await().atMost(Duration.ofSeconds(60)).until(() -> ended(sanctionCase).size() == 1);
        assertThat(ended(sanctionCase)).containsExactly(id);
        assertThat(CaseDriver.request(id, Callers.UNIT_OFFICER).<String, Object>getMap("handling"))
                .containsEntry("heldUntil", null)
                .containsEntry("holdReason", null);
    }

    @Test
    void aHoldEndsOnADayToComeWithinAYear() {
        CaseDriver sanctionCase = CaseDriver.open();
        for (String day : List.of("2026-01-12", "2025-01-12", "2027-01-13")) {
            refused(
                    sanctionCase.act("hold", "{\"until\":\"%s\",\"reason\":\"r\"}".formatted(day)),
                    409,
                    "HOLD_DAY_OUT_OF_RANGE");
        }
        sanctionCase.must("hold", "{\"until\":\"2027-01-12\",\"reason\":\"r\"}");
        JsonPath again = sanctionCase.must("hold", "{\"until\":\"2026-01-13\",\"reason\":\"s\"}");
        assertThat(again.getString("handling.heldUntil")).isEqualTo("2026-01-12T17:00:00Z");
    }

    @Test
    void theWorkOfAnAbsentOfficerGoesToAnotherOneWithinTheRegionsOfWhoOrdersIt() {
        CaseDriver one = CaseDriver.open();
        CaseDriver other = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        CaseDriver notHis = CaseDriver.open();
        one.must("assign", "{\"assignee\":\"officer-gone\"}");
        other.must("assign", "{\"assignee\":\"officer-gone\"}");
        notHis.must("assign", "{\"assignee\":\"officer-there\"}");
        String elsewhere = Tokens.of("bpjs-tk-officer")
                .subject("officer-elsewhere")
                .regions("32")
                .token();
        assertThat(finished(reassign(elsewhere, "officer-gone", "officer-new")).getInt("total"))
                .isZero();
        String seen = Api.etag(one.path());
        JsonPath job = finished(reassign("officer-gone", "officer-new"));
        assertThat(job.getInt("counts.reassigned")).isEqualTo(2);
        for (CaseDriver sanctionCase : List.of(one, other)) {
            JsonPath view = sanctionCase.view();
            assertThat(view.getString("handling.assignee")).isEqualTo("officer-new");
            assertThat(view.getString("history.last().action")).isEqualTo("reassign");
            assertThat(view.getString("history.last().actor.subject")).isEqualTo("officer-1");
            assertThat(view.getMap("history.last().detail"))
                    .isEqualTo(Map.of("from", "officer-gone", "assignee", "officer-new", "reason", "cuti"));
        }
        assertThat(notHis.view().getString("handling.assignee")).isEqualTo("officer-there");
        assertThat(Api.given(Callers.OFFICER)
                        .header("If-Match", seen)
                        .body("{\"result\":\"benar\",\"examinedOn\":\"2026-01-12\"}")
                        .post(one.path() + "/actions/confirm-examination")
                        .statusCode())
                .as("a reading from before the reassignment is not stale")
                .isEqualTo(200);
        refused(reassign("officer-new", "officer-new"), 400, "VALIDATION_FAILED");
    }

    private static List<String> ended(CaseDriver sanctionCase) {
        return sanctionCase.view().getList("history.findAll { it.action == 'HOLD_ENDED' }.requestId");
    }

    private static Response absence(String officer, String from, String to) {
        return Api.post(
                Callers.OFFICER,
                "/v1/work/absences",
                "{\"officer\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(officer, from, to));
    }

    private static Response reassign(String from, String to) {
        return reassign(Callers.OFFICER, from, to);
    }

    private static Response reassign(String token, String from, String to) {
        return Api.post(
                token,
                "/v1/work/reassignments",
                "{\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"cuti\"}".formatted(from, to));
    }

    private static JsonPath finished(Response accepted) {
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        String path = accepted.header("Location").replaceFirst("^https?://[^/]+", "");
        await().atMost(Duration.ofSeconds(30)).until(() -> Api.given(Callers.OFFICER)
                .get(path)
                .jsonPath()
                .getString("state")
                .equals("SUCCEEDED"));
        return Api.given(Callers.OFFICER).get(path).jsonPath();
    }
}
