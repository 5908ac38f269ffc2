package id.patuh.compliance.assessment.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToLongFunction;

import id.patuh.compliance.policy.EffectivePolicy;
import id.patuh.contracts.event.EmployerEvent.Coverage;
import id.patuh.contracts.event.EmployerEvent.RiskGroup;
import id.patuh.contracts.vocabulary.Programme;

/**
 * The contribution rate of a programme as an exact fraction, so that money is rounded once. Of JKK it is the mean over the risk groups in
 * which the employer is registered, weighted by reported wages. Source: PP 44/2015 art. 16
 */
final class ContributionRate {
    private static final int SHOWN_DECIMALS = 6;

    /** Sum of percentage times weight. */
    private final BigDecimal weighted;

    /** Sum of the weights. */
    private final BigDecimal weight;

    private ContributionRate(BigDecimal weighted, BigDecimal weight) {
        this.weighted = weighted;
        this.weight = weight;
    }

    /** The rate for an employer; {@code entry} is null where it is not registered in the programme. */
    static ContributionRate of(EffectivePolicy policy, Programme programme, Coverage entry) {
        if (programme != Programme.JKK || entry == null || entry.byRiskGroup().isEmpty()) {
            return new ContributionRate(policy.percent(programme, null), BigDecimal.ONE);
        }
        List<RiskGroup> groups = entry.byRiskGroup();
        if (groups.stream().anyMatch(group -> group.reportedWageBillIdr() > 0)) {
            return mean(policy, groups, RiskGroup::reportedWageBillIdr);
        }
        if (groups.stream().anyMatch(group -> group.enrolledWorkers() > 0)) {
            return mean(policy, groups, RiskGroup::enrolledWorkers);
        }
        return new ContributionRate(
                groups.stream()
                        .map(group -> policy.percent(Programme.JKK, group.group()))
                        .max(BigDecimal::compareTo)
                        .orElseThrow(),
                BigDecimal.ONE);
    }

    private static ContributionRate mean(
            EffectivePolicy policy, List<RiskGroup> groups, ToLongFunction<RiskGroup> weightOf) {
        BigDecimal weighted = BigDecimal.ZERO;
        BigDecimal weight = BigDecimal.ZERO;
        for (RiskGroup group : groups) {
            BigDecimal own = BigDecimal.valueOf(weightOf.applyAsLong(group));
            weighted = weighted.add(policy.percent(Programme.JKK, group.group()).multiply(own));
            weight = weight.add(own);
        }
        return new ContributionRate(weighted, weight);
    }

    /** The contribution on wages, whole rupiah, rounded HALF_UP. */
    long on(long wagesIdr) {
        return weighted.multiply(BigDecimal.valueOf(wagesIdr))
                .movePointLeft(2)
                .divide(weight, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** The percentage for display: as the policy states it, or a mean rounded to six decimals. */
    BigDecimal percent() {
        if (weight.compareTo(BigDecimal.ONE) == 0) {
            return weighted;
        }
        BigDecimal shown =
                weighted.divide(weight, SHOWN_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }
}
