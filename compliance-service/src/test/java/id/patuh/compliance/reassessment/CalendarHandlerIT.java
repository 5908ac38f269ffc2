package id.patuh.compliance.reassessment;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static id.patuh.contracts.vocabulary.Programme.JKM;
import static id.patuh.contracts.vocabulary.Programme.JKN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.Service;
import id.patuh.contracts.calendar.Holiday;
import id.patuh.contracts.calendar.HolidayCalendar;
import id.patuh.contracts.calendar.HolidayKind;
import id.patuh.contracts.calendar.HolidayStatus;
import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.event.CalendarEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.kit.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/**
 * Contributions fall due by the calendars that sanctions-service published last.
 *
 * <p>Source: Perpres 82/2018 art. 39
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class CalendarHandlerIT {
    @Inject
    Database database;

    @AfterEach
    void forget() {
        database.update("delete from published_calendar");
    }

    @Test
    void aDayOffOnTheTenthMovesTheDueDateAndOrdersOneRunOverAllEmployers() {
        LocalDate due = lastTenthThatWasAWorkingDay();
        EmployerMother late = employer()
                .workforce(10, 50_000_000)
                .in(JKK, JKM)
                .in(JKN, 10, 50_000_000, YearMonth.from(due).minusMonths(1));
        Service.publishAndAwait(late);
        String path = "/v1/assessments/" + late.id() + "?asOf=";
        Service.eventually(path + due.plusDays(1), CalendarHandlerIT::inArrears);
        long before = runs();
        List<Holiday> shipped = HolidayCalendar.bundled().stream()
                .filter(calendar -> calendar.year() == due.getYear())
                .findFirst()
                .orElseThrow()
                .holidays();
        Holiday leave = new Holiday(due, "Cuti bersama", HolidayKind.COLLECTIVE_LEAVE, HolidayStatus.DECREED);

        publish(due.getYear(), 1, shipped);
        publish(
                due.getYear(),
                2,
                Stream.concat(shipped.stream(), Stream.of(leave)).toList());

        Service.eventually(path + due.plusDays(1), answer -> !inArrears(answer));
        Service.eventually(path + WorkingDays.bundled().next(due).plusDays(1), CalendarHandlerIT::inArrears);
        assertThat(runs()).as("the calendar that ships is no change").isEqualTo(before + 1);
    }

    /** Long enough ago that the day after the moved due date has come. */
    private static LocalDate lastTenthThatWasAWorkingDay() {
        LocalDate tenth = WorkingDays.dayOf(TestClock.now()).minusMonths(1).withDayOfMonth(10);
        while (!WorkingDays.bundled().isWorkingDay(tenth)) {
            tenth = tenth.minusMonths(1);
        }
        return tenth;
    }

    private static boolean inArrears(Response answer) {
        return answer.jsonPath().getList("findings.code").contains("ARREARS");
    }

    private long runs() {
        return database.first(
                        "select count(*) from job where input ->> 'reason' = 'CALENDAR_CHANGED'", row -> row.getLong(1))
                .orElseThrow();
    }

    private static void publish(int year, long version, List<Holiday> holidays) {
        CalendarEvent event = new CalendarEvent(
                CalendarEvent.id(year), version, version, year, holidays, Instant.parse("2026-06-01T02:00:00Z"));
        TestKafka.createTopic(Topics.CALENDARS, Topics.PARTITIONS);
        TestKafka.send(List.of(Service.record(
                Topics.CALENDARS,
                CalendarEvent.TYPE,
                UUID.randomUUID(),
                event.calendarId(),
                event.calendarId(),
                version,
                event)));
    }
}
