package id.patuh.sanctions.fine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import id.patuh.sanctions.procedure.FineStatement;

/**
 * The fine for not performing after the second warning: a share of the contributions that should have been paid, for each month
 * begun since the end of the second warning, until it is paid. Source: PP 86/2013 art. 7
 */
public final class FineComputation {
    private FineComputation() {}

    /**
     * Months begun between the end of the second warning and a day. Source: PP 86/2013 art. 10
     *
     * @return at least the minimum of the terms
     */
    public static int monthsBegun(FineTerms terms, LocalDate day) {
        LocalDate firstDay = terms.warningEndedOn().plusDays(1);
        if (day.isBefore(firstDay)) {
            return terms.minimumMonths();
        }
        int begun = Math.toIntExact(ChronoUnit.MONTHS.between(firstDay, day)) + 1;
        return Math.max(terms.minimumMonths(), begun);
    }

    /**
     * What is due after a number of months. Source: PP 86/2013 art. 7
     *
     * @return whole rupiah, HALF_UP
     * @throws ArithmeticException if it exceeds a long
     */
    public static long due(FineTerms terms, int months) {
        long due = BigDecimal.valueOf(terms.basisIdr())
                .multiply(terms.ratePerMonth())
                .multiply(BigDecimal.valueOf(months))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return terms.ceilingIdr() == null ? due : Math.min(due, terms.ceilingIdr());
    }

    /**
     * The account of a fine on a day. It stops growing on the first day whose payments cover what was due on that day.
     *
     * @param payments all payments, in any order
     */
    public static FineStatement statement(FineTerms terms, List<FinePayment> payments, LocalDate today) {
        return statement(terms, payments, today, Optional.empty());
    }

    /**
     * The account of a fine on a day, which also stops growing when the employer performs or the case proves unfounded.
     *
     * @param stop that day; empty before
     */
    static FineStatement statement(
            FineTerms terms, List<FinePayment> payments, LocalDate today, Optional<FineStop> stop) {
        List<FinePayment> counted = payments.stream()
                .filter(payment -> !payment.paidOn().isAfter(today))
                .sorted(Comparator.comparing(FinePayment::paidOn))
                .toList();
        long paid = counted.stream().mapToLong(FinePayment::amountIdr).sum();
        if (stop.filter(FineStop::lifted).isPresent()) {
            return new FineStatement(today, 0, 0, paid, 0, stop.get().stoppedOn());
        }
        LocalDate settledOn = settledOn(terms, counted, stop);
        int months = monthsBegun(terms, growsUntil(settledOn == null ? today : settledOn, stop));
        long due = due(terms, months);
        return new FineStatement(today, months, due, paid, Math.max(0, due - paid), settledOn);
    }

    private static LocalDate settledOn(FineTerms terms, List<FinePayment> inOrder, Optional<FineStop> stop) {
        long paid = 0;
        for (FinePayment payment : inOrder) {
            paid = Math.addExact(paid, payment.amountIdr());
            if (paid >= due(terms, monthsBegun(terms, growsUntil(payment.paidOn(), stop)))) {
                return payment.paidOn();
            }
        }
        return null;
    }

    private static LocalDate growsUntil(LocalDate day, Optional<FineStop> stop) {
        return stop.map(FineStop::stoppedOn).filter(day::isAfter).orElse(day);
    }
}
