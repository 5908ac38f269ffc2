package id.patuh.contracts.employer;

import static id.patuh.contracts.employer.Records.TODAY;
import static id.patuh.contracts.employer.Records.day;
import static id.patuh.contracts.employer.Records.on;
import static id.patuh.contracts.employer.Records.report;
import static id.patuh.contracts.employer.Records.today;
import static id.patuh.contracts.employer.Records.workplace;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.EmployerEvent;

/** Heads, wages and counts over the open workplaces, and worker lists that stand for a report. */
class WorkplacesTest {
    @Test
    void workersAndWagesAreSumsOverOpenWorkplaces() {
        EmployerValues employer = today(
                workplace("A")
                        .with(report().workers(4_000).wages(32_000_000_000L))
                        .build(),
                workplace("B").with(report().workers(50).wages(250_000_000)).build(),
                workplace("C").with(report().workers(7).ended("2026-03-01")).build());

        assertThat(employer.workforce().workers()).isEqualTo(4_050);
        assertThat(employer.workforce().wageBillIdr()).isEqualTo(32_250_000_000L);
    }

    @Test
    void aWageBillThatDoesNotFitStaysAtTheLargestNumber() {
        EmployerValues employer = today(
                workplace("A").with(report().wages(Long.MAX_VALUE)).build(),
                workplace("B").with(report().wages(1)).build());

        assertThat(employer.workforce().wageBillIdr()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void newestAndOldestReportAreThoseOfOpenWorkplaces() {
        EmployerEvent.Workforce workforce = today(
                        workplace("A").with(report().of("2026-02-01")).build(),
                        workplace("B")
                                .with(report().of("2025-03-01").workers(20))
                                .build(),
                        workplace("C")
                                .with(report().of("2025-03-01").workers(5))
                                .build(),
                        workplace("D")
                                .with(report().of("2024-01-01").ended("2024-06-01"))
                                .build())
                .workforce();

        assertThat(workforce.reportedOn()).isEqualTo("2026-02-01");
        assertThat(workforce.oldestReportedOn()).isEqualTo("2025-03-01");
        assertThat(workforce.reports())
                .containsExactly(
                        new EmployerEvent.ReportDay(day("2026-02-01"), 1, 10),
                        new EmployerEvent.ReportDay(day("2025-03-01"), 2, 25));
    }

    @Test
    void reportDaysAreBoundedAndTheRestSharesTheLastEntry() {
        List<MemberRecord> doors = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            doors.add(workplace("W" + i)
                    .with(report().of(TODAY.minusDays(i).toString()).workers(2))
                    .build());
        }

        EmployerEvent.Workforce workforce =
                EmployerComputation.on(doors, TODAY).orElseThrow().workforce();

        assertThat(workforce.reports()).hasSize(400);
        assertThat(workforce.reports().getLast())
                .isEqualTo(new EmployerEvent.ReportDay(TODAY.minusDays(399), 101, 202));
        assertThat(workforce.reports().stream()
                        .mapToLong(EmployerEvent.ReportDay::workers)
                        .sum())
                .isEqualTo(workforce.workers());
        assertThat(workforce.oldestReportedOn()).isEqualTo(TODAY.minusDays(499));
    }

    @Test
    void doorsAreCountedOpenClosedAndByRegion() {
        assertThat(today(
                                workplace("A").with(report().region("3171")).build(),
                                workplace("B").with(report().region("3171")).build(),
                                workplace("C").with(report().region("3578")).build(),
                                workplace("D")
                                        .with(report().region("7371").ended("2026-02-01"))
                                        .build())
                        .workplaces())
                .isEqualTo(new EmployerEvent.Workplaces(3, 1, 2));
    }

    @Test
    void aListStandsForItsOwnRecordWhereItIsNotOlderThanTheStatement() {
        MemberRecord listed = workplace("A")
                .with(report().of("2026-01-01").workers(10).wages(100))
                .list(null, 12, 130, "2026-05-31")
                .build();
        MemberRecord reported = workplace("B")
                .with(report().of("2026-06-01").workers(20).wages(200))
                .list(null, 99, 999, "2026-05-31")
                .build();

        assertThat(today(listed, reported).workforce().workers()).isEqualTo(32);
        assertThat(today(listed, reported).workforce().wageBillIdr()).isEqualTo(330);
        assertThat(on("2026-05-30", listed).workforce().workers()).isEqualTo(10);
    }

    @Test
    void ofSeveralListsTheNewestOfTheDayCounts() {
        MemberRecord listed = workplace("A")
                .with(report().of("2026-01-01").workers(10))
                .list(null, 11, 1, "2026-03-31")
                .list(null, 13, 1, "2026-05-31")
                .list(null, 12, 1, "2026-04-30")
                .build();

        assertThat(today(listed).workforce().workers()).isEqualTo(13);
        assertThat(on("2026-05-30", listed).workforce().workers()).isEqualTo(12);
    }
}
