package id.patuh.compliance.report;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static id.patuh.compliance.testing.Field.SUPERVISOR;
import static id.patuh.compliance.testing.Field.as;
import static id.patuh.compliance.testing.Field.refused;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static id.patuh.contracts.vocabulary.Programme.JKM;
import static id.patuh.contracts.vocabulary.Programme.JKN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.Service;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** The half-yearly report on participation; each test has a province of its own. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class HalfYearReportIT {
    @Inject
    Database database;

    @Inject
    DailyTotalJob job;

    @BeforeEach
    void setClock() {
        TestClock.set(Instant.parse("2026-11-25T02:00:00Z"));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void theRunningHalfHasTheFiguresOfNowBesideThoseBeforeIt() {
        YearMonth paid = YearMonth.of(2026, 10);
        EmployerMother nowhere = employer().region("6201").workforce(40, 200_000_000);
        EmployerMother fine =
                employer().region("6201").in(JKK, 10, 50_000_000, paid).in(JKM, 9, 50_000_000, paid);
        fine.in(JKN, 8, 50_000_000, paid.plusMonths(1));
        EmployerMother behind = employer().region("6202").in(JKN, 7, 50_000_000, YearMonth.of(2026, 3));
        EmployerMother unreported =
                employer().region("6201").withoutReport().in(JKN, 6, 30_000_000, paid.plusMonths(1));
        Service.publishAndAwait(nowhere, fine, behind);
        Service.publish(unreported);
        Service.assessed(unreported.id(), 1);
        kept("2026-06-28", "62", "BPJS_TK", 100, 90, 80, 70, 60);
        kept("2026-06-28", "62", "KEMENAKER", 1, 1, 1, 1, 1);

        JsonPath report = read("62", "2026-H2");
        assertThat(report.getString("fromDay")).isEqualTo("2026-06-28");
        assertThat(report.getString("toDay")).isEqualTo("2026-11-25");
        assertThat(report.getBoolean("complete")).isFalse();
        assertThat(report.getList("items.agency")).isEqualTo(List.of("KEMENAKER", "BPJS_TK", "BPJS_KES"));
        assertThat(figures(report, "items[0].after"))
                .as("reports of workplaces: four employers, one without, three open workplaces")
                .isEqualTo("4 3 3 3 60");
        assertThat(figures(report, "items[1].after"))
                .as("one registration, under which ten are in JKK and nine in JKM")
                .isEqualTo("4 1 1 1 10");
        assertThat(figures(report, "items[2].after"))
                .as("three registered, one of them in arrears")
                .isEqualTo("4 3 2 3 21");
        assertThat(figures(report, "items[1].before")).isEqualTo("100 90 80 70 60");
        assertThat(figures(report, "items[1].change")).isEqualTo("-96 -89 -79 -69 -50");
        assertThat(figures(report, "items[2].before")).isEqualTo("0 0 0 0 0");
        assertThat(figures(report, "totals[1].change")).isEqualTo("-96 -89 -79 -69 -50");

        job.keep();
        assertThat(row("2026-11-25", "62", "BPJS_KES")).isEqualTo("4 3 2 3 21");
        Service.publishAndAwait(fine.next().out(JKN));
        assertThat(figures(read("62", "2026-H2"), "items[2].after")).isEqualTo("4 2 1 2 13");
        job.keep();
        assertThat(row("2026-11-25", "62", "BPJS_KES"))
                .as("what was kept earlier that day is replaced")
                .isEqualTo("4 2 1 2 13");
    }

    @Test
    void aPastHalfHasTheLastFiguresBeforeItAndTheLastWithin() {
        kept("2025-08-01", "63", "BPJS_TK", 10, 9, 8, 7, 6);
        kept("2025-12-30", "63", "BPJS_TK", 11, 10, 10, 7, 8);
        kept("2026-06-28", "63", "BPJS_TK", 15, 14, 9, 8, 3);
        JsonPath first = read("63", "2025-H2");
        assertThat(first.getString("fromDay"))
                .as("nothing was kept before the half")
                .isEqualTo("2025-08-01");
        assertThat(first.getString("toDay")).isEqualTo("2025-12-30");
        assertThat(first.getBoolean("complete")).isTrue();
        assertThat(figures(first, "items[1].change")).isEqualTo("1 1 2 0 2");
        JsonPath second = read("63", "2026-H1");
        assertThat(second.getString("fromDay")).isEqualTo("2025-12-30");
        assertThat(figures(second, "items[1].change")).isEqualTo("4 4 -1 1 -5");

        Response csv = as(SUPERVISOR.regions("63")).accept("text/csv").get("/v1/reports/compliance?half=2026-H1");
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"compliance-2026-H1.csv\"");
        assertThat(csv.asString().lines())
                .hasSize(4)
                .contains("2026-H1,2025-12-30,2026-06-28,63,KALIMANTAN SELATAN,BPJS_TK,"
                        + "11,15,4,10,14,4,10,9,-1,7,8,1,8,3,-5");
        assertThat(as(SUPERVISOR.regions("63"))
                        .accept("text/csv")
                        .header("If-None-Match", csv.header("ETag"))
                        .get("/v1/reports/compliance?half=2026-H1")
                        .statusCode())
                .isEqualTo(304);
        assertThat(as(SUPERVISOR.regions("63"))
                        .get("/v1/reports/compliance?half=2026-H1")
                        .header("ETag"))
                .isNotEqualTo(csv.header("ETag"));
    }

    @Test
    void aHalfThatIsMalformedAheadOrUnknownIsRefused() {
        kept("2025-08-01", "63", "BPJS_TK", 10, 9, 8, 7, 6);
        for (String half : List.of("", "?half=", "?half=2026", "?half=2026-H3", "?half=2026-h1", "?half=26-H1")) {
            refused(as(SUPERVISOR).get("/v1/reports/compliance" + half), 400, "PARAMETER_INVALID");
        }
        refused(as(SUPERVISOR).get("/v1/reports/compliance?half=2027-H1"), 400, "REPORT_PERIOD_AHEAD");
        assertThat(refused(as(SUPERVISOR).get("/v1/reports/compliance?half=2025-H1"), 404, "REPORT_FIGURES_NOT_KEPT")
                        .getString("detail"))
                .contains("2025-H1", "2025-08-01");
        refused(
                as(SUPERVISOR).accept("application/pdf").get("/v1/reports/compliance?half=2026-H1"),
                406,
                "NOT_ACCEPTABLE");
        refused(
                as(Tokens.of("kemenaker-supervisor").agency("BPJS_KES")).get("/v1/reports/compliance?half=2026-H1"),
                403,
                "AGENCY_MISMATCH");
        refused(as(Tokens.of("registry-reader")).get("/v1/reports/compliance?half=2026-H1"), 403, "ROLE_MISSING");
    }

    private void kept(String day, String province, String agency, long... figures) {
        database.update(
                """
                insert into daily_total values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (day, province, agency) do nothing
                """,
                LocalDate.parse(day),
                province,
                agency,
                figures[0],
                figures[1],
                figures[2],
                figures[3],
                figures[4]);
    }

    private String row(String day, String province, String agency) {
        return database.first("""
                        select concat_ws(' ', liable_employers, registered_employers, active_employers, records, workers)
                        from daily_total where day = ? and province = ? and agency = ?
                        """, found -> found.getString(1), LocalDate.parse(day), province, agency)
                .orElseThrow();
    }

    private static JsonPath read(String province, String half) {
        Response answer = as(SUPERVISOR.regions(province)).get("/v1/reports/compliance?half=" + half);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static String figures(JsonPath report, String path) {
        Map<String, Object> figures = report.getMap(path);
        return "%s %s %s %s %s"
                .formatted(
                        figures.get("liableEmployers"),
                        figures.get("registeredEmployers"),
                        figures.get("activeEmployers"),
                        figures.get("records"),
                        figures.get("workers"));
    }
}
