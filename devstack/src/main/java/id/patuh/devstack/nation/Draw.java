package id.patuh.devstack.nation;

import java.util.SplittableRandom;

/** Small random draws. Only exact or {@link StrictMath} arithmetic, so that every machine writes the same files. */
final class Draw {
    private Draw() {}

    static boolean chance(SplittableRandom random, double probability) {
        return random.nextDouble() < probability;
    }

    static <T> T one(SplittableRandom random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** Uniform between two bounds on a logarithmic scale. */
    static long logUniform(SplittableRandom random, double from, double to) {
        return Math.round(from * StrictMath.pow(to / from, random.nextDouble()));
    }

    /** Log-normal around a median. */
    static double logNormal(SplittableRandom random, double median, double sigma) {
        return median * StrictMath.exp(sigma * normal(random));
    }

    /** Standard normal, near enough: twelve uniform draws. */
    private static double normal(SplittableRandom random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    /** Pareto with a lower bound, cut off at an upper one. */
    static int pareto(SplittableRandom random, int from, int to, double alpha) {
        double value = from / StrictMath.pow(1 - random.nextDouble(), 1 / alpha);
        return (int) Math.min(value, to);
    }
}
