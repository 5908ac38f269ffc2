package id.patuh.compliance.inference;

/**
 * A share of like things, some of which have a property.
 *
 * @param hits those that have it
 * @param total all, at least one
 */
public record Share(long hits, long total) {
    /** Quantile of the normal distribution for 95 % on two sides. */
    private static final double Z = 1.959963984540054;

    /** Refuses what is no share. */
    public Share {
        if (total < 1 || hits < 0 || hits > total) {
            throw new IllegalArgumentException(hits + " of " + total + " is no share");
        }
    }

    /** The share, 0 to 1. */
    public double value() {
        return (double) hits / total;
    }

    /** The share with its Wilson score interval, which is right for small numbers and near 0 and 1 too. */
    public Estimate wilson() {
        double share = value();
        double weight = 1 + Z * Z / total;
        double middle = share + Z * Z / (2.0 * total);
        double reach = Z * Math.sqrt(share * (1 - share) / total + Z * Z / (4.0 * total * total));
        double lower = hits == 0 ? 0 : (middle - reach) / weight;
        double upper = hits == total ? 1 : (middle + reach) / weight;
        return new Estimate(share, lower, upper);
    }

    /** This share less another one, with Newcombe's hybrid score interval (his method 10). */
    public Estimate minus(Share other) {
        Estimate mine = wilson();
        Estimate others = other.wilson();
        double difference = mine.value() - others.value();
        return new Estimate(
                difference,
                difference - Math.hypot(mine.value() - mine.lower(), others.upper() - others.value()),
                difference + Math.hypot(mine.upper() - mine.value(), others.value() - others.lower()));
    }
}
