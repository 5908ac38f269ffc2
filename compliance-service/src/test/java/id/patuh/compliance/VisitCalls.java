package id.patuh.compliance;

import static id.patuh.compliance.testing.Field.created;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.visit.Visits;
import id.patuh.compliance.visit.Visits.Team;
import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.devstack.testing.TestClock;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * Calls the operations of visits, on a visit in province 31 of which no caller is a member.
 *
 * @param visit its path
 */
record VisitCalls(String visit) {
    static final Set<String> OPERATIONS = Set.of(
            "listVisits",
            "orderVisit",
            "getVisit",
            "assignVisit",
            "startVisit",
            "postponeVisit",
            "cancelVisit",
            "putVisitReport",
            "signVisit",
            "recordVisitReply",
            "addVisitAttachment",
            "getVisitAttachment",
            "getVisitAssignment",
            "getVisitRecord",
            "closeVisit");

    private static final String HASH = "0".repeat(64);

    static VisitCalls about(EmployerMother employer) {
        LocalDate day = WorkingDays.bundled().next(LocalDate.ofInstant(TestClock.now(), ZoneOffset.UTC));
        Response ordered =
                Visits.order(employer, day.toString(), "09:00", Team.of("3171").ids());
        return new VisitCalls("/v1/visits/" + created(ordered).getString("visitId"));
    }

    /** What an operation answers to a request. */
    Response send(String operation, RequestSpecification request) {
        return switch (operation) {
            case "listVisits" -> request.get("/v1/visits?region=31");
            case "getVisit" -> request.get(visit);
            case "getVisitAttachment" -> request.get(visit + "/attachments/" + HASH);
            case "addVisitAttachment" ->
                request.multiPart("file", "x", HASH.getBytes(StandardCharsets.UTF_8))
                        .post(visit + "/attachments");
            case "getVisitAssignment" -> request.get(visit + "/assignment");
            case "getVisitRecord" -> request.get(visit + "/record");
            case "startVisit" -> request.post(visit + "/actions/start");
            case "closeVisit" -> request.post(visit + "/actions/close");
            default -> write(operation, request.contentType("application/json"));
        };
    }

    private Response write(String operation, RequestSpecification request) {
        return switch (operation) {
            case "orderVisit" ->
                request.body(
                                "{\"employerId\":\"%s\",\"date\":\"2026-12-01\",\"startAt\":\"09:00\",\"members\":[\"%s\"]}"
                                        .formatted(UUID.randomUUID(), UUID.randomUUID()))
                        .post("/v1/visits");
            case "signVisit" -> request.post(visit + "/actions/sign");
            case "assignVisit" -> request.post(visit + "/actions/assign");
            case "postponeVisit" -> request.body("{\"reason\":\"x\"}").post(visit + "/actions/postpone");
            case "cancelVisit" -> request.body("{\"reason\":\"x\"}").post(visit + "/actions/cancel");
            case "putVisitReport" ->
                request.body(
                                "{\"reportId\":\"%s\",\"recordedAt\":\"2026-12-01T04:00:00Z\",\"outcome\":\"MET\",\"items\":[]}"
                                        .formatted(UUID.randomUUID()))
                        .put(visit + "/report");
            case "recordVisitReply" ->
                request.body("{\"text\":\"x\",\"date\":\"2026-03-02\"}").post(visit + "/actions/reply");
            default -> throw new AssertionError("Say here how " + operation + " is called");
        };
    }
}
