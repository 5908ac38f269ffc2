package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.event.CalendarEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.schema.EventSchemas;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.devstack.testing.Tokens;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Calendars;
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
    void aCalendarIsReadAndProposedUnderItsVersion() {
        String path = "/v1/calendars/2024";
        Response read = Api.given(Callers.OFFICER).get(path);
        assertThat(read.jsonPath().getList("holidays.date")).contains("2024-01-01");
        refused(Api.given(ADMIN).body(NEW_YEAR.formatted(2024)).put(path), 428, "IF_MATCH_REQUIRED");
        refused(put(ADMIN, path, "\"v99\"", NEW_YEAR.formatted(2024)), 412, "ETAG_STALE");
        refused(put(Callers.OFFICER, path, "\"v1\"", NEW_YEAR.formatted(2024)), 403, "ROLE_MISSING");
        String regional = Tokens.of("policy-approver")
                .subject("approver-32")
                .regions("32")
                .token();
        refused(put(regional, path, read.header("ETag"), NEW_YEAR.formatted(2024)), 403, "REGION_OUT_OF_SCOPE");
        refused(put(ADMIN, path, read.header("ETag"), NEW_YEAR.formatted(2025)), 400, "VALIDATION_FAILED");
        refused(
                Api.given(ADMIN)
                        .header("If-None-Match", "*")
                        .body(NEW_YEAR.formatted(2024))
                        .put(path),
                412,
                "CALENDAR_EXISTS");
        Response proposed = put(ADMIN, path, read.header("ETag"), NEW_YEAR.formatted(2024));
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(202);
        assertThat(proposed.jsonPath().getString("proposedBy")).isEqualTo("admin-1");
        assertThat(Api.given(Callers.OFFICER)
                        .header("If-None-Match", read.header("ETag"))
                        .get(path)
                        .statusCode())
                .as("a proposal changes nothing")
                .isEqualTo(304);
    }

    @Test
    void anotherPersonWithAuthorityForAllRegionsPutsAProposalIntoForce() {
        String path = "/v1/calendars/2025";
        String before = Api.etag(path);
        refused(Api.given(ADMIN).get(path + "/proposal"), 404, "CALENDAR_NOT_PROPOSED");
        refused(Api.given(ADMIN).header("If-Match", "\"v1\"").post(path + "/approval"), 404, "CALENDAR_NOT_PROPOSED");
        Response first = put(ADMIN, path, before, NEW_YEAR.formatted(2025));
        put(ADMIN, path, before, Calendars.body(Calendars.bundled(2025)));
        refused(Api.given(Calendars.APPROVER).post(path + "/approval"), 428, "IF_MATCH_REQUIRED");
        refused(
                Api.given(Calendars.APPROVER)
                        .header("If-Match", first.header("ETag"))
                        .post(path + "/approval"),
                412,
                "ETAG_STALE");
        assertThat(refused(Calendars.approve(ADMIN, 2025), 403, "FOUR_EYES").getString("detail"))
                .isEqualTo("Pejabat yang mengusulkan kalender ini tidak berwenang memberlakukannya.");
        refused(
                Calendars.approve(
                        Tokens.of("policy-approver")
                                .subject("approver-32")
                                .regions("32")
                                .token(),
                        2025),
                403,
                "REGION_OUT_OF_SCOPE");
        refused(Calendars.approve(Callers.OFFICER, 2025), 403, "ROLE_MISSING");
        Response approved = Calendars.approve(Calendars.APPROVER, 2025);
        assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
        assertThat(approved.jsonPath().getString("updatedBy")).isEqualTo("calendar-approver");
        assertThat(approved.jsonPath().getList("holidays"))
                .hasSize(Calendars.bundled(2025).size());
        assertThat(approved.header("ETag")).isEqualTo(Api.etag(path)).isNotEqualTo(before);
        refused(
                Api.given(Calendars.APPROVER).header("If-Match", "*").post(path + "/approval"),
                404,
                "CALENDAR_NOT_PROPOSED");
        assertThat(published(2025).getLast())
                .isEqualTo(new Published(
                        approved.jsonPath().getLong("version"),
                        Calendars.bundled(2025).size()));
        assertThat(published(2026).getFirst().version())
                .as("at the first start")
                .isEqualTo(1);
    }

    @Test
    void aYearWithoutNationalHolidaysIsRefused() {
        String path = "/v1/calendars/2026";
        for (String body :
                List.of("{\"holidays\":[]}", NEW_YEAR.formatted(2026).replace("NATIONAL", "COLLECTIVE_LEAVE"))) {
            assertThat(refused(put(ADMIN, path, Api.etag(path), body), 400, "VALIDATION_FAILED")
                            .getList("errors.code"))
                    .containsExactly("HOLIDAYS_MISSING");
        }
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
        assertThat(loaded.statusCode()).as(loaded.asString()).isEqualTo(202);
        refused(sanctionCase.act("record-delivery", delivery), 409, "CALENDAR_YEAR_MISSING");
        assertThat(Calendars.approve(Calendars.APPROVER, last + 1).statusCode()).isEqualTo(200);
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
    void ofSeveralAdministratorsOneAddsAUnitAndTheOthersAreToldThatItExists() throws Exception {
        String path = "/v1/service-units/PTSP-35-"
                + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        String unit = "{\"name\":\"DPMPTSP\",\"regionCode\":\"35\",\"services\":[\"BUILDING_PERMIT\"]}";
        List<Response> answers = atOnce(
                () -> Api.given(ADMIN).header("If-None-Match", "*").body(unit).put(path));
        assertOneOf(answers, 412, "SERVICE_UNIT_EXISTS");
    }

    @Test
    void ofSeveralApproversOnePutsAYearIntoForce() throws Exception {
        int year = FIRST_YEAR_WITHOUT_HOLIDAYS;
        while (Api.given(ADMIN).get("/v1/calendars/" + year).statusCode() == 200) {
            year++;
        }
        String path = "/v1/calendars/" + year;
        Response proposed = Api.given(ADMIN)
                .header("If-None-Match", "*")
                .body(NEW_YEAR.formatted(year))
                .put(path);
        List<Response> answers = atOnce(() -> Api.given(Calendars.APPROVER)
                .header("If-Match", proposed.header("ETag"))
                .post(path + "/approval"));
        assertOneOf(answers, 404, "CALENDAR_NOT_PROPOSED");
    }

    private static List<Response> atOnce(Callable<Response> request) throws Exception {
        CyclicBarrier start = new CyclicBarrier(ADMINISTRATORS);
        List<Response> answers = new ArrayList<>();
        try (var administrators = Executors.newFixedThreadPool(ADMINISTRATORS)) {
            List<Future<Response>> sent = new ArrayList<>();
            for (int i = 0; i < ADMINISTRATORS; i++) {
                sent.add(administrators.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            for (Future<Response> one : sent) {
                answers.add(one.get());
            }
        }
        return answers;
    }

    private static void assertOneOf(List<Response> answers, int status, String code) {
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        answers.stream().filter(answer -> answer.statusCode() != 200).forEach(answer -> refused(answer, status, code));
    }

    private record Published(long version, int days) {}

    private static List<Published> published(int year) {
        return await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> TestKafka.records(
                                        Topics.CALENDARS, CalendarEvent.id(year).toString())
                                .stream()
                                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                                .toList(),
                        events -> events.size() >= (year == 2025 ? 2 : 1))
                .stream()
                .map(json -> {
                    assertThat(EventSchemas.violations(CalendarEvent.TYPE, json))
                            .isEmpty();
                    JsonPath event = JsonPath.from(json);
                    return new Published(
                            event.getLong("version"), event.getList("holidays").size());
                })
                .toList();
    }

    private static Response put(String token, String path, String version, String body) {
        return Api.given(token).header("If-Match", version).body(body).put(path);
    }

    private static int lastLoadedYear() {
        int year = WorkingDays.bundled().lastYear();
        while (Api.given(ADMIN).get("/v1/calendars/" + (year + 1)).statusCode() == 200) {
            year++;
        }
        return year;
    }
}
