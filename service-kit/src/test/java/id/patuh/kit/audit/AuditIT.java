package id.patuh.kit.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** Who did what stands with the effect, who was refused and who read what stands soon after, and nothing can be rewritten. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class AuditIT {

    private final Database database;
    private final AccessLog log;
    private final RefusalAudit refusals;

    @Inject
    AuditIT(Database database, AccessLog log, RefusalAudit refusals) {
        this.database = database;
        this.log = log;
        this.refusals = refusals;
    }

    @Test
    void writeIsAuditedWithCallerRequestAndTrace() {
        String request = "req-" + UUID.randomUUID();
        String id = create(request);
        String row = database.first("""
                        select actor || ' ' || agency || ' ' || array_to_string(roles, ',') || ' ' || action || ' ' || subject_id
                               || ' ' || request_id || ' ' || length(trace_id)
                        from audit_log where request_id = ?
                        """, found -> found.getString(1), request).orElseThrow();
        assertThat(row).isEqualTo("ani BPJS_TK registry-writer WIDGET_MADE " + id + " " + request + " 32");
    }

    @Test
    void readIsLoggedWithPurpose() {
        String id = create("req-" + UUID.randomUUID());
        String token = Tokens.of("registry-reader").subject("budi").token();
        given().auth()
                .oauth2(token)
                .header("X-Purpose", "INSPECTION")
                .get("/v1/widgets/" + id)
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(database.first(
                        "select actor || ' ' || purpose || ' ' || subject_type from access_log where subject_id = ?",
                        row -> row.getString(1),
                        UUID.fromString(id)))
                .contains("budi INSPECTION widget"));
        given().auth()
                .oauth2(token)
                .header("X-Purpose", "no code")
                .get("/v1/widgets/" + id)
                .then()
                .statusCode(400);
    }

    @Test
    void refusalIsAudited() {
        String request = "req-" + UUID.randomUUID();
        given().auth()
                .oauth2(Tokens.of("registry-reader").subject("citra").token())
                .header("X-Request-Id", request)
                .get("/v1/widgets/by-agency?region=3174")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("admin").subject("dewi").token())
                .header("X-Request-Id", request)
                .get("/v1/widgets")
                .then()
                .statusCode(403);
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(database.query(
                        "select actor || ' ' || action || ' ' || subject_id from audit_log where request_id = ? order by id",
                        row -> row.getString(1),
                        request))
                .containsExactly("citra AGENCY_MISMATCH /v1/widgets/by-agency", "dewi ROLE_MISSING /v1/widgets"));
    }

    @Test
    void equalRefusalsOfAMinuteAreTwoRows() {
        String request = "req-" + UUID.randomUUID();
        String subject = "eka-" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            given().auth()
                    .oauth2(Tokens.of("admin").subject(subject).token())
                    .header("X-Request-Id", request)
                    .get("/v1/widgets")
                    .then()
                    .statusCode(403);
        }
        refusals.fold();
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(database.query(
                        "select coalesce(detail ->> 'times', '1') from audit_log where actor = ? order by id",
                        row -> row.getString(1),
                        subject))
                .containsExactly("1", "4"));
    }

    @Test
    void entryThatTheDatabaseRefusesIsKeptAsADeadLetterAndHoldsUpNoOther() {
        UUID subject = UUID.randomUUID();
        AccessLog.Reader reader = log.reader();
        reader.read("bad\u0000type", List.of(subject));
        reader.read("widget", List.of(subject));
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(database.query(
                        "select subject_type from access_log where subject_id = ?", row -> row.getString(1), subject))
                .containsExactly("widget"));
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(database.query(
                        "select writer || ' ' || error from audit_dead_letter where entry like '%bad\\\\u0000type%' || ? || '%'",
                        row -> row.getString(1), subject.toString()))
                .singleElement()
                .asString()
                .startsWith("access-log ")
                .contains("invalid byte sequence"));
    }

    @Test
    void rowsCanBeAddedOnly() {
        create("req-" + UUID.randomUUID());
        for (String table : new String[] {"audit_log", "access_log"}) {
            for (String sql :
                    new String[] {"delete from " + table, "update " + table + " set actor = 'x'", "truncate " + table
                    }) {
                assertThatThrownBy(() -> database.update(sql)).hasMessageContaining("append-only");
            }
        }
    }

    private static String create(String request) {
        return given().auth()
                .oauth2(Tokens.of("registry-writer")
                        .subject("ani")
                        .agency("BPJS_TK")
                        .token())
                .header("X-Request-Id", request)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"Roda\"}")
                .post("/v1/widgets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
