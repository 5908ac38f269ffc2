package id.patuh.contracts.employer;

import static id.patuh.contracts.employer.Records.bu;
import static id.patuh.contracts.employer.Records.day;
import static id.patuh.contracts.employer.Records.npp;
import static id.patuh.contracts.employer.Records.stated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EmployerEvent.RiskGroup;
import id.patuh.contracts.vocabulary.Programme;

/** The rows of the table that speak of programmes. */
class CoverageComputationTest {
    private static List<EmployerEvent.Coverage> today(MemberRecord... members) {
        return Records.today(members).coverage();
    }

    private static EmployerEvent.Coverage jkk(MemberRecord... members) {
        assertThat(today(members)).hasSize(1);
        return today(members).getFirst();
    }

    @Test
    void enrolledWagesAndArrearsAreSumsOverTheRegistrationsOfTheProgramme() {
        EmployerEvent.Coverage coverage = jkk(
                npp("A").with(stated().enrolled(30).wages(300).arrears(5L)).build(),
                npp("B").with(stated().enrolled(12).wages(120).arrears(7L)).build(),
                npp("C").with(stated().enrolled(1).wages(10).arrears(null)).build());

        assertThat(coverage.registrations()).isEqualTo(3);
        assertThat(coverage.enrolledWorkers()).isEqualTo(43);
        assertThat(coverage.reportedWageBillIdr()).isEqualTo(430);
        assertThat(coverage.arrearsIdr()).isEqualTo(12);
        assertThat(jkk(npp("A").with(stated().arrears(null)).build()).arrearsIdr())
                .isNull();
    }

    @Test
    void eachProgrammeIsSummedOverThoseThatHaveItInTheOrderOfTheProgrammes() {
        List<EmployerEvent.Coverage> coverage = today(
                bu("K").with(stated().programme(Programme.JKN).enrolled(5)).build(),
                npp("A").with(stated().programme(Programme.JHT).enrolled(3))
                        .with(stated().programme(Programme.JKK).enrolled(4))
                        .build(),
                npp("B").with(stated().programme(Programme.JHT).enrolled(2)).build());

        assertThat(coverage)
                .extracting(EmployerEvent.Coverage::programme, EmployerEvent.Coverage::enrolledWorkers)
                .containsExactly(tuple(Programme.JKK, 4L), tuple(Programme.JHT, 5L), tuple(Programme.JKN, 5L));
    }

    @Test
    void theDateOfRegistrationIsTheEarliest() {
        assertThat(jkk(
                                npp("A").with(stated().registered("2021-05-01")).build(),
                                npp("B").with(stated().registered("2019-03-04")).build())
                        .registeredOn())
                .isEqualTo("2019-03-04");
    }

    @Test
    void unpaidIsTheMonthAfterTheLastPaidOneOrThatOfTheRegistration() {
        assertThat(jkk(npp("A").with(stated().paidThrough("2025-12")).build()).unpaidFrom())
                .isEqualTo(YearMonth.of(2026, 1));
        assertThat(jkk(npp("A").with(stated().registered("2024-08-12").neverPaid())
                                .build())
                        .unpaidFrom())
                .isEqualTo(YearMonth.of(2024, 8));
    }

    @Test
    void theEarliestUnpaidMonthCountsAndItsNumberIsTold() {
        EmployerEvent.Coverage coverage = jkk(
                npp("A").with(stated().paidThrough("2026-05")).build(),
                npp("C").with(stated().paidThrough("2026-01")).build(),
                npp("B").with(stated().paidThrough("2026-01")).build());

        assertThat(coverage.unpaidFrom()).isEqualTo(YearMonth.of(2026, 2));
        assertThat(coverage.unpaidNumber())
                .as("of equal months the lower number")
                .isEqualTo("B");
    }

