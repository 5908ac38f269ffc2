package id.patuh.registry.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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
    private static final Tokens KEMENAKER = Tokens.of("registry-writer").agency("KEMENAKER");
    private static final Tokens TK = Tokens.of("bpjs-tk-officer").agency("BPJS_TK");

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
    void aPatchChangesTheLatestStatementOfOneRecord() {
        String employer = Api.registered(Rows.wlkp());
        String record =
                added(employer, KEMENAKER, Rows.wlkp().with("type", "WLKP").with("address", "Jl. Lain 7"));
        patch(record, KEMENAKER, null, Map.of("workers", 5)).statusCode(428);
        patch(record, KEMENAKER, "\"v7\"", Map.of("workers", 5)).statusCode(412);
        patch(record, TK, "\"v1\"", Map.of("workers", 5)).statusCode(403).body("code", equalTo("AGENCY_MISMATCH"));
        patch(record, KEMENAKER.regions("31"), "\"v1\"", Map.of("regionCode", "3578"))
                .statusCode(403)
                .body("code", equalTo("REGION_OUT_OF_SCOPE"));
        patch(record, KEMENAKER, "\"v1\"", Map.of("workers", 30, "reportedOn", "2026-06-01"))
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("statements[0].workplace.workers", equalTo(30))
                .body("statements[0].workplace.address", equalTo("Jl. Lain 7"));
        patch(record, KEMENAKER, "\"v2\"", Map.of("workers", 30))
                .statusCode(200)
                .header("ETag", "\"v2\"");
        patch(record, KEMENAKER, "\"v2\"", Map.of("reportedOn", "2026-01-01"))
                .statusCode(409)
                .body("code", equalTo("OLDER_THAN_HELD"));
        patch(record, KEMENAKER, "\"v2\"", Map.of("wlkpNumber", "x"))
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
        Api.writer()
                .get("/v1/employers/" + employer)
                .then()
                .header("ETag", "\"v3\"")
                .body("workforce.workers", equalTo(42));
        patchEmployer(employer, "\"v3\"", Map.of("workers", 1))
                .statusCode(409)
                .body("code", equalTo("RECORD_REQUIRED"))
                .body("records.recordId", hasItem(record))
                .body("records", hasSize(2));
        patch(record, KEMENAKER, "\"v2\"", Map.of("closedOn", "2026-06-15"))
                .statusCode(200)
                .body("statements.endedOn", hasItem("2026-06-15"));
        patchEmployer(employer, "\"v4\"", Map.of("workers", 13))
                .statusCode(200)
                .body("workforce.workers", equalTo(13))
                .body("workplaces.closed", equalTo(1));
    }

    @Test
    void aPatchOfARegistrationNamesTheProgramme() {
        String employer = Api.registered(Rows.wlkp());
        String npp = added(employer, TK, Rows.tk().with("type", "NPP"));
        patch(npp, TK, "\"v1\"", Map.of("enrolledWorkers", 11))
                .statusCode(400)
                .body("errors.field", hasItem("/programme"));
        patch(npp, TK, "\"v1\"", Map.of("programme", "JHT", "enrolledWorkers", 11))
                .statusCode(404)
                .body("code", equalTo("COVERAGE_NOT_FOUND"));
        patch(npp, TK, "\"v1\"", Map.of("programme", "JKK", "enrolledWorkers", 11, "paidThrough", "2026-06"))
                .statusCode(200)
                .body("statements[0].registration.enrolledWorkers", equalTo(11))
                .body("statements[0].registration.jkkRiskGroup", equalTo(3));
        Api.writer().get("/v1/employers/" + employer).then().body("coverage[0].enrolledWorkers", equalTo(11));
    }

    @Test
    void aReplacedRecordCountsInNoSumFromItsDay() {
        String employer = Api.registered(Rows.wlkp().with("workers", 10));
        String renewed =
                added(employer, KEMENAKER, Rows.wlkp().with("type", "WLKP").with("workers", 11));
        String first = Api.writer()
                .get("/v1/employers/" + employer + "/records")
                .then()
                .extract()
                .<List<String>>path("items.recordId")
                .stream()
                .filter(id -> !id.equals(renewed))
                .findFirst()
                .orElseThrow();
        Map<String, Object> replacement = Map.of("replacedBy", renewed, "from", "2026-06-01");
        patch(first, KEMENAKER, "\"v1\"", Map.of("replacedBy", renewed)).statusCode(400);
        patch(first, KEMENAKER, "\"v1\"", Map.of("replacedBy", first, "from", "2026-06-01"))
                .statusCode(409)
                .body("code", equalTo("REPLACEMENT_IMPOSSIBLE"));
        patch(first, KEMENAKER, "\"v1\"", replacement)
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("replacement.recordId", equalTo(renewed))
                .body("replacement.from", equalTo("2026-06-01"));
        Instant replacedAt = Instant.parse(read(first).extract().<String>path("recordedAt"));
        Api.writer().get("/v1/employers/" + employer).then().body("workforce.workers", equalTo(11));
        Api.writer()
                .get("/v1/employers/" + employer + "?validAt=2026-05-31")
                .then()
                .body("workforce.workers", equalTo(21));
        patch(renewed, KEMENAKER, "\"v1\"", Map.of("replacedBy", first, "from", "2026-06-01"))
                .statusCode(409);
        Map<String, Object> back = new HashMap<>();
        back.put("replacedBy", null);
        patch(first, KEMENAKER, "\"v2\"", back).statusCode(200).body("replacement", nullValue());
        Api.writer().get("/v1/employers/" + employer).then().body("workforce.workers", equalTo(21));
        Api.writer()
                .queryParam("recordedAt", replacedAt.toString())
                .get("/v1/records/" + first)
                .then()
                .statusCode(200)
                .body("replacement.recordId", equalTo(renewed));
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

    private static ValidatableResponse read(String record) {
        return Api.writer().get("/v1/records/" + record).then();
    }

    private static ValidatableResponse add(String employer, Tokens caller, Rows row) {
        return Api.as(caller)
                .contentType("application/json")
                .body(row.json())
                .post("/v1/employers/" + employer + "/records")
                .then();
    }

    private static String added(String employer, Tokens caller, Rows row) {
        return add(employer, caller, row).statusCode(201).extract().path("recordId");
    }

    private static ValidatableResponse patch(String record, Tokens caller, String ifMatch, Map<String, ?> patch) {
        return patched("/v1/records/" + record, caller, ifMatch, patch);
    }

    private static ValidatableResponse patchEmployer(String employer, String ifMatch, Map<String, ?> patch) {
        return patched("/v1/employers/" + employer, KEMENAKER, ifMatch, patch);
    }

    private static ValidatableResponse patched(String path, Tokens caller, String ifMatch, Map<String, ?> patch) {
        var request = Api.as(caller).contentType("application/json").body(patch);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.patch(path).then();
    }
}
