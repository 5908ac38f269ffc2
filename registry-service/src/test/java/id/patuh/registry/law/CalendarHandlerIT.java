package id.patuh.registry.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.calendar.Holiday;
import id.patuh.contracts.calendar.HolidayCalendar;
import id.patuh.contracts.calendar.HolidayKind;
import id.patuh.contracts.calendar.HolidayStatus;
import id.patuh.contracts.event.CalendarEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** The registry counts by the calendars that sanctions-service published last. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class CalendarHandlerIT {
    @Inject
    LawQuery law;

    @Inject
    Database database;

    @AfterEach
    void forget() {
        database.update("delete from published_calendar");
    }

    @Test
    void theTimeToReportAChangeFollowsACalendarThatComesLater() {
        Map<String, Object> moved =
                Map.of("kind", "ADDRESS", "changedOn", "2026-06-12", "address", "Jl. B 2", "regionCode", "3171");
        String report = Api.path(Api.writer()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v1\"")
                .body(moved)
                .post("/v1/employers/" + Api.registered(Rows.wlkp()) + "/change-reports")
                .then()
                .statusCode(201)
                .body("dueOn", equalTo("2026-06-24"))
                .extract()
                .header("Location"));
        HolidayCalendar shipped = HolidayCalendar.bundled().stream()
                .filter(calendar -> calendar.year() == 2026)
                .findFirst()
                .orElseThrow();

        publish(
                2026,
                2,
                Stream.concat(shipped.holidays().stream(), Stream.of(leave("2026-06-17")))
                        .toList());

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Api.writer().get(report).then().body("dueOn", equalTo("2026-06-25")));
        publish(2026, 1, shipped.holidays());
        publish(2028, 1, List.of(leave("2028-01-03")));
        await().atMost(Duration.ofSeconds(60)).until(() -> law.workingDays().knows(2028));
        Api.writer().get(report).then().body("dueOn", equalTo("2026-06-25"));
    }

    @Test
    void aYearThatNobodyPublishedIsTheOneThatShipsOrHasNoCalendar() {
        assertThat(law.workingDays().isWorkingDay(LocalDate.of(2026, 8, 17))).isFalse();
        assertThat(law.workingDays().knows(2028)).isFalse();
    }

    private static Holiday leave(String day) {
        return new Holiday(LocalDate.parse(day), "Cuti bersama", HolidayKind.COLLECTIVE_LEAVE, HolidayStatus.DECREED);
    }

    private static void publish(int year, long version, List<Holiday> holidays) {
        CalendarEvent event = new CalendarEvent(
                CalendarEvent.id(year), version, version, year, holidays, Instant.parse("2026-06-01T02:00:00Z"));
        LawEvents.publish(Topics.CALENDARS, CalendarEvent.TYPE, event.calendarId(), version, event);
    }
}
