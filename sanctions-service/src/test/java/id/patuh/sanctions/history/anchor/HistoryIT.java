package id.patuh.sanctions.history.anchor;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.EventJson;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.history.RecordedStep;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Histories as they were written, and what is found when somebody with the database's password changed them. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class HistoryIT {
    static final String AUDITOR = Tokens.of("auditor").subject("auditor-1").token();

    private static final String UPGRADE = "/db/migration/V2_80__history_chain.sql";

    private final Database database;

    @Inject
    HistoryIT(Database database) {
        this.database = database;
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aWholeCaseHoldsForItsAgencyAndTheAuditor() {
        CaseDriver sanctionCase = CaseDriver.blocked();
        long steps = sanctionCase.view().getLong("version");

        for (String caller : List.of(Callers.OFFICER, AUDITOR)) {
            JsonPath verified = verify(sanctionCase.id(), caller);
            assertThat(verified.getBoolean("intact")).as(verified.prettify()).isTrue();
            // A clock may fire in between.
            assertThat(verified.getLong("steps")).isGreaterThanOrEqualTo(steps);
            assertThat(sanctionCase.view().getList("history.hash")).contains(verified.getString("headHash"));
            assertThat(verified.getString("firstBreak")).isNull();
        }
        refused(
                Api.given(AUDITOR).get("/v1/cases/" + UUID.randomUUID() + "/history/verification"),
                404,
                "CASE_UNKNOWN");
    }

    @Test
    void whoReadsTheCaseComputesTheSameAndSoDoesTheDatabase() throws JsonProcessingException {
        CaseDriver sanctionCase = CaseDriver.toFined();
        String previous = null;
        for (Map<String, Object> step : sanctionCase.view().<Map<String, Object>>getList("history")) {
            assertThat(step.get("previousHash")).isEqualTo(previous);
            assertThat(recorded(sanctionCase.id(), step).hash(previous)).isEqualTo(step.get("hash"));
            previous = (String) step.get("hash");
        }
        assertThat(sanctionCase.view().getList("history.documentSha256"))
                .filteredOn(Objects::nonNull)
                .as("two warnings, the fine and its computation")
                .hasSizeGreaterThanOrEqualTo(3)
                .doesNotHaveDuplicates();
        assertThat(database.query(
                        "select seq from case_step s where case_id = ? and hash <> case_step_hash(s)",
                        row -> row.getLong("seq"),
                        sanctionCase.id()))
                .isEmpty();
    }

    @Test
    void anUpgradeChainsTheStepsThatItFinds() throws IOException {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        String sql = new String(getClass().getResourceAsStream(UPGRADE).readAllBytes(), StandardCharsets.UTF_8);
        List<String> before = hashes(sanctionCase);
        QuarkusTransaction.begin();
        try {
            database.update("alter table case_step alter column hash drop not null");
            database.update("alter table case_step disable trigger user");
            database.update("update case_step set hash = null, previous_hash = null");
            database.update("update sanction_case set head_hash = null");

            database.update(sql.substring(
                    sql.indexOf("alter table case_step disable"),
                    sql.indexOf("alter table case_step alter column hash")));

            assertThat(hashes(sanctionCase)).isEqualTo(before);
            assertThat(database.query(
                            "select id from sanction_case where head_hash is null and version = 2",
                            row -> row.getString("id")))
                    .isEmpty();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private List<String> hashes(CaseDriver sanctionCase) {
        return database.query("""
                select concat_ws(' ', s.previous_hash, s.hash, c.head_hash) as hashes
                from case_step s join sanction_case c on c.id = s.case_id where c.id = ? order by s.seq
                """, row -> row.getString("hashes"), sanctionCase.id());
    }

    @Test
    void aChangedStepIsNamed() {
        CaseDriver sanctionCase = quiet();
        Tampering tampering = new Tampering(database, sanctionCase.id());
        try {
            tampering.changeStep(2);

            JsonPath found = verify(sanctionCase.id(), Callers.OFFICER);
            assertThat(found.getBoolean("intact")).isFalse();
            assertBreak(found.getMap("firstBreak"), "CONTENT", sanctionCase, 2);
            assertBreak(breakOf(sanctionCase), "CONTENT", sanctionCase, 2);
        } finally {
            tampering.undo();
        }
        assertThat(verify(sanctionCase.id(), AUDITOR).getBoolean("intact")).isTrue();
    }

    @Test
    void aStepThatIsHashedAnewIsFoundInTheNext() {
        CaseDriver sanctionCase = quiet();
        Tampering tampering = new Tampering(database, sanctionCase.id());
        try {
            tampering.changeStep(2);
            tampering.past(
                    "case_step",
                    () -> database.update(
                            "update case_step s set hash = case_step_hash(s) where case_id = ? and seq = 2",
                            sanctionCase.id()));

            assertBreak(verify(sanctionCase.id(), AUDITOR).getMap("firstBreak"), "LINK", sanctionCase, 3);
        } finally {
            tampering.undo();
        }
    }

    @Test
    void aRemovedStepIsNamedAndALastOneToo() {
        CaseDriver sanctionCase = quiet();
        Tampering tampering = new Tampering(database, sanctionCase.id());
        try {
            tampering.removeStep(2);
            assertBreak(verify(sanctionCase.id(), AUDITOR).getMap("firstBreak"), "STEP_MISSING", sanctionCase, 2);
            tampering.undo();

            tampering.removeStep(3);
            assertBreak(verify(sanctionCase.id(), AUDITOR).getMap("firstBreak"), "HEAD", sanctionCase, 3);
            assertBreak(breakOf(sanctionCase), "HEAD", sanctionCase, 3);
        } finally {
            tampering.undo();
        }
    }

    @Test
    void anotherFileInThePlaceOfADocumentIsFound() {
        CaseDriver sanctionCase = quiet();
        String sha256 = sanctionCase.view().getString("history.last().documentSha256");
        byte[] file = database.first(
                        "select bytes from document_file where sha256 = ?", row -> row.getBytes("bytes"), sha256)
                .orElseThrow();
        Tampering tampering = new Tampering(database, sanctionCase.id());
        try {
            replaceFile(tampering, sha256, new byte[] {1, 2, 3});

            assertBreak(verify(sanctionCase.id(), AUDITOR).getMap("firstBreak"), "DOCUMENT", sanctionCase, 3);
        } finally {
            replaceFile(tampering, sha256, file);
        }
        assertThat(verify(sanctionCase.id(), AUDITOR).getBoolean("intact")).isTrue();
    }

    private void replaceFile(Tampering tampering, String sha256, byte[] bytes) {
        tampering.past(
                "document_file",
                () -> database.update("update document_file set bytes = ? where sha256 = ?", bytes, sha256));
    }

    private static RecordedStep recorded(UUID caseId, Map<String, Object> step) throws JsonProcessingException {
        Map<?, ?> actor = (Map<?, ?>) step.get("actor");
        Object request = step.get("requestId");
        return new RecordedStep(
                caseId,
                ((Number) step.get("seq")).longValue(),
                Instant.parse((String) step.get("at")),
                (String) step.get("action"),
                (String) actor.get("subject"),
                (String) actor.get("agency"),
                (String) step.get("fromState"),
                (String) step.get("state"),
                (String) step.get("outcome"),
                request == null ? null : UUID.fromString((String) request),
                (String) step.get("documentNumber"),
                (String) step.get("documentSha256"),
                (String) step.get("policyVersion"),
                EventJson.mapper().valueToTree(step.get("detail")));
    }

    /** A case of three steps in which no clock runs: nothing but the test adds a step. */
    static CaseDriver quiet() {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        sanctionCase.must("issue-warning", "{}");
        return sanctionCase;
    }

    static JsonPath verify(UUID caseId, String caller) {
        var answer = Api.given(caller).get("/v1/cases/" + caseId + "/history/verification");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    static void assertBreak(Map<String, Object> found, String type, CaseDriver sanctionCase, long seq) {
        assertThat(found)
                .containsEntry("type", type)
                .containsEntry("caseId", sanctionCase.id().toString())
                .containsEntry("seq", (int) seq);
    }

    /** What the verification of everything says of a case. */
    static Map<String, Object> breakOf(CaseDriver sanctionCase) {
        return everything().stream()
                .filter(found -> sanctionCase.id().toString().equals(found.get("caseId")))
                .findFirst()
                .orElseThrow();
    }

    /** All breaks that the verification of everything finds. */
    static List<Map<String, Object>> everything() {
        List<Map<String, Object>> breaks = new ArrayList<>();
        String cursor = null;
        do {
            var call = Api.given(AUDITOR).queryParam("limit", 20);
            if (cursor != null) {
                call.queryParam("cursor", cursor);
            }
            JsonPath part = call.get("/v1/history/verification").jsonPath();
            breaks.addAll(part.getList("breaks"));
            cursor = part.getString("nextCursor");
        } while (cursor != null);
        return breaks;
    }
}