    @Test
    void emptyRegistrationsOweNothingWhereAnotherHasWorkers() {
        MemberRecord empty =
                npp("A").with(stated().enrolled(0).wages(0).neverPaid()).build();
        MemberRecord staffed =
                npp("B").with(stated().enrolled(3).paidThrough("2026-04")).build();

        assertThat(jkk(empty, staffed).unpaidFrom()).isEqualTo(YearMonth.of(2026, 5));
        assertThat(jkk(empty, staffed).unpaidNumber()).isEqualTo("B");
        assertThat(jkk(empty, staffed).registrations()).isEqualTo(2);
        assertThat(jkk(empty).unpaidFrom()).isEqualTo(YearMonth.of(2020, 1));
        assertThat(jkk(empty).unpaidNumber()).isEqualTo("A");
    }

    @Test
    void riskGroupsOfJkkAreSummedOneByOneAndNoneIsTheSecond() {
        EmployerEvent.Coverage coverage = jkk(
                npp("A").with(stated().enrolled(10).wages(100).group(4)).build(),
                npp("B").with(stated().enrolled(5).wages(50).group(null)).build(),
                npp("C").with(stated().enrolled(2).wages(20).group(2)).build(),
                npp("D").with(stated().enrolled(1).wages(10).group(4)).build());

        assertThat(coverage.byRiskGroup()).containsExactly(new RiskGroup(2, 7, 70), new RiskGroup(4, 11, 110));
        assertThat(today(npp("A").with(stated().programme(Programme.JKM)).build())
                        .getFirst()
                        .byRiskGroup())
                .isEmpty();
    }

    @Test
    void newestAndOldestStatementAreTold() {
        EmployerEvent.Coverage coverage = jkk(
                npp("A").with(stated().of("2026-06-30")).build(),
                npp("B").with(stated().of("2026-03-31")).build());

        assertThat(coverage.asOf()).isEqualTo("2026-06-30");
        assertThat(coverage.oldestAsOf()).isEqualTo("2026-03-31");
    }

    @Test
    void endedAndReplacedRegistrationsAreLeftOutOfTheirProgramme() {
        MemberRecord ended = npp("A").with(stated().enrolled(30).ended("2026-06-01"))
                .with(stated().programme(Programme.JKM).enrolled(31))
                .build();
        MemberRecord replaced =
                npp("B").with(stated().enrolled(40)).replacedFrom("2026-05-01").build();
        MemberRecord running = npp("C").with(stated().enrolled(5)).build();

        assertThat(today(ended, replaced, running))
                .extracting(EmployerEvent.Coverage::programme, EmployerEvent.Coverage::enrolledWorkers)
                .containsExactly(tuple(Programme.JKK, 5L), tuple(Programme.JKM, 31L));
    }

    @Test
    void anEndedRegistrationRunsAgainFromTheNextStatementWithoutAnEnd() {
        MemberRecord registration = npp("A").with(stated().of("2026-03-31").ended("2026-03-01"))
                .with(stated().of("2026-05-31"))
                .build();

        assertThat(EmployerComputation.on(List.of(registration), day("2026-05-30"))
                        .orElseThrow()
                        .coverage())
                .isEmpty();
        assertThat(today(registration)).hasSize(1);
    }

    @Test
    void aListStandsForItsOwnRecordAndProgramme() {
        EmployerEvent.Coverage coverage = jkk(
                npp("A").with(stated().of("2026-05-31").enrolled(10).wages(100))
                        .list(Programme.JKK, 0, 0, "2026-06-30")
                        .list(Programme.JKM, 77, 770, "2026-06-30")
                        .build(),
                npp("B").with(stated().enrolled(20).wages(200).paidThrough("2026-02"))
                        .build());

        assertThat(coverage.enrolledWorkers()).isEqualTo(20);
        assertThat(coverage.reportedWageBillIdr()).isEqualTo(200);
        assertThat(coverage.unpaidNumber())
                .as("an empty list makes an empty registration")
                .isEqualTo("B");
    }
}
