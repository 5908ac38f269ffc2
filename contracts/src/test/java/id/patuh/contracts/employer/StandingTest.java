package id.patuh.contracts.employer;

import static id.patuh.contracts.employer.Records.TODAY;
import static id.patuh.contracts.employer.Records.day;
import static id.patuh.contracts.employer.Records.on;
import static id.patuh.contracts.employer.Records.report;
import static id.patuh.contracts.employer.Records.today;
import static id.patuh.contracts.employer.Records.workplace;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.RecordEvent;

/** Which statements hold on a day: those of members, open, not replaced, not corrected and not withdrawn. */
class StandingTest {
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
        Report earlier = report().workers(1);
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
