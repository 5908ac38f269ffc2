package id.patuh.compliance.report;

import static id.patuh.compliance.testing.Field.SUPERVISOR;
import static id.patuh.compliance.testing.Field.as;
import static id.patuh.compliance.testing.Field.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.compliance.report.HeldVisits.Found;
import id.patuh.compliance.report.HeldVisits.Held;
import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.Field;
import id.patuh.compliance.testing.Field.Officer;
import id.patuh.compliance.testing.Service;
import id.patuh.contracts.event.CaseEvent;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** The yearly report; each test has a province of its own. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class C81ReportIT {
    private static final String OF_2025 = "/v1/reports/c81?year=2025";

    @Inject
    Database database;

    private HeldVisits visits;

    @BeforeEach
    void setClock() {
        TestClock.set(Instant.parse("2026-11-25T02:00:00Z"));
        visits = new HeldVisits(database);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void visitsReportsAndViolationsAreThoseOfTheYearAndOfTheProvinces() {
        UUID lead = Field.inspector("3301").id();
        List<Held> held = visits.any(300, 2025, "3301", "3374");
        held.forEach(visit -> visits.insert(visit, lead, lead));
        held.stream().limit(20).forEach(visit -> {
            visits.insert(visit.at("3201", visit.day()), lead, lead);
            visits.insert(visit.at("3301", visit.day().plusYears(1)), lead, lead);
        });

        JsonPath report = read(SUPERVISOR.regions("33"), OF_2025);
        List<Held> counted = held.stream().filter(Held::isHeld).toList();
        assertThat(report.getList("provinces")).isEqualTo(List.of("33"));
        assertThat(report.getBoolean("complete")).isTrue();
        assertThat(report.getLong("visits.held")).isEqualTo(counted.size());
        assertThat(lines(report, "visits.items", "type", "outcome", "visits", "confirmed", "workersFound"))
                .containsExactlyInAnyOrderElementsOf(groups(
                        counted,
                        visit -> visit.type() + " " + visit.outcome(),
                        group -> group.size() + " "
                                + group.stream()
                                        .filter(visit -> Boolean.TRUE.equals(visit.hit()))
                                        .count()
                                + " "
                                + group.stream()
                                        .filter(visit -> visit.workers() != null)
                                        .mapToLong(Held::workers)
                                        .sum()));
        assertThat(lines(report, "visits.reports", "regionCode", "regionName", "due", "late", "missing"))
                .containsExactly("33 JAWA TENGAH " + reports(held));
        assertThat(lines(report, "violations", "ground", "agency", "visits", "workers", "exposureIdr"))
                .containsExactlyInAnyOrderElementsOf(groups(
                        counted.stream()
                                .flatMap(visit -> visit.found().stream())
                                .filter(Found::confirmed)
                                .toList(),
                        found -> found.ground() + " " + found.agency(),
                        group -> group.size() + " "
                                + group.stream()
                                        .filter(found -> found.workers() != null)
                                        .mapToLong(Found::workers)
                                        .sum()
                                + " "
                                + group.stream().mapToLong(Found::exposureIdr).sum()));
        assertThat(report.getList("notReported.article"))
                .as("no data, which is said")
                .isEqualTo(List.of("21(f)", "21(g)"));
        assertThat(report.getList("laws.law")).contains("UU 21/2003", "PP 86/2013");
    }

    private static String reports(List<Held> held) {
        List<Held> due = held.stream()
                .filter(visit -> visit.due() != null)
                .filter(visit -> !List.of("CANCELLED", "POSTPONED")
                        .contains(visit.state().name()))
                .toList();
        long late = due.stream()
                .filter(visit -> visit.reported() != null && !visit.reported().isBefore(visit.due()))
                .count();
        return due.size() + " " + late + " "
                + due.stream().filter(visit -> visit.reported() == null).count();
    }

    @Test
    void whoStaysBelowTheLegalMinimumIsNamedByIdAndNotByName() throws IOException {
        Officer enough = Field.inspector("3401");
        Officer almost = Field.inspector("3402");
        Officer never = Field.inspector("3402");
        Officer left = Field.inspector("3401");
        Officer examiner = Field.examinerTk("3401");
        for (int month = 1; month <= 12; month++) {
            for (int visit = 1; visit <= 5; visit++) {
                LocalDate day = LocalDate.of(2025, month, visit);
                visits.insert(visits.plain(day, "3201"), enough.id(), enough.id(), examiner.id());
                if (month != 3 || visit < 5) {
                    visits.insert(visits.plain(day, "3401"), left.id(), left.id(), almost.id());
                }
            }
        }
        as(SUPERVISOR)
                .header("If-Match", "\"v1\"")
                .body("{\"active\":false}")
                .patch(left.path())
                .then()
                .statusCode(200);

        Tokens auditor = Tokens.of("auditor").regions("34");
        JsonPath report = read(auditor, OF_2025);
        assertThat(lines(report, "staff.items", "regionCode", "agency", "active", "onVisits"))
                .containsExactly("34 KEMENAKER 3 3", "34 BPJS_TK 1 1");
        assertThat(report.getMap("staff.minimum"))
                .containsEntry("perMonth", 5)
                .containsEntry("perYear", 60)
                .containsEntry("required", 60)
                .containsEntry("inspectors", 3)
                .containsEntry("below", 2);
        assertThat(lines(report, "staff.minimum.items", "officerId", "regionCode", "visits", "monthsBelow"))
                .containsExactlyInAnyOrder(almost.id() + " 3402 59 1", never.id() + " 3402 0 12");
        assertThat(report.prettify()).doesNotContain("Petugas");

        JsonPath running = read(SUPERVISOR.regions("34"), "/v1/reports/c81?year=2026");
        assertThat(running.getBoolean("complete")).isFalse();
        assertThat(running.getInt("staff.minimum.required"))
                .as("of the ten months that are over")
                .isEqualTo(50);
        assertThat(lines(running, "staff.minimum.items", "officerId", "visits", "monthsBelow"))
                .contains(enough.id() + " 0 10");

        String paper =
                text(as(SUPERVISOR.regions("34")).accept("application/pdf").get(OF_2025));
        assertThat(paper)
                .contains("LAPORAN TAHUNAN PENGAWASAN KETENAGAKERJAAN", "Tahun 2025", "DAERAH ISTIMEWA YOGYAKARTA")
                .contains("2 dari 3 pengawas belum mencapainya", "Kecelakaan kerja tidak dilaporkan di sini")
                .doesNotContain(almost.id().toString(), "Petugas officer");
    }

    @Test
    void sanctionsCountOnceInTheYearInJakartaInWhichTheyWereImposed() {
        EmployerMother employer = EmployerMother.employer().region("3601");
        EmployerMother elsewhere = EmployerMother.employer().region("3201");
        Service.publishAndAwait(employer, elsewhere);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID third = UUID.randomUUID();
        step(first, employer, 1, "EXAMINED", null, "2025-02-01T02:00:00Z");
        step(first, employer, 2, "WARNING_1", null, "2025-03-01T02:00:00Z");
        step(first, employer, 3, "FINED", null, "2025-05-01T02:00:00Z");
        step(first, employer, 4, "TMP2T_IMPOSED", null, "2025-08-01T02:00:00Z");
        step(first, employer, 5, "FULFILMENT_CLAIMED", null, "2025-09-01T02:00:00Z");
        step(first, employer, 6, "TMP2T_IMPOSED", null, "2025-10-01T02:00:00Z");
        step(first, employer, 7, "CLOSED", "ANNULLED", "2026-02-01T02:00:00Z");
        step(second, employer, 1, "WARNING_1", null, "2024-12-31T17:00:00Z");
        step(second, employer, 2, "WARNING_2", null, "2025-12-31T17:00:00Z");
        step(third, elsewhere, 1, "WARNING_1", null, "2025-03-01T02:00:00Z");

        Tokens supervisor = SUPERVISOR.regions("36");
        await("sanctions of 2025").atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        lines(read(supervisor, OF_2025), "penalties", "penalty", "agency", "cases", "annulled"))
                .containsExactly("WARNING_1 BPJS_TK 2 1", "FINED BPJS_TK 1 1", "TMP2T_IMPOSED BPJS_TK 1 1"));
        assertThat(lines(read(supervisor, "/v1/reports/c81?year=2026"), "penalties", "penalty", "agency", "cases"))
                .containsExactly("WARNING_2 BPJS_TK 1");
        assertThat(read(SUPERVISOR.regions("36"), "/v1/reports/c81?year=2026").getMap("workplaces.items[0]"))
                .containsEntry("workplaces", 1)
                .containsEntry("workers", 10)
                .containsEntry("liableEmployers", 1);
    }

    @Test
    void aReportHasATagForEachOfItsFormsAndNothingOfComplaintsInThem() throws IOException {
        UUID lead = Field.inspector("5101").id();
        visits.any(30, 2025, "5101").forEach(visit -> visits.insert(visit, lead, lead));
        Response json = as(SUPERVISOR.regions("51")).get(OF_2025);
        Response csv = as(SUPERVISOR.regions("51")).accept("text/csv").get(OF_2025);
        Response pdf = as(SUPERVISOR.regions("51")).accept("application/pdf").get(OF_2025);
        assertThat(List.of(json.header("ETag"), csv.header("ETag"), pdf.header("ETag")))
                .doesNotHaveDuplicates();
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"c81-2025.csv\"");
        assertThat(csv.asString().lines().toList())
                .startsWith("article,table,regionCode,agency,item,figure,value", "20,report,,,,year,2025")
                .contains("21(a),laws,,,UU 21/2003,title,Ratification of ILO Convention 81")
                .anyMatch(line -> line.matches("21\\(d\\),visits,51,,FIELD \\w+,visits,\\d+"));
        Response indonesian = RestAssured.given()
                .auth()
                .oauth2(SUPERVISOR.regions("51").token())
                .accept("text/csv")
                .get(OF_2025);
        assertThat(indonesian.asString()).contains("Pengesahan Konvensi ILO Nomor 81");
        assertThat(indonesian.header("ETag")).isNotEqualTo(csv.header("ETag"));
        for (Response form : List.of(json, csv, pdf)) {
            assertThat(as(SUPERVISOR.regions("51"))
                            .accept(form.contentType())
                            .header("If-None-Match", form.header("ETag"))
                            .get(OF_2025)
                            .statusCode())
                    .isEqualTo(304);
        }

        database.update("update visit set kind = 'COMPLAINT' where region_code = '5101'");
        assertThat(as(SUPERVISOR.regions("51")).get(OF_2025).header("ETag"))
                .as("whether a visit follows a complaint changes nothing in it")
                .isEqualTo(json.header("ETag"));
        assertThat(json.asString() + csv.asString() + text(pdf)).doesNotContainIgnoringCase("complaint", "pengaduan");
    }

    @Test
    void aYearThatIsMissingMalformedOrAheadIsRefused() {
        for (String year : List.of("", "?year=", "?year=x", "?year=1899", "?year=2201", "?year=2025&year=2026")) {
            refused(as(SUPERVISOR).get("/v1/reports/c81" + year), 400, "PARAMETER_INVALID");
        }
        assertThat(refused(as(SUPERVISOR).get("/v1/reports/c81?year=2027"), 400, "REPORT_PERIOD_AHEAD")
                        .getString("detail"))
                .contains("2027");
        refused(as(SUPERVISOR).accept("text/html").get(OF_2025), 406, "NOT_ACCEPTABLE");
        refused(as(Tokens.of("kemenaker-supervisor").agency("BPJS_TK")).get(OF_2025), 403, "AGENCY_MISMATCH");
        refused(as(Tokens.of("bpjs-tk-officer")).get(OF_2025), 403, "ROLE_MISSING");
        JsonPath early = read(SUPERVISOR, "/v1/reports/c81?year=1999");
        assertThat(early.getString("workplaces.countedOn"))
                .as("nobody counted, which is not the same as none")
                .isNull();
        assertThat(early.getList("workplaces.items")).isEmpty();
    }

    private static void step(
            UUID sanctionCase, EmployerMother employer, long version, String state, String outcome, String at) {
        Service.publish(new CaseEvent(
                sanctionCase,
                employer.id(),
                version,
                version,
                Agency.BPJS_TK,
                state,
                outcome,
                "STEP",
                new CaseEvent.Actor("officer", "BPJS_TK"),
                Instant.parse(at),
                List.of("REG_SELF_WORKER"),
                List.of(Programme.JKK),
                null,
                "2026.1",
                false));
    }

    private static JsonPath read(Tokens caller, String path) {
        Response answer = as(caller).get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    /** The items of a list, each as its members with blanks between. */
    private static List<String> lines(JsonPath report, String list, String... members) {
        return report.<Map<String, Object>>getList(list).stream()
                .map(item -> List.of(members).stream()
                        .map(name -> item.get(name) + "")
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static <T> Collection<String> groups(
            List<T> things, Function<T, String> key, Function<List<T>, String> figures) {
        return things.stream().collect(Collectors.groupingBy(key)).entrySet().stream()
                .map(group -> group.getKey() + " " + figures.apply(group.getValue()))
                .toList();
    }

    private static String text(Response answer) throws IOException {
        assertThat(answer.contentType()).isEqualTo("application/pdf");
        try (PDDocument document = Loader.loadPDF(answer.asByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
