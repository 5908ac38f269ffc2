package id.patuh.compliance.inference;

import java.util.Collection;
import java.util.Optional;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Mean and spread of some numbers.
 *
 * @param size how many, at least one
 * @param variance of the sample, 0 for a single number
 */
public record Sample(int size, double mean, double variance) {
    private static final double UPPER_TAIL = 0.975;

    /** The sample of some numbers; empty for none. */
    public static Optional<Sample> of(Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        double mean = numbers.stream().mapToLong(Long::longValue).average().orElseThrow();
        double squares = numbers.stream()
                .mapToDouble(number -> (number - mean) * (number - mean))
                .sum();
        return Optional.of(new Sample(numbers.size(), mean, numbers.size() == 1 ? 0 : squares / (numbers.size() - 1)));
    }

    /**
     * This mean less another one, with Welch's interval, which lets the two spread differently; empty where one of the samples has a single
     * number, which says nothing of its spread.
     */
    public Optional<Estimate> minus(Sample other) {
        if (size < 2 || other.size < 2) {
            return Optional.empty();
        }
        double difference = mean - other.mean;
        double mine = variance / size;
        double others = other.variance / other.size;
        double both = mine + others;
        if (both == 0) {
            return Optional.of(new Estimate(difference, difference, difference));
        }
        double freedom = both * both / (mine * mine / (size - 1) + others * others / (other.size - 1));
        double reach = new TDistribution(freedom).inverseCumulativeProbability(UPPER_TAIL) * Math.sqrt(both);
        return Optional.of(new Estimate(difference, difference - reach, difference + reach));
    }
}
