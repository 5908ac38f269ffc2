package id.patuh.registry.matching;

import static id.patuh.registry.matching.QuestionCalls.DIFFERENT;
import static id.patuh.registry.matching.QuestionCalls.SAME;
import static id.patuh.registry.matching.QuestionCalls.only;
import static id.patuh.registry.matching.QuestionCalls.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Questions about what one employer has stated: double workplaces and implausible counts. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class WorkplaceQuestionsIT {
    @Inject
    Database database;

    @Test
    void twoWorkplacesAtOneAddressAreOneQuestionAndTheNewerReplacesTheOlder() {
        String nib = Api.nib();
        Rows older = report().with("nib", nib).with("reportedOn", "2025-01-10");
        Rows newer = report().with("nib", nib).with("reportedOn", "2026-01-10").with("address", "JL UJI 1");
        String id = Candidates.reported(older, newer);
        JsonPath candidate = only(id);
        assertThat(candidate.getString("reason")).isEqualTo("DOUBLE_RECORD");
        assertThat(candidate.getString("agency")).isEqualTo("KEMENAKER");
        assertThat(candidate.getList("left.identifiers.value"))
                .contains(older.text("wlkpNumber"), newer.text("wlkpNumber"));
        Candidates.decide(Api.sender("BPJS_TK"), candidate, SAME)
                .then()
                .statusCode(403)
                .body("code", equalTo("AGENCY_MISMATCH"));
        Api.writer().get("/v1/employers/" + id).then().body("workforce.workers", equalTo(24));
        Candidates.decide(candidate, SAME).then().statusCode(200).body("state", equalTo("SAME"));
        Api.writer()
                .get("/v1/employers/" + id)
                .then()
                .body("workforce.workers", equalTo(12))
                .body("workforce.reportedOn", equalTo("2026-01-10"));
        assertThat(database.query("""
                        select data ->> 'number'
                        from (select topic, data from outbox union all select topic, data from feed) sent
                        where topic like '%records%' and data ->> 'version' = '2' and data ->> 'employerId' = ?
                        """, row -> row.getString(1), id))
                .containsExactlyInAnyOrder(older.text("wlkpNumber"), newer.text("wlkpNumber"));
    }

    @Test
    void twoWorkplacesThatAPersonFoundTwoStayTwo() {
        String nib = Api.nib();
        String id = Candidates.reported(report().with("nib", nib), report().with("nib", nib));
        Candidates.decide(only(id), DIFFERENT).then().statusCode(200);
        Api.writer().get("/v1/employers/" + id).then().body("workforce.workers", equalTo(24));
        Candidates.open("employerId", id).body("items", empty());
    }

    @Test
    void ofManyWorkplacesAtOneAddressEachIsAskedAboutOnce() {
        String nib = Api.nib();
        Rows report = report().with("nib", nib);
        String id = Candidates.reported(report, another(report), another(report));
        Candidates.open("employerId", id).body("items.reason", contains("DOUBLE_RECORD", "DOUBLE_RECORD"));
        Candidates.reported(another(report), another(report).with("address", null));
        Candidates.open("employerId", id).body("items", hasSize(3));
    }

    @Test
    void aRenewedNumberOfAHeadOfficeReplacesTheOlderOneWithoutAQuestion() {
        String nib = Api.nib();
        Rows head = report().with("nib", nib).with("workplaceType", "HEAD").with("reportedOn", "2025-01-10");
        String id = Candidates.reported(head, another(head).with("reportedOn", "2025-02-10"));
        Api.writer().get("/v1/employers/" + id).then().body("workforce.reportedOn", equalTo("2025-02-10"));
        Candidates.reported(another(head).with("reportedOn", "2025-03-10").with("workers", 14));
        Api.writer()
                .get("/v1/employers/" + id)
                .then()
                .body("workforce.workers", equalTo(14))
                .body("workforce.reportedOn", equalTo("2025-03-10"));
        Candidates.open("employerId", id).body("items", empty());
    }

    @Test
    void aHeadOfficeThatReportsTheSumOfAllOthersIsDoubtedNotRefused() {
        String nib = Api.nib();
        Rows head = report().with("nib", nib).with("workers", 62).with("workplaceType", "HEAD");
        Rows branch = report().with("nib", nib).with("workers", 30).with("workplaceType", "BRANCH");
        String id = Candidates.reported(
                head, branch.with("address", "Jl. B 2"), another(branch).with("address", "Jl. C 3"));
        Candidates.open("employerId", id)
                .body("items.reason", contains("IMPLAUSIBLE"))
                .body("items[0].agency", equalTo("KEMENAKER"))
                .body("items[0].evidence.doubt", equalTo("HEAD_IS_SUM"))
                .body("items[0].evidence.heads", equalTo(62))
                .body("items[0].evidence.expected", equalTo(60))
                .body("items[0].left.identifiers.value", containsInAnyOrder(nib, head.text("wlkpNumber")));
        Api.writer().get("/v1/employers/" + id).then().body("workforce.workers", equalTo(122));
    }

    @Test
    void moreEnrolledThanDeclaredIsAskedOnceForEachProgrammeAndAnsweredByItsAgency() {
        String nib = Api.nib();
        String id = Candidates.reported(report().with("nib", nib).with("workers", 20));
        Rows enrolled = Rows.tk().with("nib", nib).with("enrolledWorkers", 24);
        Candidates.registered(enrolled);
        Candidates.open("employerId", id).body("items", empty());
        Candidates.registered(enrolled.with("enrolledWorkers", 25).with("asOf", "2026-07-01"));
        Candidates.registered(enrolled.with("enrolledWorkers", 26).with("asOf", "2026-07-02"));
        JsonPath candidate = only(id);
        assertThat(candidate.getString("evidence.doubt")).isEqualTo("MORE_ENROLLED_THAN_DECLARED");
        assertThat(candidate.getString("evidence.programme")).isEqualTo("JKK");
        assertThat(candidate.getInt("evidence.heads")).isEqualTo(25);
        assertThat(candidate.getString("recordId")).isNull();
        Candidates.decide(candidate, DIFFERENT).then().statusCode(403).body("code", equalTo("AGENCY_MISMATCH"));
        Candidates.decide(Api.sender("BPJS_TK"), candidate, SAME)
                .then()
                .statusCode(400)
                .body("errors.field", contains("/decision"));
        Candidates.decide(Api.sender("BPJS_TK"), candidate, DIFFERENT).then().statusCode(200);
        Candidates.registered(enrolled.with("enrolledWorkers", 27).with("asOf", "2026-07-03"));
        Candidates.open("employerId", id).body("items", empty());
    }

    @Test
    void aHeadCountThatLeapsIsDoubted() {
        Rows report = report();
        String id = Candidates.reported(report);
        Candidates.reported(report.with("workers", 119).with("reportedOn", "2026-02-10"));
        Candidates.open("employerId", id).body("items", empty());
        Candidates.reported(report.with("workers", 11).with("reportedOn", "2026-03-10"));
        JsonPath candidate = only(id);
        assertThat(candidate.getString("evidence.doubt")).isEqualTo("HEADS_LEAPT");
        assertThat(candidate.getString("evidence.statedOn")).isEqualTo("2026-03-10");
        assertThat(candidate.getInt("evidence.expected")).isEqualTo(119);
        assertThat(candidate.getInt("importLine")).isEqualTo(2);
        Candidates.decide(candidate, DIFFERENT).then().statusCode(200);
        Candidates.reported(report.with("workers", 110).with("reportedOn", "2026-04-10"));
        assertThat(only(id).getString("evidence.statedOn")).isEqualTo("2026-04-10");
    }

    private static Rows another(Rows row) {
        return row.with("wlkpNumber", Api.own());
    }
}
