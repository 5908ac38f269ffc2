package id.patuh.compliance;

import static id.patuh.compliance.testing.Field.SUPERVISOR;
import static id.patuh.compliance.testing.Field.as;
import static id.patuh.compliance.testing.Field.created;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import id.patuh.compliance.testing.Field;
import id.patuh.devstack.testing.TestClock;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * Calls the operations of the field, on an officer, a list and a plan of province 31.
 *
 * @param officer path of the officer, {@code list} and {@code plan} likewise
 */
record FieldCalls(UUID employer, String officer, String absence, String exclusion, String list, String plan) {
    static FieldCalls about(UUID employer) {
        String officer = Field.inspector("3171").path();
        String absence =
                as(SUPERVISOR).body(absenceBody()).post(officer + "/absences").header("Location");
        String exclusion = as(SUPERVISOR)
                .body(exclusionBody(employer))
                .post(officer + "/exclusions")
                .header("Location");
        String list = "/v1/inspection-lists/"
                + created(as(SUPERVISOR).body(listBody()).post("/v1/inspection-lists"))
                        .getString("listId");
        String plan =
                as(SUPERVISOR).body(planBody(list)).post("/v1/inspection-plans").header("Location");
        await(plan)
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        as(SUPERVISOR).get(plan).jsonPath().getString("state").equals("SOLVED"));
        return new FieldCalls(employer, officer, absence, exclusion, list, plan);
    }

    /** What an operation answers to a request. */
    Response send(String operation, RequestSpecification request) {
        return switch (operation) {
            case "listProblems" -> request.get("/problems");
            case "getProblem" -> request.get("/problems/etag-stale");
            case "listOfficers" -> request.get("/v1/officers");
            case "getOfficer" -> request.get(officer);
            case "listOfficerAbsences" -> request.get(officer + "/absences");
            case "getOfficerAbsence" -> request.get(absence);
            case "removeOfficerAbsence" -> request.delete(absence);
            case "listOfficerExclusions" -> request.get(officer + "/exclusions");
            case "getOfficerExclusion" -> request.get(exclusion);
            case "removeOfficerExclusion" -> request.delete(exclusion);
            case "makeCalendarLink" -> request.post(officer + "/calendar-link/actions/make");
            case "revokeCalendarLink" -> request.post(officer + "/calendar-link/actions/revoke");
            case "getOfficerCalendar" -> request.get(officer + "/calendar.ics?key=x");
            case "listInspectionLists" -> request.get("/v1/inspection-lists");
            case "getInspectionList" -> request.get(list);
            case "listInspectionItems" -> request.get(list + "/items");
            case "getInspectionPlan" -> request.get(plan);
            case "listPlanTeams" -> request.get(plan + "/teams");
            case "listPlanVisits" -> request.get(plan + "/visits");
            case "listPlanUnplanned" -> request.get(plan + "/unplanned");
            case "getPlanMap" -> request.get(plan + "/map");
            case "stopInspectionPlan" -> request.post(plan + "/actions/stop");
            case "publishInspectionPlan" -> request.post(plan + "/actions/publish");
            case "listComplaints" -> request.get("/v1/complaints");
            case "getComplaint" -> request.get(complaint(""));
            case "acknowledgeComplaint" -> request.post(complaint("/actions/acknowledge"));
            default -> write(operation, request.contentType("application/json"));
        };
    }

    private Response write(String operation, RequestSpecification request) {
        return switch (operation) {
            case "enterOfficer" ->
                request.body(Field.body("KEMENAKER", "officer-" + UUID.randomUUID(), "3171"))
                        .post("/v1/officers");
            case "changeOfficer" -> request.body("{\"active\":true}").patch(officer);
            case "recordOfficerAbsence" -> request.body(absenceBody()).post(officer + "/absences");
            case "excludeEmployer" -> request.body(exclusionBody(employer)).post(officer + "/exclusions");
            case "makeInspectionList" -> request.body(listBody()).post("/v1/inspection-lists");
            case "overrideInspectionList" ->
                request.body(exclusionBody(employer)).post(list + "/overrides");
            case "orderInspectionPlan" -> request.body(planBody(list)).post("/v1/inspection-plans");
            case "replanInspections" -> request.body("{\"reason\":\"x\"}").post(plan + "/actions/replan");
            case "receiveComplaint" ->
                request.body("{\"regionCode\":\"3171\",\"employerName\":\"x\",\"topics\":[\"OTHER\"],\"text\":\"x\"}")
                        .post("/v1/complaints");
            case "linkComplaint" ->
                request.body("{\"employerId\":\"%s\"}".formatted(employer)).post(complaint("/actions/link"));
            case "settleComplaint" -> request.body("{\"outcome\":\"x\"}").post(complaint("/actions/settle"));
            case "dismissComplaint" -> request.body("{\"outcome\":\"x\"}").post(complaint("/actions/dismiss"));
            case "pinPlanVisit" -> request.body("{\"pinned\":true}").patch(plan + "/visits/" + UUID.randomUUID());
            default -> throw new AssertionError("Say here how " + operation + " is called");
        };
    }

    private static String complaint(String action) {
        return "/v1/complaints/" + UUID.randomUUID() + action;
    }

    private static String absenceBody() {
        return "{\"from\":\"2026-03-02\",\"to\":\"2026-03-03\"}";
    }

    private static String exclusionBody(UUID employer) {
        return "{\"employerId\":\"%s\",\"reason\":\"x\"}".formatted(employer);
    }

    private static String listBody() {
        LocalDate from = first();
        return "{\"regions\":[\"31\"],\"from\":\"%s\",\"to\":\"%s\",\"slots\":500,\"seed\":\"s\"}"
                .formatted(from, from.plusDays(14));
    }

    private static String planBody(String list) {
        LocalDate from = first();
        return "{\"listId\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"timeLimitSeconds\":1,\"seed\":1}"
                .formatted(list.substring(list.lastIndexOf('/') + 1), from, from.plusDays(14));
    }

    private static LocalDate first() {
        return LocalDate.ofInstant(TestClock.now(), ZoneOffset.UTC).plusDays(2);
    }
}
