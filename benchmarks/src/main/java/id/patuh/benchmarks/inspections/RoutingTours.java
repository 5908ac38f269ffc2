package id.patuh.benchmarks.inspections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import id.patuh.compliance.planning.search.Insertion;
import id.patuh.compliance.planning.search.RuinRecreate;
import id.patuh.compliance.planning.search.SearchControl;
import id.patuh.compliance.planning.search.TourModel;
import id.patuh.compliance.planning.search.Tours;

/** A public instance for the search of our planner: stop {@code s} is place {@code s + 1}. */
final class RoutingTours implements TourModel {
    private static final int NEAREST = 120;
    private static final double HOTTEST = 200;
    private static final double COLDEST = 1;

    private final RoutingInstance of;
    private final int[][] neighbours;
    private final int[] opens;
    private final int[] closes;
    private final int[] demand;
    private final int[] prize;
    private final int service;
    private final int[][] begins;
    private final int[][] latest;
    private final int[] load;
    private final int[] length;
    private final int[] size;

    RoutingTours(RoutingInstance instance) {
        of = instance;
        opens = column(instance::opens);
        closes = column(instance::closes);
        demand = column(instance::demand);
        prize = column(instance::prize);
        service = instance.service(1);
        neighbours =
                IntStream.range(1, instance.places()).mapToObj(this::nearest).toArray(int[][]::new);
        begins = new int[instance.vehicles()][instance.places()];
        latest = new int[instance.vehicles()][instance.places()];
        load = new int[instance.vehicles()];
        length = new int[instance.vehicles()];
        size = new int[instance.vehicles()];
    }

    /** The places of the tours that were found. */
    static List<int[]> search(RoutingInstance instance, long seed, SearchControl control) {
        RoutingTours model = new RoutingTours(instance);
        Tours start = new Tours(model.stops(), model.tours());
        Tours found = new RuinRecreate(model, start, seed, HOTTEST, COLDEST).run(control);
        List<int[]> tours = new ArrayList<>();
        for (int tour = 0; tour < found.size(); tour++) {
            tours.add(IntStream.of(found.stopsOf(tour)).map(stop -> stop + 1).toArray());
        }
        return tours;
    }

    private int[] column(IntUnaryOperator figure) {
        return IntStream.range(0, of.places()).map(figure).toArray();
    }

    private int[] nearest(int place) {
        return IntStream.range(1, of.places())
                .boxed()
                .sorted(Comparator.comparingInt(other -> of.distance(place, other)))
                .limit(NEAREST)
                .mapToInt(other -> other - 1)
                .toArray();
    }

    @Override
    public int stops() {
        return of.places() - 1;
    }

    @Override
    public int tours() {
        return of.vehicles();
    }

    @Override
    public double prize(int stop) {
        return prize[stop + 1];
    }

    @Override
    public int[] neighbours(int stop) {
        return neighbours[stop];
    }

    @Override
    public boolean isFixed(int stop) {
        return false;
    }

    /** Those that go, and one that does not yet: all vehicles are alike. */
    @Override
    public int toursFor(int stop, int[] into) {
        int count = 0;
        boolean fresh = false;
        for (int tour = 0; tour < size.length; tour++) {
            if (size[tour] > 0 || !fresh) {
                into[count++] = tour;
                fresh |= size[tour] == 0;
            }
        }
        return count;
    }

    @Override
    public void insertion(int stop, int tour, int[] visited, int count, Insertion best) {
        int place = stop + 1;
        if (load[tour] + demand[place] > of.capacity()) {
            return;
        }
        int before = 0;
        int leaves = opens[0];
        for (int at = 0; at <= count; at++) {
            int arrives = leaves + of.distance(before, place);
            if (arrives > closes[place]) {
                return;
            }
            int after = at == count ? 0 : visited[at] + 1;
            int next = Math.max(arrives, opens[place]) + service + of.distance(place, after);
            if (next <= (at == count ? closes[0] : latest[tour][at])) {
                int more = of.distance(before, place) + of.distance(place, after) - of.distance(before, after);
                best.offer(tour, at, more);
            }
            if (at < count) {
                before = after;
                leaves = begins[tour][at] + service;
            }
        }
    }

    @Override
    public void changed(int tour, int[] visited, int count) {
        size[tour] = count;
        load[tour] = 0;
        length[tour] = 0;
        int before = 0;
        int leaves = opens[0];
        for (int at = 0; at < count; at++) {
            int place = visited[at] + 1;
            load[tour] += demand[place];
            length[tour] += of.distance(before, place);
            begins[tour][at] = Math.max(leaves + of.distance(before, place), opens[place]);
            leaves = begins[tour][at] + service;
            before = place;
        }
        length[tour] += of.distance(before, 0);
        int after = 0;
        for (int at = count - 1; at >= 0; at--) {
            int place = visited[at] + 1;
            int allowed = at == count - 1 ? closes[0] : latest[tour][at + 1];
            latest[tour][at] = Math.min(closes[place], allowed - of.distance(place, after) - service);
            after = place;
        }
    }

    @Override
    public double cost(int tour, int[] visited, int count) {
        return length[tour];
    }
}
