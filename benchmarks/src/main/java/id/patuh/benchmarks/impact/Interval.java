package id.patuh.benchmarks.impact;

/**
 * A mean with half of its 95 % interval, by Student's t.
 *
 * @param half NaN for less than two values, which say nothing of their spread
 */
record Interval(double mean, double half) {
    private static final double Z = 1.959964;

    static Interval of(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        int freedom = values.length - 1;
        return new Interval(mean, quantile(freedom) * Math.sqrt(squares / freedom / values.length));
    }

    /** The mean, and what it may be off by if that is known. */
    String shown(int decimals) {
        String number = "%,." + decimals + "f";
        String shown = number.formatted(mean);
        return Double.isNaN(half) ? shown : shown + " ± " + number.formatted(half);
    }

    /** Cornish and Fisher's expansion; of 19 degrees of freedom it is off by 0.0003, of 4 by 0.02. */
    private static double quantile(int freedom) {
        double cube = Z * Z * Z;
        double fifth = cube * Z * Z;
        return Z
                + (cube + Z) / (4 * freedom)
                + (5 * fifth + 16 * cube + 3 * Z) / (96.0 * freedom * freedom)
                + (3 * fifth * Z * Z + 19 * fifth + 17 * cube - 15 * Z) / (384.0 * freedom * freedom * freedom);
    }
}
