package id.patuh.sanctions.fine;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Terms of a fine, fixed when it is imposed. Source: PP 86/2013 art. 7
 *
 * @param basisIdr contributions that should have been paid, rupiah
 * @param ratePerMonth share of the basis for each month begun, for example 0.001
 * @param minimumMonths months that are due at least
 * @param warningEndedOn last day of the second warning's period; months are counted from its end
 */
public record FineTerms(
        long basisIdr, BigDecimal ratePerMonth, int minimumMonths, LocalDate warningEndedOn, LocalDate imposedOn) {}
