package id.patuh.registry.change;

import static id.patuh.registry.change.Reports.MOVED;
import static id.patuh.registry.change.Reports.SOLD;
import static id.patuh.registry.change.Reports.employer;
import static id.patuh.registry.change.Reports.id;
import static id.patuh.registry.change.Reports.report;
import static id.patuh.registry.change.Reports.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.event.Topics;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/**
 * Changes are reported with their day; whether that was in time is derived.
 *
 * <p>Source: PP 86/2013 art. 3(3)
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ChangeReportIT {
    private final Database database;

    @Inject
    ChangeReportIT(Database database) {
        this.database = database;
    }

    @Test
    void reportOfAFieldChangesTheEmployerFromThatDay() {
        String path = employer(Rows.wlkp());
        String location = Api.path(report(path, "\"v1\"", MOVED)
                .statusCode(201)
                .body("kind", equalTo("ADDRESS"))
                .body("dueOn", equalTo("2026-06-24"))
                .body("late", equalTo(true))
                .body("lateWorkingDays", equalTo(4))
                .body("before.address", equalTo("Jl. Uji 1"))
                .body("after", equalTo(Map.of("address", "Jl. B 2", "regionCode", "3171")))
                .body("employerVersion", equalTo(2))
                .body("recordId", notNullValue())
                .body("agency", equalTo("KEMENAKER"))
                .extract()
                .header("Location"));
        Api.writer().get(path).then().header("ETag", "\"v2\"").body("address", equalTo("Jl. B 2"));
        Api.writer().get(path + "?validAt=2026-06-11").then().body("address", equalTo("Jl. Uji 1"));
        Api.writer().get(path + "?validAt=2026-06-12").then().body("address", equalTo("Jl. B 2"));
        Api.writer()
                .get(path + "/history")
                .then()
                .body("items[0].statement.validFrom", equalTo("2026-06-12"))
                .body("items[0].statement.source", equalTo("MANUAL"));
        String tag = Api.writer()
                .get(location)
                .then()
                .statusCode(200)
                .body("before.address", equalTo("Jl. Uji 1"))
                .extract()
                .header("ETag");
        Api.writer().header("If-None-Match", tag).get(location).then().statusCode(304);
        await().atMost(Duration.ofSeconds(20)).until(() -> events(path) == 2);
    }

    @Test
    void laterCorrectionIsTheNewestOfTheTimeAxisToo() {
        String path = employer(Rows.wlkp());
        report(path, "\"v1\"", MOVED).statusCode(201);
        patch(path, "\"v2\"", Map.of("workers", 13)).statusCode(200);
        Api.writer()
                .get(path + "?validAt=2026-07-01")
                .then()
                .body("address", equalTo("Jl. B 2"))
                .body("workforce.workers", equalTo(13));
    }

    @Test
    void everyKindWithFieldsShowsItsOwn() {
        String path = employer(Rows.wlkp());
        report(path, "\"v1\"", Map.of("kind", "LEGAL_FORM", "changedOn", "2026-07-06", "legalForm", "CV"))
                .statusCode(201)
                .body("before", equalTo(Map.of("legalForm", "PT")))
                .body("after", equalTo(Map.of("legalForm", "CV")));
        report(path, "\"v2\"", Map.of("kind", "HEAD_COUNT", "changedOn", "2026-07-06", "workers", 15, "wageBillIdr", 7))
                .statusCode(201)
                .body("before", equalTo(Map.of("workers", 12, "wageBillIdr", 60_000_000)))
                .body("after", equalTo(Map.of("workers", 15, "wageBillIdr", 7)));
        report(path, "\"v3\"", Map.of("kind", "ADDRESS", "changedOn", "2026-07-06", "regionCode", "3273"))
                .statusCode(201)
                .body("after.regionCode", equalTo("3273"))
                .body("regionCode", equalTo("3273"));
        Api.writer()
                .get(path)
                .then()
                .body("legalForm", equalTo("CV"))
                .body("workforce.workers", equalTo(15))
                .body("regionCode", equalTo("3273"));
    }

    @Test
    void changesTheRegisterHasNoFieldForLeaveTheReportOnly() {
        String path = employer(Rows.wlkp());
        report(path, null, SOLD)
                .statusCode(201)
                .body("reportedOn", equalTo(today()))
                .body("description", equalTo("60% saham dialihkan, akta 12"))
                .body("before", nullValue())
                .body("after", nullValue())
                .body("employerVersion", nullValue());
        Map<String, Object> management = with(SOLD, "kind", "MANAGEMENT");
        report(path, null, management).statusCode(201);
        Api.writer().get(path).then().header("ETag", "\"v1\"");
        assertThat(count("""
                        select count(*) from statement s join membership m on m.record_id = s.record_id where m.employer_id = ?
                        """, path)).isEqualTo(1);
        assertThat(count(
                        "select count(*) from audit_log where action = 'CHANGE_REPORTED' and subject_id = ?::text",
                        path))
                .isEqualTo(2);
        patch(path, "\"v1\"", Map.of("address", "Jl. C")).statusCode(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> events(path) == 2);
    }

    @Test
    void whatTheRegisterKnewAlreadyIsAReportWithoutAVersion() {
        String path = employer(Rows.wlkp().with("address", "Jl. B 2"));
        report(path, "\"v1\"", MOVED)
                .statusCode(201)
                .body("employerVersion", nullValue())
                .body("before", equalTo(Map.of("address", "Jl. B 2", "regionCode", "3171")))
                .body("after.address", equalTo("Jl. B 2"))
                .body("late", equalTo(true));
        Api.writer().get(path).then().header("ETag", "\"v1\"");
        Api.writer().get(path + "/change-reports").then().body("items", hasSize(1));
    }

    @Test
    void aReportSpeaksOfOneWorkplaceOfSeveralOrOfTheLegalPerson() {
        String path = employer(Rows.wlkp().with("workplaceType", "HEAD").with("workers", 10));
        String branch = Api.writer()
                .contentType(ContentType.JSON)
                .body(Rows.wlkp()
                        .with("type", "WLKP")
                        .with("workers", 90)
                        .with("regionCode", "3578")
                        .json())
                .post(path + "/records")
                .then()
                .statusCode(201)
                .extract()
                .path("recordId");
        report(path, "*", MOVED)
                .statusCode(409)
                .body("code", equalTo("RECORD_REQUIRED"))
                .body("records", hasSize(2))
                .body("records.recordId", hasItem(branch));
        report(path, "*", with(MOVED, "recordId", branch))
                .statusCode(201)
                .body("recordId", equalTo(branch))
                .body("regionCode", equalTo("3578"));
        Api.writer().get(path).then().body("address", equalTo("Jl. Uji 1"));
        report(path, "*", Map.of("kind", "LEGAL_FORM", "changedOn", "2026-07-06", "legalForm", "CV"))
                .statusCode(201)
                .body("regionCode", equalTo("3171"));
        Api.writer().get(path).then().body("legalForm", equalTo("CV")).body("workforce.workers", equalTo(100));
        String other = employer(Rows.wlkp());
        report(other, "*", with(MOVED, "recordId", branch)).statusCode(404).body("code", equalTo("RECORD_NOT_FOUND"));
    }

    @Test
    void differencesOfAFileAreNoReports() {
        Rows row = Rows.wlkp();
        Api.importCsv("WLKP", Rows.csv(row));
        Api.importCsv("WLKP", Rows.csv(row.with("workers", 99).with("reportedOn", "2026-02-10")));
        String id =
                Api.employer("WLKP:" + row.text("wlkpNumber")).get("employerId").toString();
        Api.writer()
                .get("/v1/employers/" + id + "/change-reports")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private static String today() {
        return WorkingDays.dayOf(TestClock.now()).toString();
    }

    private static int events(String path) {
        return TestKafka.records(Topics.EMPLOYERS, id(path).toString()).size();
    }

    private long count(String sql, String path) {
        return database.first(sql, row -> row.getLong(1), id(path)).orElseThrow();
    }

    private static ValidatableResponse patch(String path, String ifMatch, Map<String, Object> body) {
        return Api.writer()
                .contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(body)
                .patch(path)
                .then();
    }
}
