package id.patuh.sanctions.fine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The fine ledger of a case as of a day.
 *
 * @param basisIdr contributions that should have been paid
 * @param computation lines of the basis
 * @param ratePerMonth share of the basis for each month begun
 * @param runsFrom first day of the first month, the day after the second warning ended
 * @param imposedOn day of the fine
 * @param asOf day of the figures below
 * @param months months begun
 * @param dueIdr basis times rate times months
 * @param paidIdr paid so far
 * @param openIdr still to be paid
 * @param settledOn day on which it was fully paid and stopped growing; null while open
 * @param payments all payments
 */
@Schema(name = "Fine")
public record FineView(
        long basisIdr,
        List<BasisItem> computation,
        BigDecimal ratePerMonth,
        LocalDate runsFrom,
        LocalDate imposedOn,
        LocalDate asOf,
        int months,
        long dueIdr,
        long paidIdr,
        long openIdr,
        @Schema(nullable = true) LocalDate settledOn,
        List<PaymentView> payments) {

    /**
     * One payment.
     *
     * @param paidOn day of payment
     * @param amountIdr rupiah
     * @param reference proof of payment
     * @param recordedAt when it was recorded here
     * @param recordedBy by whom
     */
    @Schema(name = "FinePayment")
    public record PaymentView(
            LocalDate paidOn, long amountIdr, String reference, Instant recordedAt, String recordedBy) {}
}
