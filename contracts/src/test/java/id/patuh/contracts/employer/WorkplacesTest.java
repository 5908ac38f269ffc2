package id.patuh.contracts.employer;

import static id.patuh.contracts.employer.Records.bu;
import static id.patuh.contracts.employer.Records.day;
import static id.patuh.contracts.employer.Records.npp;
import static id.patuh.contracts.employer.Records.report;
import static id.patuh.contracts.employer.Records.stated;
import static id.patuh.contracts.employer.Records.workplace;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Programme;

/** The rows of the table that speak of workplaces, one by one, and what follows from ends and membership. */
class WorkplacesTest {
    private static final LocalDate TODAY = day("2026-06-30");

    private static EmployerValues today(MemberRecord... members) {
        return EmployerComputation.on(List.of(members), TODAY).orElseThrow();
    }

    private static EmployerValues on(String day, MemberRecord... members) {
        return EmployerComputation.on(List.of(members), day(day)).orElseThrow();
    }

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
    void theScaleIsTheHighestAmongOpenWorkplaces() {
        assertThat(today(
                                workplace("A")
                                        .with(report().scale(BusinessScale.MEDIUM))
                                        .build(),
                                workplace("B")
                                        .with(report().scale(BusinessScale.MICRO))
                                        .build(),
                                workplace("C")
                                        .with(report().scale(BusinessScale.LARGE)
                                                .ended("2026-02-01"))
                                        .build())
                        .scale())
                .isEqualTo(BusinessScale.MEDIUM);
    }

    @Test
    void capitalAndSalesAreTheHighestAndNullsAreIgnored() {
        EmployerValues employer = today(
                workplace("A").with(report().capital(5L).sales(null)).build(),
                workplace("B").with(report().capital(null).sales(7L)).build(),
                workplace("C").with(report().capital(9L).sales(null)).build());

        assertThat(employer.capitalIdr()).isEqualTo(9);
        assertThat(employer.annualSalesIdr()).isEqualTo(7);
        assertThat(today(workplace("A").with(report()).build()).capitalIdr()).isNull();
    }

    @Test
    void nameAndAddressAreThoseOfTheHeadOfficeHoweverSmall() {
        EmployerValues employer = today(
                workplace("A").with(report().name("PT Pabrik").workers(900)).build(),
                workplace("B")
                        .with(report().name("PT Pusat").head().workers(3).place("Jl. Pusat 1", "-6.1"))
                        .build());

        assertThat(employer.name()).isEqualTo("PT Pusat");
        assertThat(employer.address()).isEqualTo("Jl. Pusat 1");
        assertThat(employer.latitude()).isEqualTo(new BigDecimal("-6.1"));
    }

    @Test
    void ofSeveralHeadOfficesTheOneWithMostWorkersCounts() {
        EmployerValues employer = today(
                workplace("A")
                        .with(report().name("PT Kecil").head().workers(3).region("3171"))
                        .build(),
                workplace("B")
                        .with(report().name("PT Besar").head().workers(4).region("3578"))
                        .build());

        assertThat(employer.name()).isEqualTo("PT Besar");
        assertThat(employer.regionCode()).isEqualTo("3578");
    }

    @Test
    void withoutAHeadOfficeTheLargestWorkplaceGivesTheWholeProfile() {
        EmployerValues employer = today(
                workplace("A")
                        .with(report().name("PT Kecil")
                                .place("Jl. Kecil 1", "-6.1")
                                .workers(3))
                        .build(),
                workplace("B").with(report().name("PT Besar").workers(4)).build());

        assertThat(employer.name()).isEqualTo("PT Besar");
        assertThat(employer.address())
                .as("nothing is mixed in from another record")
                .isNull();
        assertThat(employer.latitude()).isNull();
    }

