package id.patuh.sanctions.fine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.patuh.sanctions.procedure.FineStatement;

/**
 * The fine grows by the month.
 *
 * <p>Source: PP 86/2013 art. 7; PP 86/2013 art. 10
 */
class FineComputationTest {
    private static final LocalDate WARNING_ENDED = LocalDate.of(2026, 1, 30);

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 1",
        "2026-01-30, 1",
        "2026-01-31, 1",
        "2026-02-28, 1",
        "2026-03-01, 2",
        "2026-03-30, 2",
        "2026-03-31, 3",
        "2026-04-30, 3",
        "2026-05-01, 4",
        "2027-01-30, 12",
        "2027-01-31, 13"
    })
    void monthsAreCountedAsBegunFromTheEndOfTheSecondWarning(LocalDate day, int months) {
        assertThat(FineComputation.monthsBegun(terms(1), day)).isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource({
        "1000000, 1, 1000",
        "1000000, 3, 3000",
        "1499, 1, 1",
        "1500, 1, 2",
        "499, 1, 0",
        "500, 1, 1",
        "1234567, 7, 8642"
    })
    void theFineIsOneInAThousandForEachMonthRoundedHalfUp(long basis, int months, long due) {
        assertThat(FineComputation.due(terms(basis), months)).isEqualTo(due);
    }

    @Test
    void anUnpaidFineGrowsByMonth() {
        FineTerms terms = terms(10_000_000);
        assertThat(FineComputation.statement(terms, List.of(), LocalDate.of(2026, 2, 3)))
                .isEqualTo(new FineStatement(LocalDate.of(2026, 2, 3), 1, 10_000, 0, 10_000, null));
        assertThat(FineComputation.statement(terms, List.of(), LocalDate.of(2026, 3, 31))
                        .dueIdr())
                .isEqualTo(30_000);
    }

    @Test
    void aPartialPaymentDoesNotStopTheFine() {
        FineStatement account = FineComputation.statement(
                terms(10_000_000), List.of(new FinePayment(LocalDate.of(2026, 2, 5), 4_000)), LocalDate.of(2026, 3, 1));
        assertThat(account.settled()).isFalse();
        assertThat(account).isEqualTo(new FineStatement(LocalDate.of(2026, 3, 1), 2, 20_000, 4_000, 16_000, null));
    }

    @Test
    void fullPaymentStopsTheFineOnItsDay() {
        LocalDate paidOn = LocalDate.of(2026, 2, 20);
        FineStatement account = FineComputation.statement(
                terms(10_000_000),
                List.of(new FinePayment(paidOn, 6_000), new FinePayment(LocalDate.of(2026, 2, 5), 4_000)),
                LocalDate.of(2026, 9, 1));
        assertThat(account).isEqualTo(new FineStatement(LocalDate.of(2026, 9, 1), 1, 10_000, 10_000, 0, paidOn));
    }

    @Test
    void aPaymentOfWhatWasDueLastMonthIsNotFullPayment() {
        FineStatement account = FineComputation.statement(
                terms(10_000_000),
                List.of(new FinePayment(LocalDate.of(2026, 3, 1), 10_000)),
                LocalDate.of(2026, 3, 1));
        assertThat(account.settled()).isFalse();
        assertThat(account.openIdr()).isEqualTo(10_000);
    }

    /** Source: UU 30/2014 art. 77 */
    @Test
    void aReducedFineIsNeverMoreAndAnEarlierPaymentSettlesIt() {
        FineTerms full = terms(10_000_000);
        FineTerms reduced = new FineTerms(
                full.basisIdr(),
                full.ratePerMonth(),
                full.minimumMonths(),
                full.warningEndedOn(),
                full.imposedOn(),
                8_000L);
        List<FinePayment> payments = List.of(new FinePayment(LocalDate.of(2026, 2, 20), 9_000));
        FineStatement account = FineComputation.statement(reduced, payments, LocalDate.of(2027, 1, 1));
        assertThat(account.dueIdr()).isEqualTo(8_000);
        assertThat(account.openIdr()).isZero();
        assertThat(account.settledOn()).isEqualTo("2026-02-20");
    }

    @Test
    void laterPaymentsDoNotCountYet() {
        List<FinePayment> payments = List.of(new FinePayment(LocalDate.of(2026, 2, 20), 10_000));
        assertThat(FineComputation.statement(terms(10_000_000), payments, LocalDate.of(2026, 2, 19))
                        .paidIdr())
                .isZero();
    }

    @Test
    void aFineOfAClosedCaseGrowsNoMoreAndALaterPaymentCoversWhatWasDueThen() {
        Optional<FineStop> stop = stop(LocalDate.of(2026, 2, 20), false);
        LocalDate later = LocalDate.of(2026, 9, 1);
        assertThat(FineComputation.statement(terms(10_000_000), List.of(), later, stop))
                .isEqualTo(new FineStatement(later, 1, 10_000, 0, 10_000, null));
        assertThat(FineComputation.statement(terms(10_000_000), List.of(new FinePayment(later, 10_000)), later, stop))
                .isEqualTo(new FineStatement(later, 1, 10_000, 10_000, 0, later));
    }

    @Test
    void nothingIsDueInAnUnfoundedCaseAndWhatWasPaidIsTooMuch() {
        LocalDate closed = LocalDate.of(2026, 3, 20);
        FineStatement account = FineComputation.statement(
                terms(10_000_000),
                List.of(new FinePayment(LocalDate.of(2026, 2, 5), 4_000)),
                LocalDate.of(2026, 9, 1),
                stop(closed, true));
        assertThat(account).isEqualTo(new FineStatement(LocalDate.of(2026, 9, 1), 0, 0, 4_000, 0, closed));
        assertThat(account.overpaidIdr()).isEqualTo(4_000);
    }

    private static Optional<FineStop> stop(LocalDate day, boolean lifted) {
        return Optional.of(new FineStop(UUID.randomUUID(), day, lifted, Instant.EPOCH, "officer"));
    }

    private static FineTerms terms(long basis) {
        return new FineTerms(basis, new BigDecimal("0.001"), 1, WARNING_ENDED, LocalDate.of(2026, 2, 2));
    }
}
