package id.patuh.compliance.records;

import static id.patuh.contracts.vocabulary.Programme.JHT;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.RecordMother;
import id.patuh.contracts.employer.MemberRecord.Spell;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.RecordType;

/** What a record is today, from its newest event alone. */
class RecordStateTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 10);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private final UUID employer = UUID.randomUUID();

    @Test
    void anOpenWorkplaceCountsItsWorkersWhereItIsByItsOwnScale() {
        RecordMother record = RecordMother.workplace(employer)
                .region("3578")
                .scale(BusinessScale.LARGE)
                .reports(JANUARY, 10, 50_000_000);

        RecordState state = RecordState.of(0, record.event());

        assertThat(state.isOpenWorkplace()).isTrue();
        assertThat(state.employerId()).isEqualTo(employer);
        assertThat(state.regionCode()).isEqualTo("3578");
        assertThat(state.scale()).isEqualTo(BusinessScale.LARGE);
        assertThat(state.workers()).isEqualTo(10);
        assertThat(state.hasPlace()).isTrue();
    }

    @Test
    void aListThatIsNotOlderThanTheReportCountsInItsPlace() {
        RecordMother record = RecordMother.workplace(employer)
                .reports(JANUARY, 10, 50_000_000)
                .listCounts(null, 12, 60_000_000, JANUARY);

        assertThat(RecordState.of(0, record.event()).workers()).isEqualTo(12);
    }

    @Test
    void aClosedWorkplaceIsKnownAndCountsNowhere() {
        RecordMother record = RecordMother.workplace(employer)
                .reports(JANUARY, 10, 50_000_000)
                .reportsClosed(MARCH, 10, 50_000_000, LocalDate.of(2026, 2, 1));

        RecordState state = RecordState.of(0, record.event());

        assertThat(state.open()).isFalse();
        assertThat(state.workers()).isZero();
        assertThat(state.regionCode()).isEqualTo("3171");
    }

    @Test
    void aReplacedRecordCountsInNoSum() {
        RecordMother record = RecordMother.workplace(employer)
                .reports(JANUARY, 10, 50_000_000)
                .replacedBy(UUID.randomUUID(), MARCH);

        RecordState state = RecordState.of(0, record.event());

        assertThat(state.open()).isFalse();
        assertThat(state.regionCode()).isNull();
        assertThat(state.replaced()).isEqualTo(new Spell(MARCH, null));
    }

    @Test
    void aRegistrationIsOpenWhileAnyProgrammeHasNotEnded() {
        RecordMother record = RecordMother.registration(RecordType.NPP, employer)
                .states(JKK, JANUARY, RecordMother.paid(7, 35_000_000))
                .states(JHT, JANUARY, RecordMother.paid(5, 25_000_000))
                .ends(JKK, MARCH, MARCH);
        RecordState one = RecordState.of(0, record.event());
        RecordState none = RecordState.of(0, record.ends(JHT, MARCH, MARCH).event());

        assertThat(one.open()).isTrue();
        assertThat(one.isOpenWorkplace()).isFalse();
        assertThat(one.workers()).isEqualTo(5);
        assertThat(none.open()).isFalse();
    }

    @Test
    void anOpenRecordWithoutAKnownRegionHasNoPlace() {
        RecordMother record = RecordMother.workplace(employer).region("0000").reports(JANUARY, 1, 5_000_000);

        assertThat(RecordState.of(0, record.event()).hasPlace()).isFalse();
    }
}
