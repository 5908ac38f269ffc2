package id.patuh.registry.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.OptionalLong;

import id.patuh.contracts.law.SharedLaw;
import id.patuh.contracts.vocabulary.Programme;

/**
 * How the wages of a worker on two lists are compared on a day: {@code least} and {@code most} say in whole numbers which share of the higher wage
 * the lower one must reach; {@code healthCapIdr} is the wage in rupiah a month above which wages make no difference to the health
 * contribution, null where there is no cap. Source: PP 86/2013 art. 3(2)(b); Perpres 82/2018 art. 32
 */
public record WageComparison(long least, long most, Long healthCapIdr) {

    /** The comparison that holds on a day. */
    public static WageComparison of(SharedLaw law, LocalDate day) {
        BigDecimal share = law.wageTolerance(day).stripTrailingZeros();
        int decimals = Math.max(0, share.scale());
        OptionalLong cap = law.wageCap(Programme.JKN, day);
        return new WageComparison(
                share.movePointRight(decimals).longValueExact(),
                BigDecimal.TEN.pow(decimals).longValueExact(),
                cap.isPresent() ? cap.getAsLong() : null);
    }

    /** SQL for whether two wages differ, in whole numbers because it is computed for millions of workers. */
    public String differ(String one, String other) {
        return "least(%1$s, %2$s) * %3$d < greatest(%1$s, %2$s) * %4$d".formatted(one, other, most, least);
    }

    /** SQL for the wage that is compared, of the row r; of a list for health insurance if {@code health}. */
    public String comparedWage(boolean health) {
        return health && healthCapIdr != null ? "least(r.wage_idr, %d)".formatted(healthCapIdr) : "r.wage_idr";
    }
}
