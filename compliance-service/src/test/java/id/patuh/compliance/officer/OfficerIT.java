package id.patuh.compliance.officer;

import static id.patuh.compliance.testing.Field.SUPERVISOR;
import static id.patuh.compliance.testing.Field.as;
import static id.patuh.compliance.testing.Field.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.Field;
import id.patuh.compliance.testing.Service;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class OfficerIT {
    private static final String PATCH = "application/merge-patch+json";

    @Test
    void anOfficerIsEnteredOnceAndChangedUnderItsVersion() {
        String subject = "officer-" + UUID.randomUUID();
        Response entered = as(SUPERVISOR).body("""
                        {"subject":"%s","name":"Sari Dewi","agency":"BPJS_TK","homeRegion":"3273","provinces":["32","31"],
                         "kbliSections":["F","C"],"monthlyQuota":12}
                        """.formatted(subject)).post("/v1/officers");
        entered.then()
                .statusCode(201)
                .body("provinces", contains("31", "32"))
                .body("kbliSections", contains("C", "F"))
                .body("active", equalTo(true));
        String path = entered.header("Location");
        refused(
                as(SUPERVISOR).body(Field.body("BPJS_TK", subject, "3273")).post("/v1/officers"),
                409,
                "OFFICER_EXISTS");
        refused(patch(path, null, "{\"active\":false}"), 428, "IF_MATCH_REQUIRED");
        Response changed = patch(path, entered.header("ETag"), "{\"active\":false,\"monthlyQuota\":null}");
        changed.then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("monthlyQuota", nullValue())
                .body("name", equalTo("Sari Dewi"));
        refused(patch(path, entered.header("ETag"), "{\"active\":true}"), 412, "ETAG_STALE");
        assertThat(as(SUPERVISOR).get(path).header("ETag")).isEqualTo(changed.header("ETag"));
        as(SUPERVISOR)
                .get("/v1/officers?region=3273&agency=BPJS_TK&limit=500")
                .then()
                .body("items.subject", hasItem(subject));
    }

    @Test
    void aPatchChangesNothingThatItMayNot() {
        Field.Officer officer = Field.inspector("3171");
        String tag = as(SUPERVISOR).get(officer.path()).header("ETag");
        refused(patch(officer.path(), tag, "{\"subject\":\"other\"}"), 400, "UNKNOWN_FIELD");
        refused(patch(officer.path(), tag, "{\"colour\":\"red\"}"), 400, "UNKNOWN_FIELD");
        refused(patch(officer.path(), tag, "{\"name\":null}"), 400, "VALIDATION_FAILED");
        refused(patch(officer.path(), tag, "{\"homeRegion\":\"9999\"}"), 400, "VALIDATION_FAILED");
        refused(patch(officer.path(), tag, "{\"monthlyQuota\":-1}"), 400, "VALIDATION_FAILED");
        refused(patch(officer.path(), tag, "{}"), 400, "VALIDATION_FAILED");
        refused(patch("/v1/officers/" + UUID.randomUUID(), tag, "{\"active\":false}"), 404, "OFFICER_UNKNOWN");
        assertThat(as(SUPERVISOR).get(officer.path()).header("ETag")).isEqualTo(tag);
    }

    @Test
    void aSupervisorOfAProvinceEntersOfficersOfThatProvinceOnly() {
        Tokens bandung = SUPERVISOR.regions("32");
        refused(
                as(bandung).body(Field.body("KEMENAKER", "x", "3171")).post("/v1/officers"),
                403,
                "REGION_OUT_OF_SCOPE");
        String everywhere = Field.body("KEMENAKER", "x", "3273").replace("[\"32\"]", "[\"*\"]");
        refused(as(bandung).body(everywhere).post("/v1/officers"), 403, "REGION_OUT_OF_SCOPE");
        refused(
                as(SUPERVISOR.agency("BPJS_TK"))
                        .body(Field.body("KEMENAKER", "x", "3171"))
                        .post("/v1/officers"),
                403,
                "AGENCY_MISMATCH");
        refused(
                as(SUPERVISOR).body(Field.body("KEMENAKER", "x", "9999")).post("/v1/officers"),
                400,
                "VALIDATION_FAILED");
    }

    @Test
    void anOfficerSeesNobodyButHimself() {
        Field.Officer one = Field.inspector("3171");
        Field.Officer other = Field.inspector("3171");
        one.asks().get(one.path()).then().statusCode(200);
        refused(one.asks().get(other.path()), 404, "OFFICER_UNKNOWN");
        refused(one.asks().get(other.path() + "/absences"), 404, "OFFICER_UNKNOWN");
        one.asks()
                .get("/v1/officers")
                .then()
                .body("items.officerId", contains(one.id().toString()));
        as(Tokens.of("auditor"))
                .get("/v1/officers?region=31&limit=500")
                .then()
                .body("items.officerId", hasItem(other.id().toString()));
    }

    @Test
    void absencesAreNotedByTheOfficerOrTheSupervisorAndPastOnesStayListed() {
        Field.Officer officer = Field.inspector("3171");
        String path = officer.path() + "/absences";
        Response noted = officer.asks()
                .body("{\"from\":\"2024-03-04\",\"to\":\"2024-03-08\"}")
                .post(path);
        String id = Field.created(noted).getString("absenceId");
        as(SUPERVISOR)
                .body("{\"from\":\"2024-03-04\",\"to\":\"2024-03-08\"}")
                .post(path)
                .then()
                .statusCode(201)
                .body("absenceId", equalTo(id));
        refused(
                officer.asks()
                        .body("{\"from\":\"2024-03-09\",\"to\":\"2024-03-08\"}")
                        .post(path),
                400,
                "VALIDATION_FAILED");
        refused(
                Field.inspector("3171")
                        .asks()
                        .body("{\"from\":\"2024-03-04\",\"to\":\"2024-03-08\"}")
                        .post(path),
                404,
                "OFFICER_UNKNOWN");
        as(SUPERVISOR).get(path).then().body("items.absenceId", contains(id));
        refused(officer.asks().delete(path + "/" + id), 428, "IF_MATCH_REQUIRED");
        refused(
                officer.asks().header("If-Match", "*").delete(path + "/" + UUID.randomUUID()),
                404,
                "OFFICER_ABSENCE_UNKNOWN");
        officer.asks()
                .header("If-Match", noted.header("ETag"))
                .delete(noted.header("Location"))
                .then()
                .statusCode(204);
        refused(officer.asks().get(noted.header("Location")), 404, "OFFICER_ABSENCE_UNKNOWN");
    }

    @Test
    void theReasonOfAnExclusionIsForTheSupervisorWhoAloneTakesBackHisOwn() {
        EmployerMother employer = EmployerMother.employer();
        Service.publishAndAwait(employer);
        Field.Officer officer = Field.inspector("3171");
        String path = officer.path() + "/exclusions";
        String body = "{\"employerId\":\"" + employer.id() + "\",\"reason\":\"Kerabat pemilik\"}";
        Response set = as(SUPERVISOR).body(body).post(path);
        set.then().statusCode(201).body("reason", equalTo("Kerabat pemilik")).body("declared", equalTo(false));
        officer.asks().get(path).then().body("items.reason", contains(nullValue()));
        as(SUPERVISOR).get(path).then().body("items.reason", contains("Kerabat pemilik"));
        refused(officer.asks().header("If-Match", "*").delete(set.header("Location")), 403, "EXCLUSION_OF_SUPERVISOR");
        refused(
                officer.asks()
                        .body(body.replace(
                                employer.id().toString(), UUID.randomUUID().toString()))
                        .post(path),
                404,
                "EMPLOYER_UNKNOWN");
        as(SUPERVISOR)
                .header("If-Match", "*")
                .delete(set.header("Location"))
                .then()
                .statusCode(204);
        Response declared = officer.asks().body(body).post(path);
        declared.then().statusCode(201).body("declared", equalTo(true)).body("reason", nullValue());
        officer.asks()
                .header("If-Match", "*")
                .delete(declared.header("Location"))
                .then()
                .statusCode(204);
        refused(officer.asks().get(declared.header("Location")), 404, "OFFICER_EXCLUSION_UNKNOWN");
    }

    @Test
    void aCalendarLinkIsShownOnceAndReplacedOrRevoked() {
        Field.Officer officer = Field.inspector("3171");
        String path = officer.path() + "/calendar-link/actions";
        refused(officer.asks().post(path + "/revoke"), 404, "CALENDAR_LINK_UNKNOWN");
        String first = officer.asks().post(path + "/make").jsonPath().getString("path");
        String second = officer.asks().post(path + "/make").jsonPath().getString("path");
        assertThat(second).startsWith(officer.path() + "/calendar.ics?key=").isNotEqualTo(first);
        String calendar =
                Service.anybody().get(second).then().statusCode(200).extract().asString();
        assertThat(calendar).startsWith("BEGIN:VCALENDAR").doesNotContain("VEVENT");
        refused(Service.anybody().get(first), 404, "CALENDAR_LINK_UNKNOWN");
        officer.asks().post(path + "/revoke").then().statusCode(204);
        refused(Service.anybody().get(second), 404, "CALENDAR_LINK_UNKNOWN");
    }

    private static Response patch(String path, String tag, String body) {
        var request = Service.as(SUPERVISOR).contentType(PATCH).body(body);
        return (tag == null ? request : request.header("If-Match", tag)).patch(path);
    }
}