    @Test
    void ofEquallyLargeOnesTheNewestReportAndThenTheLowerNumberCounts() {
        MemberRecord old =
                workplace("A").with(report().name("PT Lama").of("2025-01-01")).build();
        MemberRecord second = workplace("C").with(report().name("PT Dua")).build();
        MemberRecord first = workplace("B").with(report().name("PT Satu")).build();

        assertThat(today(old, second, first).name()).isEqualTo("PT Satu");
        assertThat(today(old, second).name()).isEqualTo("PT Dua");
    }

    @Test
    void withoutAWorkplaceTheNewestRegistrationGivesNameAndRegion() {
        EmployerValues employer = today(
                npp("A").with(stated().name("PT Lama").of("2026-05-31")).build(),
                bu("C").with(stated().programme(Programme.JKN).name("PT Dua")).build(),
                bu("B").with(stated().programme(Programme.JKN).name("PT Satu").region("3578"))
                        .build());

        assertThat(employer.name()).isEqualTo("PT Satu");
        assertThat(employer.regionCode()).isEqualTo("3578");
        assertThat(employer.scale()).isNull();
        assertThat(employer.workforce()).isNull();
        assertThat(employer.workplaces()).isEqualTo(new EmployerEvent.Workplaces(0, 0, 0));
    }

    @Test
    void anEndedRegistrationGivesTheNameOnlyWhereNoneRuns() {
        MemberRecord ended =
                npp("A").with(stated().name("PT Berakhir").ended("2026-06-01")).build();
        MemberRecord running = bu("B").with(
                        stated().programme(Programme.JKN).name("PT Berjalan").of("2026-05-31"))
                .build();

        assertThat(today(ended, running).name()).isEqualTo("PT Berjalan");
        assertThat(today(ended).name()).isEqualTo("PT Berakhir");
        assertThat(today(ended).coverage()).isEmpty();
    }

    @Test
    void theIndustryIsThatOfTheLargestOpenWorkplaceWithItsEdition() {
        EmployerValues employer = today(
                workplace("A")
                        .with(report().head().kbli(2020, "70100").workers(3))
                        .build(),
                workplace("B").with(report().kbli(2025, "25111").workers(4)).build());

        assertThat(employer.kbli()).isEqualTo("25111");
        assertThat(employer.kbliEdition()).isEqualTo(2025);
    }

