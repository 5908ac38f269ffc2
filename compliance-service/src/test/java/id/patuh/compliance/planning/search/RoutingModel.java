package id.patuh.compliance.planning.search;

import java.util.Comparator;
import java.util.stream.IntStream;

/** An instance for the search of our planner: the stop {@code s} is the client {@code s + 1}. */
final class RoutingModel implements TourModel {
    private static final int NEAREST = 120;

    private final RoutingInstance instance;
    private final int[][] neighbours;
    private final int[][] begins;
    private final int[][] latest;
    private final int[] load;
    private final int[] length;
    private final int[] tourLength;

    RoutingModel(RoutingInstance instance) {
        this.instance = instance;
        int clients = instance.clients();
        this.neighbours = new int[clients][];
        for (int stop = 0; stop < clients; stop++) {
            int client = stop + 1;
            neighbours[stop] = IntStream.range(0, clients)
                    .boxed()
                    .sorted(Comparator.comparingInt(other -> instance.distance(client, other + 1)))
                    .limit(NEAREST)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        this.begins = new int[instance.vehicles][clients + 1];
        this.latest = new int[instance.vehicles][clients + 1];
        this.load = new int[instance.vehicles];
        this.length = new int[instance.vehicles];
        this.tourLength = new int[instance.vehicles];
    }

    @Override
    public int stops() {
        return instance.clients();
    }

    @Override
    public int tours() {
        return instance.vehicles;
    }

    @Override
    public double prize(int stop) {
        return instance.prize[stop + 1];
    }

    @Override
    public int[] neighbours(int stop) {
        return neighbours[stop];
    }

    @Override
    public boolean isFixed(int stop) {
        return false;
    }

    @Override
    public int toursFor(int stop, int[] into) {
        int count = 0;
        boolean empty = false;
        for (int tour = 0; tour < instance.vehicles; tour++) {
            if (tourLength[tour] > 0) {
                into[count++] = tour;
            } else if (!empty) {
                empty = true;
                into[count++] = tour;
            }
        }
        return count;
    }

    @Override
    public void insertion(int stop, int tour, int[] visited, int size, Insertion best) {
        int client = stop + 1;
        if (load[tour] + instance.demand[client] > instance.capacity) {
            return;
        }
        int before = 0;
        int leaves = instance.opens[0];
        for (int at = 0; at <= size; at++) {
            int arrives = leaves + instance.distance(before, client);
            if (arrives > instance.closes[client]) {
                return;
            }
            int after = at == size ? 0 : visited[at] + 1;
            int done = Math.max(arrives, instance.opens[client]) + instance.service + instance.distance(client, after);
            int allowed = at == size ? instance.closes[0] : latest[tour][at];
            if (done <= allowed) {
                best.offer(
                        tour,
                        at,
                        instance.distance(before, client)
                                + instance.distance(client, after)
                                - instance.distance(before, after));
            }
            if (at < size) {
                before = after;
                leaves = begins[tour][at] + instance.service;
            }
        }
    }

    @Override
    public void changed(int tour, int[] visited, int size) {
        tourLength[tour] = size;
        int sum = 0;
        int way = 0;
        int before = 0;
        int leaves = instance.opens[0];
        for (int at = 0; at < size; at++) {
            int client = visited[at] + 1;
            sum += instance.demand[client];
            way += instance.distance(before, client);
            begins[tour][at] = Math.max(leaves + instance.distance(before, client), instance.opens[client]);
            leaves = begins[tour][at] + instance.service;
            before = client;
        }
        load[tour] = sum;
        length[tour] = size == 0 ? 0 : way + instance.distance(before, 0);
        int after = 0;
        int limit = instance.closes[0];
        for (int at = size - 1; at >= 0; at--) {
            int client = visited[at] + 1;
            latest[tour][at] =
                    Math.min(instance.closes[client], limit - instance.distance(client, after) - instance.service);
            limit = latest[tour][at];
            after = client;
        }
    }

    @Override
    public double cost(int tour, int[] visited, int size) {
        return length[tour];
    }
}
