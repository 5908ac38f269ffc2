package id.patuh.benchmarks.routing;

import java.nio.file.*;
import java.util.*;

import id.patuh.compliance.planning.search.*;

class RunOurs {
    public static void main(String[] a) throws Exception {
        double secs = Double.parseDouble(a[0]);
        double sum = 0;
        int n = 0;
        for (int i = 1; i < a.length; i++) {
            Instance in = Instance.read(Path.of(a[i]));
            RoutingModel m = new RoutingModel(in);
            long t0 = System.nanoTime();
            int[] rounds = {0};
            java.lang.management.ThreadMXBean mx = java.lang.management.ManagementFactory.getThreadMXBean();
            long c0 = mx.getCurrentThreadCpuTime();
            RuinRecreate r = new RuinRecreate(
                    m,
                    new Tours(m.stops(), m.tours()),
                    1,
                    Double.parseDouble(System.getProperty("hot", "200")),
                    Double.parseDouble(System.getProperty("cold", "1")));
            Tours t = r.run(new SearchControl() {
                int k;
                double s;

                public double spent() {
                    rounds[0]++;
                    if ((k++ & 63) == 0) s = (mx.getCurrentThreadCpuTime() - c0) / 1e9 / secs;
                    return s;
                }
            });
            List<int[]> tours = new ArrayList<>();
            for (int q = 0; q < t.size(); q++) {
                int[] v = t.stopsOf(q);
                if (v.length > 0) {
                    for (int j = 0; j < v.length; j++) v[j]++;
                    tours.add(v);
                }
            }
            long c = in.cost(tours);
            double gap = (c - in.bestKnown) / (double) in.bestKnown * 100;
            sum += gap;
            n++;
            System.out.printf(
                    "%s cost %d best %d gap %.2f%% tours %d rounds %d%n",
                    in.name, c, in.bestKnown, gap, tours.size(), rounds[0]);
        }
        System.out.printf("mean %.2f%%%n", sum / n);
    }
}
