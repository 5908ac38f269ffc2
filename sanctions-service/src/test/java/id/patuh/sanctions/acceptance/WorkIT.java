package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
 * What is to be done, by whom and until when, as it is listed.
 *
 * <p>Source: UU 30/2014 art. 53
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class WorkIT {
    private static final String AUDITOR = Tokens.of("auditor").token();

    @Inject
    DeadlineSweep sweep;

    @Inject
    Database database;

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aRequestIsTheWorkOfItsUnitUntilItIsDecidedAndNearsItsEndAsItsAlertsSay() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        Map<String, Object> item = WorkLists.itemOf(id, Callers.UNIT_OFFICER, "unit", "to-do");
        assertThat(item)
                .containsEntry("state", "OPEN")
                .containsEntry("owner", "PTSP-31")
                .containsEntry("waitsFor", null)
                .containsEntry(
                        "employerName", "PT Uji " + sanctionCase.employer().nib());
        assertThat(item.get("actions")).isEqualTo(List.of("return-incomplete", "notice-intent", "reject"));
        assertThat(WorkLists.due(item)).containsEntry("clock", "DECISION").containsEntry("owed", true);
        assertThat(WorkLists.due(item)).containsEntry("usedPercent", 0).containsEntry("alert", "NONE");
        assertThat(WorkLists.ids(Callers.UNIT_OFFICER, "unit", "near-deadline")).doesNotContain(id);
        assertThat(WorkLists.itemOf(sanctionCase.id().toString(), Callers.OFFICER, "agency", "waiting"))
                .as("the agency waits for the unit")
                .containsEntry("waitsFor", "UNIT");

        JsonPath clock = CaseDriver.request(id, Callers.UNIT_OFFICER).setRootPath("deadlines[0]");
        sanctionCase.fireAt(clock.getString("firstAlertAt"), sweep, database);
        assertThat(WorkLists.due(WorkLists.itemOf(id, Callers.UNIT_OFFICER, "unit", "near-deadline")))
                .containsEntry("alert", "FIRST")
                .containsEntry("usedPercent", 60);
        sanctionCase.fireAt(clock.getString("finalAlertAt"), sweep, database);
        assertThat(WorkLists.due(WorkLists.itemOf(id, Callers.UNIT_OFFICER, "unit", "near-deadline")))
                .containsEntry("alert", "FINAL")
                .containsEntry("usedPercent", 90);
        sanctionCase.fireAt(clock.getString("endsAt"), sweep, database);
        assertThat(WorkLists.due(WorkLists.itemOf(id, Callers.UNIT_OFFICER, "unit", "near-deadline")))
                .as("what was missed is owed until it is done")
                .containsEntry("alert", "MISSED")
                .containsEntry("usedPercent", 100);

        CaseDriver.mustOnRequest(Callers.UNIT_HEAD, id, "reject", "{\"reasons\":\"tidak lengkap\"}");
        assertThat(WorkLists.ids(Callers.UNIT_OFFICER, "unit", null)).doesNotContain(id);
        assertThat(CaseDriver.request(id, Callers.UNIT_OFFICER).getString("deadlines[0].state"))
                .as("what was missed stays missed")
                .isEqualTo("ENDED");
    }

    @Test
    void aPeriodOfTheEmployerIsWaitedForAndOverWithoutAnybodyHavingMissedIt() {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        sanctionCase.must("issue-warning", "{}");
        String id = sanctionCase.id().toString();
        assertThat(WorkLists.itemOf(id, Callers.OFFICER, "agency", "to-do"))
                .as("the warning is still to be delivered")
                .containsEntry("due", null);
        sanctionCase.deliver("WARNING_1");
        assertThat(WorkLists.itemOf(id, Callers.OFFICER, "agency", "waiting")).containsEntry("waitsFor", "EMPLOYER");
        JsonPath clock = sanctionCase.view().setRootPath("deadlines[0]");
        sanctionCase.fireAt(clock.getString("firstAlertAt"), sweep, database);
        assertThat(WorkLists.due(WorkLists.itemOf(id, Callers.OFFICER, "agency", "near-deadline")))
                .containsEntry("clock", "WARNING_1_PERIOD")
                .containsEntry("owed", false);
        sanctionCase.fireAt(clock.getString("endsAt"), sweep, database);
        assertThat(WorkLists.itemOf(id, Callers.OFFICER, "agency", "to-do")).containsEntry("due", null);
        assertThat(WorkLists.ids(Callers.OFFICER, "agency", "near-deadline")).doesNotContain(id);
    }

    @Test
    void aReturnedRequestIsTheAgencysToComplete() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        CaseDriver.mustOnRequest(Callers.UNIT_OFFICER, id, "return-incomplete", "{\"reasons\":\"kurang\"}");
        assertThat(WorkLists.itemOf(id, Callers.UNIT_OFFICER, "unit", "waiting"))
                .containsEntry("waitsFor", "AGENCY");
        assertThat(WorkLists.ids(Callers.OFFICER, "agency", "to-do"))
                .contains(sanctionCase.id().toString());
    }

    @Test
    void workIsListedPageByPageTheMostUrgentFirst() {
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            CaseDriver sanctionCase = CaseDriver.open().examine();
            sanctionCase.must("assign", "{\"assignee\":\"officer-pages\"}");
            sanctionCase.must("issue-warning", "{}");
            opened.add(sanctionCase.id().toString());
            if (i % 2 == 0) {
                sanctionCase.deliver("WARNING_1");
            }
        }
        String mine = Tokens.of("bpjs-tk-officer").subject("officer-pages").token();
        List<String> seen = new ArrayList<>();
        List<Object> dues = new ArrayList<>();
        String cursor = null;
        do {
            var request = Api.given(mine).queryParam("limit", 2);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/work")
                    .jsonPath();
            seen.addAll(page.getList("items.caseId"));
            dues.addAll(page.getList("items.due"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(opened);
        assertThat(dues.subList(0, 3)).doesNotContainNull();
        assertThat(dues.subList(3, 5)).containsOnlyNulls();
        String other = Api.given(mine)
                .queryParam("limit", 2)
                .get("/v1/work")
                .jsonPath()
                .getString("nextCursor");
        refused(
                Api.given(mine)
                        .queryParams(Map.of("cursor", other, "state", "waiting"))
                        .get("/v1/work"),
                400,
                "CURSOR_INVALID");
    }

    @Test
    void officersSeeTheWorkOfTheirOwnHouseAndAuditorsThatOfAny() {
        CaseDriver sanctionCase = CaseDriver.open();
        String id = sanctionCase.id().toString();
        assertThat(Api.given(AUDITOR)
                        .queryParams(Map.of("owner", "agency", "of", "BPJS_TK", "limit", 500))
                        .get("/v1/work")
                        .jsonPath()
                        .getList("items.caseId"))
                .contains(id);
        refused(work(AUDITOR, Map.of("owner", "agency", "of", "PTSP-31")), 403, "AGENCY_MISMATCH");
        refused(work(Callers.OFFICER, Map.of("owner", "unit")), 403, "AGENCY_MISMATCH");
        refused(work(Callers.UNIT_OFFICER, Map.of("owner", "agency")), 403, "AGENCY_MISMATCH");
        refused(work(Callers.OFFICER, Map.of("owner", "agency", "of", "BPJS_KES")), 403, "AGENCY_MISMATCH");
        refused(work(Callers.OFFICER, Map.of("owner", "nobody")), 400, null);
        refused(work(Callers.OFFICER, Map.of("state", "urgent")), 400, null);
        assertThat(WorkLists.ids(Tokens.of("bpjs-tk-officer").regions("32").token(), "agency", null))
                .doesNotContain(id);
        assertThat(WorkLists.ids(Tokens.of("bpjs-tk-officer").regions("31").token(), "agency", null))
                .contains(id);
    }

    private static Response work(String token, Map<String, Object> query) {
        return Api.given(token).queryParams(query).get("/v1/work");
    }
}
