package id.patuh.compliance.visit.report;

import static id.patuh.compliance.testing.Field.SUPERVISOR;
import static id.patuh.compliance.testing.Field.as;
import static id.patuh.compliance.testing.Field.created;
import static id.patuh.compliance.testing.Field.refused;
import static id.patuh.compliance.visit.Visits.done;
import static id.patuh.compliance.visit.report.Reports.body;
import static id.patuh.compliance.visit.report.Reports.first;
import static id.patuh.compliance.visit.report.Reports.found;
import static id.patuh.compliance.visit.report.Reports.item;
import static id.patuh.compliance.visit.report.Reports.later;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.Field;
import id.patuh.compliance.visit.Visits;
import id.patuh.compliance.visit.Visits.Team;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Reports of visits and what several of them say together; each test has a regency of its own. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ReportIT {
    @BeforeEach
    void setClock() {
        TestClock.set(Instant.parse("2026-11-25T02:00:00Z"));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void theFirstReportMakesTheVisitReportedAndTheSameOneAgainChangesNothing() {
        Team team = Team.of("1201");
        String visit = Visits.started(Visits.employer("1201"), team);
        UUID id = UUID.randomUUID();
        Response sent = first(visit, team.lead(), id, found("PWBD", "BPJS_TK", 7, 3_000_000));
        JsonPath reported = created(sent);
        assertThat(reported.getString("state")).isEqualTo("REPORTED");
        assertThat(reported.getString("outcome")).isEqualTo("MET");
        assertThat(reported.getString("reportedAt")).startsWith("2026-11-25T02:0");
        assertThat(reported.getString("reports[0].reportId")).isEqualTo(id.toString());
        assertThat(reported.getString("reports[0].agency")).isEqualTo("KEMENAKER");
        assertThat(reported.getBoolean("reports[0].late")).isFalse();
        assertThat(reported.getBoolean("reports[0].complete")).isTrue();
        assertThat(reported.getString("hit"))
                .as("nothing is found before it is signed")
                .isNull();
        Response again = first(visit, team.lead(), id, found("PWBD", "BPJS_TK", 7, 3_000_000));
        assertThat(done(again).getList("reports")).hasSize(1);
        assertThat(again.header("ETag")).isEqualTo(sent.header("ETag"));
        refused(first(visit, team.lead(), id, found("PWBD", "BPJS_TK", 8, 3_000_000)), 409, "REPORT_ID_TAKEN");
        refused(first(visit, team.tk(), id, found("PWBD", "BPJS_TK", 7, 3_000_000)), 409, "REPORT_ID_TAKEN");
    }

    @Test
    void aLaterVersionNamesTheOneItReplaces() {
        Team team = Team.of("1202");
        String visit = Visits.started(Visits.employer("1202"), team);
        String item = item("PWBD", "BPJS_TK", "FOUND");
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        refused(later(visit, team.tk(), one, null, item), 428, "FIRST_REPORT_UNCONDITIONAL");
        refused(later(visit, team.tk(), two, one, item), 409, "REPORT_MISSING");
        created(first(visit, team.tk(), one, item));
        refused(first(visit, team.tk(), two, item), 412, "ETAG_STALE");
        refused(later(visit, team.tk(), two, null, item), 409, "REPORT_REPLACED");
        refused(
                team.tk()
                        .asks()
                        .header("If-Match", "\"v1\"")
                        .body(body(two, "MET", one, item))
                        .put(visit + "/report"),
                412,
                "ETAG_STALE");
        JsonPath replaced = done(later(visit, team.tk(), two, one, item("PWBD", "BPJS_TK", "NOT_FOUND")));
        assertThat(replaced.getList("reports.stands")).isEqualTo(List.of(false, true));
        assertThat(replaced.getString("reports[1].replaces")).isEqualTo(one.toString());
        assertThat(refused(later(visit, team.tk(), UUID.randomUUID(), one, item), 409, "REPORT_REPLACED")
                        .getString("detail"))
                .contains(two.toString());
    }

    @Test
    void contradictionsAreListedAndOnlyOfWhatWasChecked() {
        Team team = Team.of("1203");
        String visit = Visits.started(Visits.employer("1203"), team);
        UUID lead = UUID.randomUUID();
        UUID tk = UUID.randomUUID();
        created(first(
                visit,
                team.lead(),
                lead,
                item("PWBD", null, "FOUND"),
                item("PDS_WAGE", "BPJS_TK", "NOT_CHECKED"),
                item("WLKP_STALE", null, "FOUND")));
        created(first(visit, team.tk(), tk, item("PWBD", null, "NOT_FOUND"), item("PDS_WAGE", null, "FOUND")));
        JsonPath found = done(read(visit, team));
        assertThat(found.getList("contradictions")).hasSize(1);
        assertThat(found.getString("contradictions[0].ground")).isEqualTo("PWBD");
        assertThat(found.getString("contradictions[0].agency")).isEqualTo("BPJS_TK");
        assertThat(found.getList("contradictions[0].sides.reportId"))
                .containsExactlyInAnyOrder(lead.toString(), tk.toString());
        assertThat(found.getString("contradictions[0].decidedFor")).isNull();
        done(later(visit, team.tk(), UUID.randomUUID(), tk, item("PWBD", null, "FOUND")));
        assertThat(done(read(visit, team)).getList("contradictions")).isEmpty();
    }

    @Test
    void theReportOfTheLeadSaysWhatTheTeamMet() {
        Team team = Team.of("1204");
        String visit = Visits.started(Visits.employer("1204"), team);
        UUID tk = UUID.randomUUID();
        created(team.tk()
                .asks()
                .header("If-None-Match", "*")
                .body(body(tk, "MOVED", null))
                .put(visit + "/report"));
        assertThat(done(read(visit, team)).getString("outcome")).isEqualTo("MOVED");
        created(first(visit, team.lead(), UUID.randomUUID()));
        done(team.tk().asks().body(body(UUID.randomUUID(), "MOVED", tk)).put(visit + "/report"));
        assertThat(done(read(visit, team)).getString("outcome")).isEqualTo("MET");
    }

    @Test
    void aReportIsLateFromTheEndOfTheThirdWorkingDayWhereTheDoorIs() {
        Team team = Team.of("9401");
        String visit = Visits.started(Visits.employer("9401"), team);
        TestClock.set(Instant.parse("2026-12-04T14:50:00Z"));
        assertThat(created(first(visit, team.tk(), UUID.randomUUID())).getBoolean("reports[0].late"))
                .isFalse();
        TestClock.set(Instant.parse("2026-12-04T15:00:00Z"));
        JsonPath late = created(first(visit, team.lead(), UUID.randomUUID()));
        assertThat(late.getList("reports.late")).as("24:00 in Papua").isEqualTo(List.of(false, true));
        assertThat(late.getBoolean("late")).as("the first report came in time").isFalse();
        assertThat(done(as(SUPERVISOR).get("/v1/visits?region=9401&late=true")).getList("items"))
                .isEmpty();

        Team other = Team.of("9402");
        TestClock.set(Instant.parse("2026-11-25T02:00:00Z"));
        String neglected = Visits.started(Visits.employer("9402"), other);
        TestClock.set(Instant.parse("2026-12-07T02:00:00Z"));
        assertThat(created(first(neglected, other.lead(), UUID.randomUUID())).getBoolean("late"))
                .isTrue();
        assertThat(done(as(SUPERVISOR).get("/v1/visits?region=9402&late=true")).getList("items.visitId"))
                .containsExactly(neglected.substring("/v1/visits/".length()));
    }

    @Test
    void aReportThatCannotBeIsRefused() {
        Team team = Team.of("1205");
        String visit = Visits.assigned(Visits.employer("1205"), team);
        UUID id = UUID.randomUUID();
        refused(first(visit, team.lead(), id), 409, "VISIT_STATE");
        done(team.lead().asks().post(visit + "/actions/start"));
        refused(
                first(visit, team.lead(), id, item("PWBD", null, "FOUND"), item("PWBD", null, "FOUND")),
                400,
                "VALIDATION_FAILED");
        refused(
                first(visit, team.lead(), id, found("PWBD", null, 1, 1).replace("FOUND", "NOT_FOUND")),
                400,
                "VALIDATION_FAILED");
        refused(first(visit, team.lead(), id, found("PWBD", null, -1, 1)), 400, "VALIDATION_FAILED");
        refused(first(visit, Field.inspector("1205"), id), 404, "VISIT_UNKNOWN");
        refused(first("/v1/visits/" + UUID.randomUUID(), team.lead(), id), 404, "VISIT_UNKNOWN");
        refused(as(Tokens.of("auditor")).body("{}").put(visit + "/report"), 403, "ROLE_MISSING");
    }

    @Test
    void aVisitIsReadByItsMembersAndThoseWhoOverseeIt() {
        Team team = Team.of("1206");
        String visit = Visits.ordered(Visits.employer("1206"), team);
        Response read = team.kes().asks().get(visit);
        assertThat(done(read).getList("checklist.ground"))
                .containsExactly("PWBD", "PWBD", "PDS_WORKERS", "PDS_WAGE", "WLKP_STALE");
        assertThat(read.jsonPath().getList("checklist.suspected")).isEqualTo(List.of(true, true, false, false, false));
        assertThat(read.jsonPath().getString("checklist[2].question")).startsWith("Are daily workers");
        assertThat(team.kes()
                        .asks()
                        .header("If-None-Match", read.header("ETag"))
                        .get(visit)
                        .statusCode())
                .isEqualTo(304);
        done(as(SUPERVISOR).get(visit));
        done(as(Tokens.of("auditor")).get(visit));
        refused(as(SUPERVISOR.regions("13")).get(visit), 403, "REGION_OUT_OF_SCOPE");
        refused(Field.inspector("1206").asks().get(visit), 404, "VISIT_UNKNOWN");
        refused(as(Tokens.of("kemenaker-inspector").subject("nobody")).get(visit), 404, "VISIT_UNKNOWN");
        refused(as(SUPERVISOR).get("/v1/visits/" + UUID.randomUUID()), 404, "VISIT_UNKNOWN");
    }

    private static Response read(String visit, Team team) {
        return team.kes().asks().get(visit);
    }
}
