package id.patuh.compliance.inference;

import java.util.List;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * A logistic regression: how likely a hit is, given some features. Fitted by Newton's method to the greatest likelihood, held finite by a
 * penalty that is too small to be seen (half of 1e-8 for each squared coefficient), so that groups in which all or none are hits have an
 * answer too.
 */
public final class LogisticModel {
    private static final double PENALTY = 1e-8;
    private static final double CLOSE = 1e-12;
    private static final int MOST_STEPS = 200;
    private static final double SYMMETRY = 1e-9;
    private static final double POSITIVITY = 1e-14;

    private final RealVector coefficients;

    private LogisticModel(RealVector coefficients) {
        this.coefficients = coefficients;
    }

    /**
     * Like things with the same features.
     *
     * @param features the same number of them in every cell, the first one 1
     */
    public record Cell(double[] features, long total, long hits) {
        private RealVector vector() {
            return new ArrayRealVector(features, false);
        }
    }

    /** Fits a model to at least one cell. */
    public static LogisticModel fit(List<Cell> cells) {
        RealVector current = new ArrayRealVector(cells.getFirst().features().length);
        double reached = likelihood(cells, current);
        for (int step = 0; step < MOST_STEPS; step++) {
            RealVector direction = direction(cells, current);
            double size = 1;
            RealVector next = current.add(direction);
            double likelihood = likelihood(cells, next);
            while (likelihood < reached && size > CLOSE) {
                size /= 2;
                next = current.add(direction.mapMultiply(size));
                likelihood = likelihood(cells, next);
            }
            if (likelihood < reached) {
                break;
            }
            boolean close = next.subtract(current).getLInfNorm() < CLOSE;
            current = next;
            reached = likelihood;
            if (close) {
                break;
            }
        }
        return new LogisticModel(current);
    }

    /** The probability of a hit, 0 to 1. */
    public double probability(double... features) {
        return probability(new ArrayRealVector(features, false).dotProduct(coefficients));
    }

    private static RealVector direction(List<Cell> cells, RealVector at) {
        int size = at.getDimension();
        RealVector slope = at.mapMultiply(-PENALTY);
        RealMatrix curvature = new Array2DRowRealMatrix(size, size);
        for (int i = 0; i < size; i++) {
            curvature.setEntry(i, i, PENALTY);
        }
        for (Cell cell : cells) {
            double probability = probability(cell.vector().dotProduct(at));
            slope = slope.add(cell.vector().mapMultiply(cell.hits() - cell.total() * probability));
            double weight = cell.total() * probability * (1 - probability);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    curvature.addToEntry(i, j, weight * cell.features()[i] * cell.features()[j]);
                }
            }
        }
        return new CholeskyDecomposition(curvature, SYMMETRY, POSITIVITY)
                .getSolver()
                .solve(slope);
    }

    private static double likelihood(List<Cell> cells, RealVector at) {
        double sum = -PENALTY / 2 * at.dotProduct(at);
        for (Cell cell : cells) {
            double logit = cell.vector().dotProduct(at);
            sum += cell.hits() * logit - cell.total() * (Math.max(0, logit) + Math.log1p(Math.exp(-Math.abs(logit))));
        }
        return sum;
    }

    private static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
