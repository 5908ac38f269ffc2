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
 * @param settledOn day on which it was fully paid and stopped growing; null while open
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
        @Schema(nullable = true) LocalDate settledOn,
        List<PaymentView> payments) {

    /**
     * One payment.
     *
     * @param amountIdr rupiah
     */
    @Schema(name = "FinePayment")
    public record PaymentView(
            LocalDate paidOn, long amountIdr, String reference, Instant recordedAt, String recordedBy) {}
}
