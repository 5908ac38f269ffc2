package id.patuh.compliance.assessment.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import id.patuh.compliance.assessment.rules.Assessment.AgencyResult;
import id.patuh.compliance.assessment.rules.Assessment.Dimension;
import id.patuh.compliance.assessment.rules.Assessment.ProgrammeResult;
import id.patuh.compliance.policy.CompliancePolicy;
import id.patuh.compliance.policy.DimensionCode;

/**
 * The compliance score: five dimensions in [0, 1], weighted. A construct of the policy, not of a regulation. Source: policy
 *
 * <p>What is shown adds up: the score is the sum of the contributions as shown, rounded once more.
 */
final class Scoring {
    /** Quotients are kept to twenty decimals, so that a sum of thirds is 1 again before anything is rounded for show. */
    private static final int EXACT = 20;

    private static final int SHOWN_VALUE = 6;
    private static final int SHOWN_CONTRIBUTION = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CompliancePolicy policy;
    private final long workers;
    private final List<ProgrammeResult> programmes;
    private final List<AgencyResult> agencies;

    private Scoring(
            CompliancePolicy policy, long workers, List<ProgrammeResult> programmes, List<AgencyResult> agencies) {
        this.policy = policy;
        this.workers = workers;
        this.programmes = programmes;
        this.agencies = agencies;
    }

    /** The dimensions of an employer with at least one worker and one mandatory programme. */
    static List<Dimension> dimensions(
            CompliancePolicy policy, long workers, List<ProgrammeResult> programmes, List<AgencyResult> agencies) {
        Scoring scoring = new Scoring(policy, workers, programmes, agencies);
        List<Dimension> dimensions = new ArrayList<>();
        for (DimensionCode code : DimensionCode.values()) {
            BigDecimal value = scoring.value(code).setScale(EXACT - 2, RoundingMode.HALF_UP);
            BigDecimal weight = policy.dimensionWeights().get(code);
            dimensions.add(new Dimension(code, shown(value), weight, contribution(value, weight)));
        }
        return dimensions;
    }

    /** The score: the sum of the contributions, one decimal. */
    static BigDecimal score(List<Dimension> dimensions) {
        return dimensions.stream()
                .map(Dimension::contribution)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(1, RoundingMode.HALF_UP);
    }

    static BigDecimal shown(BigDecimal value) {
        return value.setScale(SHOWN_VALUE, RoundingMode.HALF_UP);
    }

    static BigDecimal contribution(BigDecimal value, BigDecimal weight) {
        return value.multiply(weight).multiply(HUNDRED).setScale(SHOWN_CONTRIBUTION, RoundingMode.HALF_UP);
    }

    private BigDecimal value(DimensionCode code) {
        return switch (code) {
            case REGISTRATION -> mean(agencies, agency -> share(agency.registered()));
            case WORKERS -> mean(programmes, this::workerShare);
            case PROGRAMMES -> mean(programmes, programme -> share(programme.registered()));
            case WAGES -> mean(agencies, Scoring::wageShare);
            case PAYMENT -> mean(agencies, this::paymentShare);
        };
    }

    private BigDecimal workerShare(ProgrammeResult programme) {
        return programme.enrolledWorkers() >= workers ? BigDecimal.ONE : quotient(programme.enrolledWorkers(), workers);
    }

    private static BigDecimal wageShare(AgencyResult agency) {
        if (!agency.registered()) {
            return BigDecimal.ZERO;
        }
        return agency.wageRatio() == null ? BigDecimal.ONE : agency.wageRatio();
    }

    private BigDecimal paymentShare(AgencyResult agency) {
        if (!agency.registered()) {
            return BigDecimal.ZERO;
        }
        int horizon = policy.paymentHorizonMonths();
        return quotient(Math.max(0, horizon - agency.unpaidMonths()), horizon);
    }

    private static BigDecimal share(boolean whole) {
        return whole ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static BigDecimal quotient(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), EXACT, RoundingMode.HALF_UP);
    }

    private static <T> BigDecimal mean(List<T> items, Function<T, BigDecimal> value) {
        BigDecimal sum = BigDecimal.ZERO;
        for (T item : items) {
            sum = sum.add(value.apply(item));
        }
        return sum.divide(BigDecimal.valueOf(items.size()), EXACT, RoundingMode.HALF_UP);
    }
}
