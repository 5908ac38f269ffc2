package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.event.QuestionReason;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.FakeRegistry;
import id.patuh.sanctions.fixtures.TestEmployer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** When the look-up says that it cannot say anything, and when it does not answer. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class InconclusiveIT {
    private static final String CHECK = "/v1/service-blocks/check";
    private static final String QUESTIONS = "/v1/service-blocks/number-questions";
    private static final String SYSTEM =
            Tokens.of("integrator").agency("OSS").subject("oss").token();
    private static final String ADMIN = Tokens.of("admin").token();

    private final DataSource database;

    @Inject
    InconclusiveIT(DataSource database) {
        this.database = database;
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    /** Review, decided for what was unclear: never CLEAR before a person has confirmed where the number belongs. */
    @Test
    void aNumberThatADecisionNamesIsConfirmedByAPersonAfterASplit() {
        TestEmployer divided = blocked();
        TestEmployer part = Employers.assessed();
        FakeRegistry.split(divided, part, divided.nib(), WorkingDays.dayOf(TestClock.now()));
        FakeRegistry.publish(divided, part);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "IDENTITY_OPEN".equals(check(divided.nib()).getString("reason")));
        assertThat(check(divided.nib()).getString("status")).isEqualTo("INCONCLUSIVE");
        assertThat(check(part.nib()).getString("status")).isEqualTo("CLEAR");
        String question = question(Callers.OFFICER, divided.nib());
        assertThat(question(Callers.UNIT_HEAD, divided.nib())).isEqualTo(question);
        assertThat(question(Callers.headOf("LKPP"), divided.nib())).isNull();
        refused(confirm(Callers.headOf("LKPP"), question, part.id()), 403, "AGENCY_MISMATCH");
        refused(confirm(Callers.OFFICER, question, divided.id()), 409, "NUMBER_HOLDER_CHANGED");
        refused(confirm(Callers.OFFICER, UUID.randomUUID().toString(), part.id()), 404, "NUMBER_QUESTION_UNKNOWN");
        refused(
                Api.post(
                        Callers.OFFICER,
                        QUESTIONS + "/" + question + "/confirmation",
                        "{\"holder\":\"%s\",\"reason\":\" \"}".formatted(part.id())),
                400,
                "VALIDATION_FAILED");
        String before = TestClock.now().toString();
        TestClock.advance(Duration.ofMinutes(1));
        assertThat(confirm(Callers.OFFICER, question, part.id()).statusCode()).isEqualTo(204);
        assertThat(check(divided.nib()).getString("status")).isEqualTo("CLEAR");
        assertThat(known(divided.nib(), before)).as("as it was answered then").isEqualTo("INCONCLUSIVE");
        refused(confirm(Callers.OFFICER, question, part.id()), 404, "NUMBER_QUESTION_UNKNOWN");
        assertThat(question(Callers.OFFICER, divided.nib())).isNull();
    }

    /** Procedure, blocks and the look-up: a question of identity gives INCONCLUSIVE and hides no decision. */
    @Test
    void whileTheRegistryAsksWhoseANumberIsNothingIsSaidButWhatIsInForce() throws SQLException {
        TestEmployer clear = Employers.assessed();
        TestEmployer blocked = blocked();
        String before = TestClock.now().toString();
        TestClock.advance(Duration.ofMinutes(1));
        for (TestEmployer employer : List.of(clear, blocked)) {
            FakeRegistry.ask(employer, QuestionReason.SIMILAR_NAME);
        }
        publish(clear, blocked);
        assertThat(check(clear.nib()).getString("status"))
                .as("a name is no number")
                .isEqualTo("CLEAR");
        for (TestEmployer employer : List.of(clear, blocked)) {
            FakeRegistry.ask(employer, QuestionReason.CLAIMED_NUMBER);
        }
        publish(clear, blocked);
        assertThat(check(clear.nib()).getString("status")).isEqualTo("INCONCLUSIVE");
        assertThat(check(clear.nib()).getString("reason")).isEqualTo("IDENTITY_OPEN");
        assertThat(check(blocked.nib()).getString("status")).isEqualTo("BLOCKED");
        String open = TestClock.now().toString();
        TestClock.advance(Duration.ofMinutes(1));
        FakeRegistry.answer(clear);
        publish(clear);
        assertThat(check(clear.nib()).getString("status")).isEqualTo("CLEAR");
        assertThat(known(clear.nib(), before)).as("before it was asked").isEqualTo("CLEAR");
        assertThat(known(clear.nib(), open)).as("while it was open").isEqualTo("INCONCLUSIVE");
    }

    @Test
    void dataThatAreTooOldClearNobodyAndHideNoDecision() throws SQLException {
        TestEmployer clear = Employers.assessed();
        TestEmployer blocked = blocked();
        assertThat(check(clear.nib()).getString("maxAge")).isEqualTo("P31D");
        assertThat(check(clear.nib()).getString("failPolicy")).isEqualTo("HOLD");
        sql("insert into intake_contact values ('patuh.compliance.participation.v1', 99, '2025-12-02')");
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> "DATA_TOO_OLD".equals(check(clear.nib()).getString("reason")));
            assertThat(check(clear.nib()).getString("status")).isEqualTo("INCONCLUSIVE");
            assertThat(check(clear.nib()).getString("asOf")).isEqualTo("2025-12-02T00:00:00Z");
            assertThat(check(blocked.nib()).getString("status")).isEqualTo("BLOCKED");
            assertThat(check("0000000000001").getString("status")).isEqualTo("UNKNOWN");
        } finally {
            sql("delete from intake_contact where partition = 99");
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> check(clear.nib()).getString("status").equals("CLEAR"));
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsToldWithinSeconds() throws SQLException {
        TestEmployer employer = Employers.assessed();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table block_answer in access exclusive mode");
            long began = System.nanoTime();
            Response single = Api.given(SYSTEM)
                    .queryParam("identifier", "NIB:" + employer.nib())
                    .get(CHECK);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
            refused(single, 503, "UNAVAILABLE");
            assertThat(single.header("Retry-After")).isEqualTo("2");
            Response batch =
                    Api.post(SYSTEM, CHECK, "{\"items\":[{\"identifier\":\"NIB:%s\"}]}".formatted(employer.nib()));
            refused(batch, 503, "UNAVAILABLE");
            assertThat(batch.header("Retry-After")).isNotBlank();
            connection.rollback();
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Api.given(SYSTEM)
                                .queryParam("identifier", "NIB:" + employer.nib())
                                .get(CHECK)
                                .statusCode()
                        == 200);
    }

    @Test
    void aRowThatDiffersFromTheHistoryIsFoundAndMended() throws SQLException {
        TestEmployer employer = blocked();
        sql("update block_answer set blocks = null, missing_programmes = '{JP}' where key = '%s'"
                .formatted(employer.nib()));
        assertThat(check(employer.nib()).getString("status")).isEqualTo("CLEAR");
        refused(Api.post(SYSTEM, "/v1/service-blocks/rebuilds", "{\"reason\":\"uji\"}"), 403, "ROLE_MISSING");
        Response ordered = Api.given(ADMIN)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"reason\":\"uji\"}")
                .post("/v1/service-blocks/rebuilds");
        assertThat(ordered.statusCode()).as(ordered.asString()).isEqualTo(202);
        String job = "/v1/jobs/" + ordered.jsonPath().getString("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        Api.given(ADMIN).get(job).jsonPath().getString("state").equals("SUCCEEDED"));
        assertThat(Api.given(ADMIN).get(job).jsonPath().getLong("counts.differing"))
                .isPositive();
        assertThat(check(employer.nib()).getString("status")).isEqualTo("BLOCKED");
    }

    /** Publishes employers, and waits until they have arrived. */
    private void publish(TestEmployer... employers) throws SQLException {
        for (TestEmployer employer : employers) {
            long before = version(employer);
            FakeRegistry.publish(employer);
            await().atMost(Duration.ofSeconds(30)).until(() -> version(employer) > before);
        }
    }

    private long version(TestEmployer employer) throws SQLException {
        try (Connection connection = database.getConnection();
                var query = connection.prepareStatement("select version from employer_ref where employer_id = ?")) {
            query.setObject(1, employer.id());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static TestEmployer blocked() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        CaseDriver.impose(sanctionCase.requests().getFirst(), "PTSP-31");
        return sanctionCase.employer();
    }

    private static Response confirm(String token, String question, UUID holder) {
        return Api.post(
                token,
                QUESTIONS + "/" + question + "/confirmation",
                "{\"holder\":\"%s\",\"reason\":\"Akta pemisahan diperiksa\"}".formatted(holder));
    }

    /** Null where there is none. */
    private static String question(String token, String nib) {
        return Api.given(token)
                .queryParam("limit", 500)
                .get(QUESTIONS)
                .jsonPath()
                .getString("items.find { it.number == '" + nib + "' }.id");
    }

    private static JsonPath check(String nib) {
        return Api.given(SYSTEM)
                .queryParam("identifier", "NIB:" + nib)
                .get(CHECK)
                .jsonPath();
    }

    private static String known(String nib, String moment) {
        return Api.given(SYSTEM)
                .queryParam("identifier", "NIB:" + nib)
                .queryParam("at", moment)
                .queryParam("knownAt", moment)
                .get(CHECK)
                .jsonPath()
                .getString("status");
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement execute = connection.createStatement()) {
            execute.executeUpdate(statement);
        }
    }
}
