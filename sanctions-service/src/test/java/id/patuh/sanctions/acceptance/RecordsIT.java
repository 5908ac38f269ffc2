package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import id.patuh.sanctions.deadline.DeadlineSweep;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.TestEmployer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** What is kept of who did, tried and read what. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class RecordsIT {
    private static final String EXAMINATION = "{\"result\":\"benar\",\"examinedOn\":\"2026-01-12\"}";

    @Inject
    Database database;

    @Inject
    DeadlineSweep sweep;

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void anActionLeavesWhoDidWhatWithTheStateBeforeAndAfter() {
        CaseDriver sanctionCase = CaseDriver.open();
        String request = newRequestId();
        Response done = Api.given(Callers.OFFICER)
                .header("X-Request-Id", request)
                .header("If-Match", "\"v1\"")
                .body(EXAMINATION)
                .post(sanctionCase.path() + "/actions/confirm-examination");
        assertThat(done.statusCode()).isEqualTo(200);
        List<Audit> rows = auditOf("case", sanctionCase.id().toString());
        assertThat(rows).extracting(Audit::action).containsExactly("CASE_OPEN", "CASE_CONFIRM_EXAMINATION");
        Audit row = rows.getLast();
        assertThat(row.actor()).isEqualTo("officer-1");
        assertThat(row.agency()).isEqualTo("BPJS_TK");
        assertThat(row.roles()).isEqualTo("bpjs-tk-officer");
        assertThat(row.requestId()).isEqualTo(request);
        JsonNode detail = row.detail();
        assertThat(detail.path("employerId").asText())
                .isEqualTo(sanctionCase.employer().id().toString());
        assertThat(detail.path("fromState").asText()).isEqualTo("UNDER_EXAMINATION");
        assertThat(detail.path("state").asText()).isEqualTo("EXAMINED");
        assertThat(detail.path("version").asLong()).isEqualTo(2);
        assertThat(detail.path("policyVersion").asText()).isEqualTo("2026.1");
        assertThat(detail.path("documentNumber").asText()).isEqualTo(sanctionCase.document("EXAMINATION_RESULT"));
        assertThat(rows.getFirst().detail().has("fromState"))
                .as("nothing was before the opening")
                .isFalse();
        JsonPath history = done.jsonPath().setRootPath("history[-1]");
        assertThat(history.getString("detail.result")).as("why").isEqualTo("benar");
        assertThat(history.getString("actor.subject")).isEqualTo("officer-1");
    }

    @Test
    void aDecisionOfAUnitIsAuditedOnTheCase() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        CaseDriver.mustOnRequest(Callers.UNIT_HEAD, id, "reject", "{\"reasons\":\"alasan\"}");
        assertThat(auditOf("case", sanctionCase.id().toString()))
                .filteredOn(row -> row.action().equals("CASE_REJECT"))
                .singleElement()
                .satisfies(rejected -> {
                    assertThat(rejected.actor()).isEqualTo("unit-head-1");
                    assertThat(rejected.agency()).isEqualTo("PTSP-31");
                    assertThat(rejected.detail().path("requestId").asText()).isEqualTo(id);
                    assertThat(rejected.detail().path("fromState").asText()).isEqualTo("TMP2T_REQUESTED");
                    assertThat(rejected.detail().path("state").asText()).isEqualTo("FINED");
                });
    }

    @Test
    void theEndOfAClockIsAuditedOnTheCase() {
        CaseDriver sanctionCase = CaseDriver.open().examine().warn(1);
        sweep.sweep();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        auditOf("case", sanctionCase.id().toString()))
                .filteredOn(row -> row.action().equals("CASE_PERIOD_OVER"))
                .singleElement()
                .satisfies(row -> assertThat(row.actor()).isEqualTo("system:sanctions-service")));
    }

    @Test
    void whoLacksRoleAgencyOrRegionIsRefusedAndTheAttemptIsKept() {
        CaseDriver sanctionCase = CaseDriver.open();
        String path = sanctionCase.path() + "/actions/confirm-examination";
        String request = newRequestId();
        Map<String, String> attempts = Map.of(
                "ROLE_MISSING", Tokens.of("auditor").subject("a-role").token(),
                "AGENCY_MISMATCH",
                        Tokens.of("bpjs-kes-officer").subject("a-agency").token(),
                "REGION_OUT_OF_SCOPE",
                        Tokens.of("bpjs-tk-officer")
                                .regions("32")
                                .subject("a-region")
                                .token());
        attempts.forEach((code, token) -> refused(
                Api.given(token)
                        .header("X-Request-Id", request)
                        .header("If-Match", "\"v1\"")
                        .body(EXAMINATION)
                        .post(path),
                403,
                code));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(auditOf("path", path))
                .extracting(row -> row.actor() + " " + row.action() + " "
                        + row.detail().path("method").asText() + " " + row.requestId())
                .containsExactlyInAnyOrder(
                        "a-role ROLE_MISSING POST " + request,
                        "a-agency AGENCY_MISMATCH POST " + request,
                        "a-region REGION_OUT_OF_SCOPE POST " + request));
        assertThat(sanctionCase.view().getLong("version")).isEqualTo(1);
        assertThat(auditOf("case", sanctionCase.id().toString())).hasSize(1);
    }

    @Test
    void theRequesterWhoTriesToDecideIsKeptToo() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        String both = Tokens.of("service-unit-head", "bpjs-tk-officer")
                .agency("PTSP-31")
                .subject("officer-1")
                .token();
        refused(CaseDriver.onRequest(both, id, "reject", "{\"reasons\":\"x\"}"), 403, "FOUR_EYES");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(auditOf("path", "/v1/service-requests/" + id + "/actions/reject"))
                        .extracting(row -> row.actor() + " " + row.action())
                        .containsExactly("officer-1 FOUR_EYES"));
    }

    @Test
    void whatTheProcedureForbidsNowChangesNothingAndIsNoBreachToBeKept() {
        CaseDriver sanctionCase = CaseDriver.open();
        refused(sanctionCase.act("issue-warning", "{}"), 409, "ILLEGAL_ACTION");
        refused(
                Api.given(Callers.OFFICER)
                        .header("If-Match", "\"v9\"")
                        .body(EXAMINATION)
                        .post(sanctionCase.path() + "/actions/confirm-examination"),
                412,
                "ETAG_STALE");
        assertThat(auditOf("case", sanctionCase.id().toString()))
                .extracting(Audit::action)
                .containsExactly("CASE_OPEN");
        assertThat(sanctionCase.view().getList("history")).hasSize(1);
    }

    @Test
    void everyReadOfACaseIsLoggedWithItsPurpose() {
        CaseDriver sanctionCase = CaseDriver.open();
        String reader = "reader-" + UUID.randomUUID();
        String auditor = Tokens.of("auditor").subject(reader).token();
        String read = newRequestId();
        String listed = newRequestId();
        Api.given(auditor)
                .header("X-Purpose", "AUDIT")
                .header("X-Request-Id", read)
                .get(sanctionCase.path());
        Api.given(auditor)
                .header("X-Request-Id", listed)
                .queryParam("employerId", sanctionCase.employer().id())
                .get("/v1/cases");
        awaitReads(
                reader,
                "AUDIT " + sanctionCase.employer().id() + " " + read,
                "null " + sanctionCase.employer().id() + " " + listed);
        refused(Api.given(auditor).header("X-Purpose", "no code").get(sanctionCase.path()), 400, "PARAMETER_INVALID");
    }

    @Test
    void everyLookUpIsLoggedWithTheEmployersItFound() {
        TestEmployer one = Employers.assessed();
        TestEmployer two = Employers.assessed();
        String asker = "oss-" + UUID.randomUUID();
        String system = Tokens.of("integrator").agency("OSS").subject(asker).token();
        String single = newRequestId();
        String many = newRequestId();
        Api.given(system)
                .header("X-Purpose", "PERMIT")
                .header("X-Request-Id", single)
                .queryParam("identifier", "NIB:" + one.nib())
                .get("/v1/service-blocks/check");
        Api.given(system)
                .header("X-Purpose", "PERMIT")
                .queryParam("identifier", "NIB:0000000000001")
                .get("/v1/service-blocks/check");
        Api.given(system)
                .header("X-Purpose", "BATCH")
                .header("X-Request-Id", many)
                .body(
                        "{\"items\":[{\"identifier\":\"NIB:%s\"},{\"identifier\":\"NPWP:%s\"},{\"identifier\":\"NIB:%s\"}]}"
                                .formatted(one.nib(), one.npwp15(), two.nib()))
                .post("/v1/service-blocks/check");
        awaitReads(
                asker,
                "PERMIT " + one.id() + " " + single,
                "BATCH " + one.id() + " " + many,
                "BATCH " + two.id() + " " + many);
    }

    @Test
    void whoFollowsTheFeedReadsTheEmployersInIt() {
        String employer = CaseDriver.blocked().employer().id().toString();
        String follower = "follower-" + UUID.randomUUID();
        String token = Tokens.of("integrator").agency("OSS").subject(follower).token();
        await().atMost(Duration.ofSeconds(30)).until(() -> Api.given(token)
                .queryParam("limit", 500)
                .get("/v1/service-blocks/changes")
                .jsonPath()
                .getList("items.subject")
                .contains(employer));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(reads(follower)).anyMatch(line -> line.contains(employer)));
    }

    private void awaitReads(String reader, String... lines) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(reads(reader)).containsExactlyInAnyOrder(lines));
    }

    private List<String> reads(String reader) {
        return database.query(
                "select purpose, subject_id, request_id from access_log where actor = ? and subject_type = 'employer'",
                row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3),
                reader);
    }

    private List<Audit> auditOf(String type, String id) {
        return database.query(
                "select * from audit_log where subject_type = ? and subject_id = ? order by id",
                row -> new Audit(
                        row.getString("actor"),
                        row.getString("agency"),
                        String.join(",", (String[]) row.getArray("roles").getArray()),
                        row.getString("action"),
                        row.getString("detail"),
                        row.getString("request_id")),
                type,
                id);
    }

    private static String newRequestId() {
        return "req-" + UUID.randomUUID();
    }

    private record Audit(String actor, String agency, String roles, String action, String json, String requestId) {
        JsonNode detail() {
            try {
                return EventJson.mapper().readTree(json);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
