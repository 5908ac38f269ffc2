package id.patuh.devstack.nation;

import java.time.LocalDate;
import java.util.SplittableRandom;

import id.patuh.devstack.nation.SyntheticEmployer.Workforce;

/**
 * Workers and wages of an employer, divided among its doors or accounts; the parts add up, and each has one worker at least.
 */
record Split(int[] workers, long[] wagesIdr) {

    /** Divides at random, the first part being the largest more often than not. */
    static Split draw(int workers, long wagesIdr, int parts, SplittableRandom random) {
        double[] weights = new double[parts];
        double all = 0;
        for (int part = 0; part < parts; part++) {
            weights[part] = (part == 0 ? 1 : 0) + 0.2 + random.nextDouble();
            all += weights[part];
        }
        int[] heads = new int[parts];
        long[] wages = new long[parts];
        int headsLeft = workers;
        long wagesLeft = wagesIdr;
        for (int part = parts - 1; part > 0; part--) {
            heads[part] = Math.max(1, (int) ((workers - parts) * (weights[part] / all)));
            wages[part] = wagesIdr / workers * heads[part];
            headsLeft -= heads[part];
            wagesLeft -= wages[part];
        }
        heads[0] = headsLeft;
        wages[0] = wagesLeft;
        return new Split(heads, wages);
    }

    Workforce workforce(int part, LocalDate reportedOn) {
        return new Workforce(workers[part], wagesIdr[part], reportedOn);
    }
}
