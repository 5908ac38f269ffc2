package id.patuh.compliance.planning;

/** Finds for each point those next to it. */
final class NearestPoints {
    private NearestPoints() {}

    /** For each point the nearest ones in the order of their distance, itself first; as many as asked for at most. */
    static int[][] of(double[][] points, int count) {
        int wanted = Math.min(count, points.length);
        int[][] nearest = new int[points.length][];
        double[] distances = new double[wanted];
        for (int point = 0; point < points.length; point++) {
            int[] found = new int[wanted];
            int held = 0;
            for (int other = 0; other < points.length; other++) {
                double distance = point == other ? -1 : squared(points[point], points[other]);
                if (held == wanted && distance >= distances[held - 1]) {
                    continue;
                }
                int at = held < wanted ? held++ : held - 1;
                for (; at > 0 && distances[at - 1] > distance; at--) {
                    distances[at] = distances[at - 1];
                    found[at] = found[at - 1];
                }
                distances[at] = distance;
                found[at] = other;
            }
            nearest[point] = found;
        }
        return nearest;
    }

    private static double squared(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }
}
