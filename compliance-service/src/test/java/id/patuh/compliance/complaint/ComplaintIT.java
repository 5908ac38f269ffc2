package id.patuh.compliance.complaint;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static id.patuh.compliance.testing.Field.SUPERVISOR;
import static id.patuh.compliance.testing.Field.as;
import static id.patuh.compliance.testing.Field.created;
import static id.patuh.compliance.testing.Field.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.Service;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/**
 * Who complained is protected, and complaints have their clocks.
 *
 * <p>Source: UU 24/2011 art. 48; UU 25/2009 art. 44; UU 21/2003 art. 1
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ComplaintIT {
    private static final Tokens OFFICER =
            Tokens.of("complaint-officer").agency("BPJS_TK").subject("complaints-tk");
    private static final Tokens KEMENAKER =
            Tokens.of("complaint-officer").agency("KEMENAKER").subject("complaints-ministry");
    private static final String SECRET = "Saya Budi dari bagian gudang";

    @Inject
    Database database;

    /** A Wednesday; no holidays until Christmas. */
    @BeforeEach
    void setClock() {
        TestClock.set(Instant.parse("2026-11-25T02:00:00Z"));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void whatWasSaidIsReadByComplaintOfficersOfTheAgencyAndKeptNowhereElse() {
        String key = UUID.randomUUID().toString();
        Response received =
                as(OFFICER).header("Idempotency-Key", key).body(complaint("")).post("/v1/complaints");
        String path = received.header("Location");
        assertThat(created(received).getMap("")).doesNotContainKeys("text", "contact");
        as(OFFICER).get(path).then().body("text", equalTo(SECRET)).body("contact", equalTo("0812"));
        as(OFFICER).get("/v1/complaints").then().body("items.text", not(hasItem(SECRET)));
        String id = path.substring(path.lastIndexOf('/') + 1);
        as(OFFICER).get("/v1/complaints").then().body("items.complaintId", hasItem(id));
        refused(as(KEMENAKER).get(path), 404, "COMPLAINT_UNKNOWN");
        for (Tokens other : List.of(
                SUPERVISOR,
                Tokens.of("auditor"),
                Tokens.of("admin"),
                Tokens.of("integrator").agency("OSS"))) {
            refused(as(other).get(path), 403, "ROLE_MISSING");
        }
        refused(as(OFFICER.regions("32")).get(path), 403, "REGION_OUT_OF_SCOPE");
        for (String table : List.of("idempotency_key", "audit_log", "access_log", "outbox", "feed", "job")) {
            assertThat(database.query(
                            "select 1 from " + table + " t where t::text like ?", row -> true, "%" + SECRET + "%"))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void eachAgencyHasItsClock() {
        JsonPath bpjs = created(as(OFFICER).body(complaint("")).post("/v1/complaints"));
        assertThat(bpjs.getString("dueAt")).isEqualTo("2026-12-02T17:00:00Z");
        assertThat(bpjs.getString("visitBy")).isEqualTo("2026-12-16");
        JsonPath ministry = created(as(KEMENAKER).body(complaint("")).post("/v1/complaints"));
        assertThat(ministry.getString("dueAt")).isEqualTo("2026-12-09T17:00:00Z");
        TestClock.advance(Duration.ofDays(8));
        as(OFFICER).get(path(bpjs)).then().body("overdue", equalTo(true));
        as(KEMENAKER).get(path(ministry)).then().body("overdue", equalTo(false));
        act(KEMENAKER, path(ministry), "acknowledge", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"));
        TestClock.advance(Duration.ofDays(8));
        as(KEMENAKER).get(path(ministry)).then().body("overdue", equalTo(false));
    }

    @Test
    void aLinkedComplaintBringsItsEmployerOnTheListsAndOnlyTheSupervisorSeesWhy() {
        EmployerMother accused = employer().region("9605");
        Service.publishAndAwait(accused);
        String list = created(as(SUPERVISOR)
                        .body(
                                "{\"regions\":[\"9605\"],\"from\":\"2026-12-01\",\"to\":\"2026-12-31\",\"slots\":5,\"randomShare\":0,\"seed\":\"s\"}")
                        .post("/v1/inspection-lists"))
                .getString("listId");
        JsonPath received =
                created(as(OFFICER).body(complaint("").replace("3171", "9605")).post("/v1/complaints"));
        refused(
                act(OFFICER, path(received), "link", "{\"employerId\":\"" + UUID.randomUUID() + "\"}"),
                404,
                "EMPLOYER_UNKNOWN");
        act(OFFICER, path(received), "link", "{\"employerId\":\"" + accused.id() + "\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("LINKED"));
        String next =
                as(SUPERVISOR).get("/v1/inspection-lists/" + list).jsonPath().getString("supersededBy");
        as(SUPERVISOR).get("/v1/inspection-lists/" + next).then().body("madeBy", equalTo("supervisor-1"));
        String items = "/v1/inspection-lists/" + next + "/items";
        as(SUPERVISOR)
                .get(items)
                .then()
                .body("items[0].kind", equalTo("COMPLAINT"))
                .body("items[0].visitBy", equalTo("2026-12-16"));
        JsonPath masked = as(Tokens.of("kemenaker-inspector")).get(items).jsonPath();
        assertThat(masked.getString("items[0].kind")).isEqualTo("PRIORITY");
        assertThat(masked.getString("items[0].visitBy")).isNull();
        assertThat(masked.getString("items[0].reason")).doesNotContain("complaint");
        assertThat(as(Tokens.of("auditor")).get(items).jsonPath().getString("items[0].kind"))
                .isEqualTo("PRIORITY");
    }

    @Test
    void aComplaintEndsOnce() {
        JsonPath received = created(as(OFFICER).body(complaint("")).post("/v1/complaints"));
        refused(as(OFFICER).post(path(received) + "/actions/acknowledge"), 428, "IF_MATCH_REQUIRED");
        refused(act(OFFICER, path(received), "settle", "{}"), 400, "VALIDATION_FAILED");
        Response settled = act(OFFICER, path(received), "settle", "{\"outcome\":\"Sudah didaftarkan\"}");
        settled.then().statusCode(200).body("state", equalTo("SETTLED"));
        refused(act(OFFICER, path(received), "dismiss", "{\"outcome\":\"x\"}"), 409, "COMPLAINT_CLOSED");
        as(OFFICER).get(path(received)).then().body("outcome", equalTo("Sudah didaftarkan"));
    }

    @Test
    void integratorsEnterForAnyAgencyAndOfficersForTheirOwn() {
        Tokens portal = Tokens.of("integrator").agency("OSS");
        created(as(portal).body(complaint(",\"agency\":\"KEMENAKER\"")).post("/v1/complaints"));
        refused(as(portal).body(complaint("")).post("/v1/complaints"), 403, "AGENCY_MISMATCH");
        refused(
                as(OFFICER).body(complaint(",\"agency\":\"KEMENAKER\"")).post("/v1/complaints"),
                403,
                "AGENCY_MISMATCH");
        refused(as(OFFICER.regions("32")).body(complaint("")).post("/v1/complaints"), 403, "REGION_OUT_OF_SCOPE");
        refused(
                as(OFFICER).body(complaint("").replace("3171", "9999")).post("/v1/complaints"),
                400,
                "VALIDATION_FAILED");
        String nobody = complaint("").replace("\"employerName\":\"PT X\",", "");
        refused(as(OFFICER).body(nobody).post("/v1/complaints"), 400, "VALIDATION_FAILED");
        refused(
                as(OFFICER)
                        .body(complaint(",\"employerId\":\"" + UUID.randomUUID() + "\""))
                        .post("/v1/complaints"),
                404,
                "EMPLOYER_UNKNOWN");
    }

    private static String complaint(String more) {
        return """
                {"regionCode":"3171","employerName":"PT X","topics":["NOT_REGISTERED"],"text":"%s","contact":"0812"%s}
                """.formatted(SECRET, more);
    }

    private static String path(JsonPath complaint) {
        return "/v1/complaints/" + complaint.getString("complaintId");
    }

    private static Response act(Tokens who, String path, String action, String body) {
        var request = as(who).header("If-Match", as(who).get(path).header("ETag"));
        return (body == null ? request : request.body(body)).post(path + "/actions/" + action);
    }
}
