package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/**
 * Holiday calendars and service units, which an administrator keeps.
 *
 * <p>Source: UU 30/2014 art. 58
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class CalendarIT {
    private static final int ADMINISTRATORS = 6;
    // Long before any case, so that no period meets it.
    private static final int FIRST_YEAR_WITHOUT_HOLIDAYS = 1990;
    private static final String ADMIN = Tokens.of("admin").subject("admin-1").token();
    private static final String NEW_YEAR =
            "{\"holidays\":[{\"date\":\"%d-01-01\",\"name\":\"Tahun Baru Masehi\",\"kind\":\"NATIONAL\",\"status\":\"DECREED\"}]}";

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aCalendarIsReadAndReplacedUnderItsVersion() {
        String path = "/v1/calendars/2024";
        Response read = Api.given(Callers.OFFICER).get(path);
        assertThat(read.jsonPath().getList("holidays.date")).contains("2024-01-01");
        refused(Api.given(ADMIN).body(NEW_YEAR.formatted(2024)).put(path), 428, "IF_MATCH_REQUIRED");
        refused(
                Api.given(ADMIN)
                        .header("If-Match", "\"v99\"")
                        .body(NEW_YEAR.formatted(2024))
                        .put(path),
                412,
                "ETAG_STALE");
        refused(
                Api.given(Callers.OFFICER)
                        .header("If-Match", "\"v1\"")
                        .body(NEW_YEAR.formatted(2024))
                        .put(path),
                403,
                "ROLE_MISSING");
        refused(
                Api.given(ADMIN)
                        .header("If-Match", read.header("ETag"))
                        .body(NEW_YEAR.formatted(2025))
                        .put(path),
                400,
                "VALIDATION_FAILED");
        refused(
                Api.given(ADMIN)
                        .header("If-None-Match", "*")
                        .body(NEW_YEAR.formatted(2024))
                        .put(path),
                412,
                "CALENDAR_EXISTS");
        Response stored = Api.given(ADMIN)
                .header("If-Match", read.header("ETag"))
                .body(NEW_YEAR.formatted(2024))
                .put(path);
        assertThat(stored.statusCode()).as(stored.asString()).isEqualTo(200);
        assertThat(stored.jsonPath().getList("holidays")).hasSize(1);
        assertThat(stored.header("ETag")).isNotEqualTo(read.header("ETag"));
        assertThat(Api.given(Callers.OFFICER)
                        .header("If-None-Match", stored.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aPeriodThatReachesAYearWithoutCalendarIsRefusedUntilTheYearIsLoaded() {
        int last = lastLoadedYear();
        CaseDriver sanctionCase = CaseDriver.open().examine();
        sanctionCase.must("issue-warning", "{}");
        TestClock.set(Instant.parse(last + "-12-28T03:00:00Z"));
        String delivery = sanctionCase.delivery("WARNING_1", TestClock.now().minusSeconds(5));
        JsonPath refused = refused(sanctionCase.act("record-delivery", delivery), 409, "CALENDAR_YEAR_MISSING");
        assertThat(refused.getString("detail")).contains(Integer.toString(last + 1));
        refused(Api.given(ADMIN).get("/v1/calendars/" + (last + 1)), 404, "CALENDAR_UNKNOWN");
        String next = "/v1/calendars/" + (last + 1);
        refused(Api.given(ADMIN).body(NEW_YEAR.formatted(last + 1)).put(next), 428, "IF_MATCH_REQUIRED");
        Response loaded = Api.given(ADMIN)
                .header("If-None-Match", "*")
                .body(NEW_YEAR.formatted(last + 1))
                .put(next);
        assertThat(loaded.statusCode()).as(loaded.asString()).isEqualTo(200);
        sanctionCase.must("record-delivery", delivery);
        assertThat(sanctionCase.ends("WARNING_1_PERIOD"))
                .isAfter(WorkingDays.endOf(java.time.LocalDate.of(last + 1, 1, 7)))
                .isBefore(TestClock.now().plus(Duration.ofDays(20)));
    }

    @Test
    void unitsAreFoundByServiceAndRegionAndKeptByTheAdministrator() {
        JsonPath units = Api.given(Callers.OFFICER)
                .queryParam("service", "BUSINESS_LICENCE")
                .queryParam("region", "3171")
                .get("/v1/service-units")
                .jsonPath();
        assertThat(units.getList("items.code")).contains("PTSP-31").doesNotContain("PTSP-32", "LKPP");
        String path = "/v1/service-units/PTSP-3578";
        String body =
                "{\"name\":\"DPMPTSP Kota Surabaya\",\"regionCode\":\"3578\",\"services\":[\"BUSINESS_LICENCE\"]}";
        refused(Api.given(ADMIN).body(body).put(path), 428, "IF_MATCH_REQUIRED");
        refused(Api.given(ADMIN).get(path), 404, "SERVICE_UNIT_UNKNOWN");
        Response added =
                Api.given(ADMIN).header("If-None-Match", "*").body(body).put(path);
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(200);
        refused(
                Api.given(Callers.OFFICER)
                        .header("If-Match", "\"v1\"")
                        .body(body)
                        .put(path),
                403,
                "ROLE_MISSING");
        Response changed = Api.given(ADMIN)
                .header("If-Match", added.header("ETag"))
                .body(body.replace("Kota ", ""))
                .put(path);
        assertThat(changed.jsonPath().getString("name")).isEqualTo("DPMPTSP Surabaya");
    }

    @Test
    void ofSeveralAdministratorsOneAddsAUnitOrAYearAndTheOthersAreToldThatItExists() throws Exception {
        String unit = "{\"name\":\"DPMPTSP\",\"regionCode\":\"35\",\"services\":[\"BUILDING_PERMIT\"]}";
        addedOnce(
                "/v1/service-units/PTSP-35-"
                        + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT),
                unit,
                "SERVICE_UNIT_EXISTS");
        int year = FIRST_YEAR_WITHOUT_HOLIDAYS;
        while (Api.given(ADMIN).get("/v1/calendars/" + year).statusCode() == 200) {
            year++;
        }
        addedOnce("/v1/calendars/" + year, NEW_YEAR.formatted(year), "CALENDAR_EXISTS");
    }

    private static void addedOnce(String path, String body, String exists) throws Exception {
        CyclicBarrier start = new CyclicBarrier(ADMINISTRATORS);
        List<Response> answers = new ArrayList<>();
        try (var administrators = Executors.newFixedThreadPool(ADMINISTRATORS)) {
            List<Future<Response>> puts = new ArrayList<>();
            for (int i = 0; i < ADMINISTRATORS; i++) {
                puts.add(administrators.submit(() -> {
                    start.await();
                    return Api.given(ADMIN)
                            .header("If-None-Match", "*")
                            .body(body)
                            .put(path);
                }));
            }
            for (Future<Response> put : puts) {
                answers.add(put.get());
            }
        }
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        answers.stream().filter(answer -> answer.statusCode() != 200).forEach(answer -> refused(answer, 412, exists));
    }

    private static int lastLoadedYear() {
        int year = WorkingDays.bundled().lastYear();
        while (Api.given(ADMIN).get("/v1/calendars/" + (year + 1)).statusCode() == 200) {
            year++;
        }
        return year;
    }
}
