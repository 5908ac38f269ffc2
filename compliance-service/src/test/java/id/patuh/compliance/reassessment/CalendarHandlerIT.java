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
        TestClock.reset();
    }

    @Test
    void aDayOffOnTheTenthMovesTheDueDateAndOrdersOneRunOverAllEmployers() {
        TestClock.set(Instant.parse("2026-08-20T02:00:00Z"));
        EmployerMother late = employer()
                .workforce(10, 50_000_000, LocalDate.of(2026, 8, 1))
                .in(JKK, JKM)
                .in(JKN, 10, 50_000_000, YearMonth.of(2026, 7));
        Service.publishAndAwait(late);
        String path = "/v1/assessments/" + late.id() + "?asOf=2026-08-11";
        Service.eventually(path, CalendarHandlerIT::inArrears);
        long before = runs();
        List<Holiday> shipped = HolidayCalendar.bundled().stream()
                .filter(calendar -> calendar.year() == 2026)
                .findFirst()
                .orElseThrow()
                .holidays();

        publish(1, shipped);
        publish(
                2,
                Stream.concat(shipped.stream(), Stream.of(leave("2026-08-10"))).toList());

        Service.eventually(path, answer -> !inArrears(answer));
        Service.eventually("/v1/assessments/" + late.id() + "?asOf=2026-08-12", CalendarHandlerIT::inArrears);
        assertThat(runs()).as("the calendar that ships is no change").isEqualTo(before + 1);
    }

    private static boolean inArrears(Response answer) {
        return answer.jsonPath().getList("findings.code").contains("ARREARS");
    }

    private long runs() {
        return database.first(
                        "select count(*) from job where input ->> 'reason' = 'CALENDAR_CHANGED'", row -> row.getLong(1))
                .orElseThrow();
    }

    private static Holiday leave(String day) {
        return new Holiday(LocalDate.parse(day), "Cuti bersama", HolidayKind.COLLECTIVE_LEAVE, HolidayStatus.DECREED);
    }

    private static void publish(long version, List<Holiday> holidays) {
        CalendarEvent event = new CalendarEvent(
                CalendarEvent.id(2026), version, version, 2026, holidays, Instant.parse("2026-06-01T02:00:00Z"));
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