    @Test
    void oneOpenConstructionSiteMakesAConstructionEmployer() {
        MemberRecord office = workplace("A").with(report()).build();

        assertThat(today(office, workplace("B").with(report().construction()).build())
                        .construction())
                .isTrue();
        assertThat(today(
                                office,
                                workplace("B")
                                        .with(report().construction().ended("2026-02-01"))
                                        .build())
                        .construction())
                .isFalse();
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
    void onlyMembersOfTheDayThatAreNotReplacedCount() {
        MemberRecord[] members = {
            workplace("A").with(report().workers(1).of("2025-01-01")).build(),
            workplace("B")
                    .with(report().workers(2).of("2025-01-01"))
                    .replacedFrom("2026-02-01")
                    .build(),
            workplace("C")
                    .with(report().workers(4).of("2025-01-01"))
                    .member(null, "2026-03-01")
                    .build(),
            workplace("D")
                    .with(report().workers(8).of("2025-01-01"))
                    .member("2026-04-01", null)
                    .build()
        };

        assertThat(on("2026-01-31", members).workforce().workers()).isEqualTo(7);
        assertThat(on("2026-02-01", members).workforce().workers()).isEqualTo(5);
        assertThat(on("2026-03-01", members).workforce().workers()).isEqualTo(1);
        assertThat(on("2026-04-01", members).workforce().workers()).isEqualTo(9);
        assertThat(on("2026-06-30", members).workplaces()).isEqualTo(new EmployerEvent.Workplaces(2, 0, 1));
    }

    @Test
    void aClosingActsFromItsDayOnOverOlderAndNewerStatements() {
        MemberRecord branch = workplace("A")
                .with(report().of("2025-01-01").withoutEndColumn())
                .with(report().of("2025-03-01").ended("2025-12-31"))
                .build();

        assertThat(on("2025-12-30", branch).workplaces().open()).isOne();
        assertThat(on("2025-12-31", branch).workplaces().closed()).isOne();

        MemberRecord late = workplace("A")
                .with(report().of("2025-01-01"))
                .with(report().of("2026-03-01").ended("2025-06-01"))
                .build();

        assertThat(on("2025-05-31", late).workplaces().open()).isOne();
        assertThat(on("2025-06-01", late).workplaces().closed()).isOne();
        assertThat(on("2026-03-01", late).workplaces().closed()).isOne();
    }

    @Test
    void aLaterStatementWithoutAnEndOpensAgainFromItsDate() {
        MemberRecord branch = workplace("A")
                .with(report().of("2025-01-01").ended("2025-06-01"))
                .with(report().of("2026-01-01"))
                .build();

        assertThat(on("2025-12-31", branch).workplaces().closed()).isOne();
        assertThat(on("2026-01-01", branch).workplaces().open()).isOne();
    }

    @Test
    void aStatementOfAFileWithoutTheColumnLeavesTheEndAsItStands() {
        MemberRecord branch = workplace("A")
                .with(report().of("2025-01-01").ended("2025-06-01"))
                .with(report().of("2026-01-01").withoutEndColumn())
                .build();

        assertThat(today(branch).workplaces().closed()).isOne();
    }

    @Test
    void whereAllAreClosedTheOneClosedLastStandsForTheEmployer() {
        EmployerValues employer = today(
                workplace("A")
                        .with(report().name("PT Lama")
                                .scale(BusinessScale.LARGE)
                                .workers(900)
                                .ended("2025-01-01"))
                        .build(),
                workplace("B")
                        .with(report().name("PT Akhir")
                                .scale(BusinessScale.SMALL)
                                .region("3578")
                                .sales(7L)
                                .construction()
                                .ended("2026-04-01"))
                        .build(),
                npp("N").with(stated().name("PT Lain")).build());

        assertThat(employer.name()).isEqualTo("PT Akhir");
        assertThat(employer.regionCode()).isEqualTo("3578");
        assertThat(employer.scale()).isEqualTo(BusinessScale.SMALL);
        assertThat(employer.annualSalesIdr()).isEqualTo(7);
        assertThat(employer.construction())
                .as("no open workplace is a construction site")
                .isFalse();
        assertThat(employer.workforce()).isNull();
        assertThat(employer.workplaces()).isEqualTo(new EmployerEvent.Workplaces(0, 2, 0));
        assertThat(employer.coverage()).hasSize(1);
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

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrectsAndAWithdrawalNone() {
        RecordEvent.Statement wrong = report().workers(100).statement();
        MemberRecord corrected = workplace("A")
                .with(wrong)
                .with(report().workers(12).correcting(wrong))
                .build();
        MemberRecord withdrawn = workplace("B")
                .with(report().of("2025-01-01").workers(7))
                .with(wrong)
                .with(report().withdrawing(wrong))
                .build();

        assertThat(today(corrected).workforce().workers()).isEqualTo(12);
        assertThat(today(withdrawn).workforce().workers()).isEqualTo(7);
        assertThat(today(withdrawn).workforce().reportedOn()).isEqualTo("2025-01-01");
    }

    @Test
    void ofOneDateTheLaterStatementHolds() {
        Records.Report earlier = report().workers(1);
        RecordEvent.Statement first = earlier.statement();
        RecordEvent.Statement second = report().workers(2).statement();

        assertThat(today(workplace("A").with(second).with(first).build())
                        .workforce()
                        .workers())
                .isEqualTo(2);
    }

    @Test
    void beforeAnyStatementThereIsNoEmployer() {
        MemberRecord record = workplace("A").with(report().of("2026-01-01")).build();

        assertThat(EmployerComputation.on(List.of(record), day("2025-12-31"))).isEmpty();
        assertThat(EmployerComputation.on(List.of(), TODAY)).isEmpty();
    }
}
