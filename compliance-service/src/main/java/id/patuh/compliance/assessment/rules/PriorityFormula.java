package id.patuh.compliance.assessment.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import id.patuh.compliance.assessment.rules.Assessment.Part;
import id.patuh.compliance.assessment.rules.Assessment.Subject;
import id.patuh.compliance.policy.CompliancePolicy.PriorityWeights;
import id.patuh.compliance.policy.PriorityPart;

/**
 * The priority: large and financially strong but not compliant first. A construct of the policy, not of a regulation. Source: policy
 *
 * <p>Logarithms are taken in floating point and rounded to ten decimals at once; everything after that is decimal. What is shown adds
 * up, as in {@link Scoring}.
 */
final class PriorityFormula {
    private static final int LOG_DECIMALS = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private PriorityFormula() {}

    static List<Part> parts(
            PriorityWeights weights, Subject subject, BigDecimal score, long workersAffected, long exposureIdr) {
        List<Part> parts = new ArrayList<>();
        for (PriorityPart code : PriorityPart.values()) {
            BigDecimal value =
                    switch (code) {
                        case SCORE -> BigDecimal.ONE.subtract(score.divide(HUNDRED));
                        case REACH -> decades(workersAffected, 1, weights.reachDecades());
                        case MEANS -> means(weights, subject);
                        case MONEY -> decades(exposureIdr, weights.exposureUnitIdr(), weights.exposureDecades());
                    };
            BigDecimal weight = weights.weights().get(code);
            parts.add(new Part(code, Scoring.shown(value), weight, Scoring.contribution(value, weight)));
        }
        return parts;
    }

    static BigDecimal priority(List<Part> parts) {
        return parts.stream()
                .map(Part::contribution)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(1, RoundingMode.HALF_UP);
    }

    private static BigDecimal means(PriorityWeights weights, Subject subject) {
        BigDecimal scale = weights.scalePoints().get(subject.scale());
        if (subject.annualSalesIdr() == null) {
            return scale;
        }
        BigDecimal sales = decades(subject.annualSalesIdr(), weights.salesUnitIdr(), weights.salesDecades());
        return scale.add(sales).divide(TWO);
    }

    /** min(1, log10(1 + amount / unit) / decades). */
    private static BigDecimal decades(long amount, long unit, int decades) {
        double value = Math.log10(1 + (double) amount / unit) / decades;
        return BigDecimal.valueOf(Math.min(1, value)).setScale(LOG_DECIMALS, RoundingMode.HALF_UP);
    }
}
