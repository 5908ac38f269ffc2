package id.patuh.sanctions.fine;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Terms of a fine, fixed when it is imposed. Source: PP 86/2013 art. 7
 *
 * @param basisIdr contributions that should have been paid, rupiah
 * @param ratePerMonth share of the basis for each month begun, for example 0.001
 * @param minimumMonths months that are due at least
 * @param ceilingIdr no more than this is due, after a remedy reduced the fine; null while none did. Source: UU 30/2014 art. 77
 * @param warningEndedOn last day of the second warning's period; months are counted from its end
 */
public record FineTerms(
        long basisIdr,
        BigDecimal ratePerMonth,
        int minimumMonths,
        LocalDate warningEndedOn,
        LocalDate imposedOn,
        Long ceilingIdr) {
    /** Terms as imposed, which no remedy has changed. */
    public FineTerms(
            long basisIdr, BigDecimal ratePerMonth, int minimumMonths, LocalDate warningEndedOn, LocalDate imposedOn) {
        this(basisIdr, ratePerMonth, minimumMonths, warningEndedOn, imposedOn, null);
    }
}
