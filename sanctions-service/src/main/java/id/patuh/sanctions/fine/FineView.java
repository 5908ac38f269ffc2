package id.patuh.sanctions.fine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The fine ledger of a case as of a day.
 *
 * @param ratePerMonth share of the basis for each month begun
 * @param runsFrom first day of the first month, the day after the second warning ended
 * @param ceilingIdr no more than this is due, after a remedy reduced the fine; null while none did
 * @param overpaidIdr what was paid beyond what was due
 * @param settledOn day on which it was fully paid and stopped growing; null while open
 * @param stoppedOn day from which it grows no more: the employer performed, or the case was unfounded; null before
 */
@Schema(name = "Fine")
public record FineView(
        long basisIdr,
        List<BasisItem> computation,
        BigDecimal ratePerMonth,
        LocalDate runsFrom,
        LocalDate imposedOn,
        @Schema(nullable = true) Long ceilingIdr,
        LocalDate asOf,
        int months,
        long dueIdr,
        long paidIdr,
        long openIdr,
        long overpaidIdr,
        @Schema(nullable = true) LocalDate settledOn,
        @Schema(nullable = true) LocalDate stoppedOn,
        List<PaymentView> payments) {

    /**
     * One payment.
     *
     * @param amountIdr rupiah
     * @param reversal why it no longer counts; null while it does
     */
    @Schema(name = "FinePayment")
    public record PaymentView(
            LocalDate paidOn,
            long amountIdr,
            String reference,
            Instant recordedAt,
            String recordedBy,
            @Schema(nullable = true) ReversalView reversal) {}

    /** That a payment was recorded wrongly. */
    @Schema(name = "FineReversal")
    public record ReversalView(String reason, Instant recordedAt, String recordedBy) {}
}
