package id.patuh.registry.record;

import static id.patuh.registry.record.RecordCalls.KEMENAKER;
import static id.patuh.registry.record.RecordCalls.TK;
import static id.patuh.registry.record.RecordCalls.add;
import static id.patuh.registry.record.RecordCalls.added;
import static id.patuh.registry.record.RecordCalls.patch;
import static id.patuh.registry.record.RecordCalls.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Records over HTTP: a head office with branches and registrations, each with numbers of its own. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class RecordIT {
    @Test
    void aBranchAddsToItsHeadOfficeInsteadOfReplacingIt() {
        String employer = Api.registered(
                Rows.wlkp().with("workers", 4000).with("workplaceType", "HEAD").with("nib", Api.nib()));
        String branch = added(
                employer,
                KEMENAKER,
                Rows.wlkp().with("type", "WLKP").with("workers", 50).with("regionCode", "3578"));
        Api.writer()
                .get("/v1/employers/" + employer)
                .then()
                .header("ETag", "\"v2\"")
                .body("workforce.workers", equalTo(4050))
                .body("workplaces.open", equalTo(2))
                .body("workplaces.regions", equalTo(2))
                .body("regionCode", equalTo("3171"));
        read(branch)
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("type", equalTo("WLKP"))
                .body("employerId", equalTo(employer))
                .body("statements", hasSize(1))
                .body("statements[0].workplace.workers", equalTo(50))
                .body("memberships[0].from", nullValue());
        Api.writer().get("/v1/records/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void recordsOutsideTheScopeAreCountedAndNotListed() {
        String employer = Api.registered(Rows.wlkp());
        String branch =
                added(employer, KEMENAKER, Rows.wlkp().with("type", "WLKP").with("regionCode", "3578"));
        added(employer, TK, Rows.tk().with("type", "NPP"));
        String list = "/v1/employers/" + employer + "/records";
        Api.writer()
                .get(list)
                .then()
                .statusCode(200)
                .body("items.type", contains("NPP", "WLKP", "WLKP"))
                .body("outOfScope", equalTo(0));
        Tokens surabaya = Tokens.of("registry-reader").regions("35");
        Api.as(surabaya)
                .get(list)
                .then()
                .statusCode(200)
                .body("items.recordId", contains(branch))
                .body("outOfScope", equalTo(2));
        Api.as(surabaya)
                .get(list + "?type=WLKP")
                .then()
                .body("items", hasSize(1))
                .body("outOfScope", equalTo(1));
        Api.as(surabaya).get(list + "?region=3171").then().statusCode(403);
        Api.writer().get(list + "?region=3171&type=WLKP").then().body("items", hasSize(1));
        Api.as(Tokens.of("registry-reader").regions("51")).get(list).then().statusCode(403);
        Api.as(Tokens.of("registry-reader").regions("31"))
                .get("/v1/records/" + branch)
                .then()
                .statusCode(403)
                .body("code", equalTo("REGION_OUT_OF_SCOPE"));
        Api.as(surabaya)
                .get("/v1/employers/" + employer + "/history")
                .then()
                .statusCode(200)
                .body("items.statement.recordId", contains(branch));
        var first = Api.writer().get(list + "?limit=2").then().extract();
        Api.writer()
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get(list + "?limit=2")
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
    }

    @Test
    void recordsAreListedAsOfADayAndMoment() {
        String employer = Api.registered(Rows.wlkp().with("reportedOn", "2026-01-10"));
        String before =
                Api.writer().get("/v1/employers/" + employer).then().extract().path("recordedAt");
        String branch =
                added(employer, KEMENAKER, Rows.wlkp().with("type", "WLKP").with("reportedOn", "2026-05-01"));
        String list = "/v1/employers/" + employer + "/records";
        Api.writer().get(list + "?validAt=2026-05-01").then().body("items.recordId", hasItem(branch));
        Api.writer().get(list + "?validAt=2026-04-30").then().body("items", hasSize(1));
        Api.writer()
                .get(list + "?validAt=2026-05-01&recordedAt=" + before)
                .then()
                .body("items", hasSize(1));
        Api.writer().get(list + "?validAt=2026-01-09").then().body("items", empty());
        String merged = Api.registered(Rows.wlkp());
        Api.merge(employer, merged);
        Api.writer().get(list + "?validAt=2026-06-30").then().body("items", hasSize(2));
        Api.writer().get(list + "?validAt=2026-07-01").then().body("items", hasSize(3));
        String first = Api.writer()
                .get(list + "?validAt=2026-07-01&limit=2")
                .then()
                .extract()
                .path("nextCursor");
        Api.writer()
                .queryParam("cursor", first)
                .get(list + "?validAt=2026-07-01&limit=2")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void numbersThatAreKnownAreRefusedAndAPlacedRecordGoesItsOwnWay() {
        String nib = Api.nib();
        String holder = Api.registered(Rows.wlkp().with("nib", nib));
        String employer = Api.registered(Rows.wlkp());
        Rows row = Rows.wlkp().with("type", "WLKP");
        add(employer, KEMENAKER, row.with("nib", nib))
                .statusCode(409)
                .body("code", equalTo("IDENTIFIER_IN_USE"))
                .body("employerId", equalTo(holder));
        String record = added(employer, KEMENAKER, row);
        add(holder, KEMENAKER, row).statusCode(409).body("employerId", equalTo(employer));
        add(employer, TK, Rows.wlkp().with("type", "WLKP")).statusCode(403).body("code", equalTo("AGENCY_MISMATCH"));
        add(employer, KEMENAKER, Rows.wlkp()).statusCode(400).body("errors.field", hasItem("/type"));
        // A file may name another employer's number for it: the row stays with the record that a person placed.
        Rows file = Rows.wlkp()
                .with("wlkpNumber", row.text("wlkpNumber"))
                .with("nib", nib)
                .with("workers", 77)
                .with("reportedOn", "2026-05-01");
        Map<String, Object> counts = Api.importCsv("WLKP", Rows.csv(file)).path("counts");
        assertThat(counts).containsEntry("updated", 1);
        read(record).body("employerId", equalTo(employer)).body("statements[0].workplace.workers", equalTo(77));
        Api.writer().get("/v1/employers/" + holder).then().body("identifiers.value", contains(nib));
    }

    @Test
    void aRecordIsReadAsOfAnotherDayAndMoment() {
        String employer = Api.registered(Rows.wlkp().with("workers", 10).with("reportedOn", "2026-03-01"));
        String record = Api.writer()
                .get("/v1/employers/" + employer + "/records")
                .then()
                .extract()
                .path("items[0].recordId");
        String before = read(record).extract().path("recordedAt");
        patch(record, KEMENAKER, "\"v1\"", Map.of("workers", 20, "reportedOn", "2026-06-01"))
                .statusCode(200);
        asOf(record, "2026-04-01", null).statusCode(200).body("statements[0].workplace.workers", equalTo(10));
        asOf(record, "2026-06-01", null).body("statements[0].workplace.workers", equalTo(20));
        asOf(record, "2026-06-01", before).body("statements[0].workplace.workers", equalTo(10));
        asOf(record, "2026-02-01", null).statusCode(404).body("code", equalTo("RECORD_NOT_FOUND"));
        Api.writer()
                .get("/v1/records/" + record + "/history")
                .then()
                .statusCode(200)
                .body("items.validFrom", contains("2026-06-01", "2026-03-01"))
                .body("items.recordedBy", hasItem("test-user"))
                .body("items.supersededBy", contains(nullValue(), nullValue()))
                .body("items[0].statementId", notNullValue());
        String etag = read(record).extract().header("ETag");
        Api.writer()
                .header("If-None-Match", etag)
                .get("/v1/records/" + record)
                .then()
                .statusCode(304);
    }

    @Test
    void aNaturalPersonIsFoundByAPostAndShownMasked() {
        String nik = "3171"
                + String.format(
                        "%012d",
                        java.util.concurrent.ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
        String employer = Api.registered(Rows.wlkp().with("npwp", nik));
        String found = search("NPWP:" + nik)
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("items.employerId", contains(employer))
                .extract()
                .asString();
        assertThat(found).doesNotContain(nik);
        Api.writer()
                .queryParam("identifier", "NPWP:" + nik)
                .get("/v1/employers")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("PERSONAL_NUMBER"));
        search("NIB:" + Api.nib()).statusCode(200).body("items", empty());
        search("NIB:1").statusCode(400);
        Api.register(Rows.wlkp().with("npwp", nik))
                .then()
                .statusCode(409)
                .body("employerId", equalTo(employer))
                .body("identifier", org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString(nik)));
    }

    private static ValidatableResponse search(String identifier) {
        return Api.writer()
                .contentType("application/json")
                .body(Map.of("identifier", identifier))
                .post("/v1/employers/searches")
                .then();
    }

    private static ValidatableResponse asOf(String record, String validAt, String recordedAt) {
        var request = Api.writer().queryParam("validAt", validAt);
        if (recordedAt != null) {
            request.queryParam("recordedAt", recordedAt);
        }
        return request.get("/v1/records/" + record).then();
    }
}
