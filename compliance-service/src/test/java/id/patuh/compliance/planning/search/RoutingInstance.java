package id.patuh.compliance.planning.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A prize-collecting vehicle routing problem with time windows, as VRPLIB text: place 0 is the depot, 1 and on are clients. Distances,
 * times and prizes are in tenths, cut and not rounded.
 */
final class RoutingInstance {
    private static final int TENTHS = 10;

    final String name;
    final int vehicles;
    final int capacity;
    final int[] x;
    final int[] y;
    final int[] demand;
    final int[] opens;
    final int[] closes;
    final int[] prize;
    final int service;
    final long bestKnown;
    private final int[][] distances;

    private RoutingInstance(
            String name, Map<String, Integer> header, Map<String, List<int[]>> sections, long bestKnown) {
        this.name = name;
        this.bestKnown = bestKnown;
        this.vehicles = header.get("VEHICLES");
        this.capacity = header.get("CAPACITY");
        this.service = header.get("SERVICE_TIME") * TENTHS;
        List<int[]> places = sections.get("NODE_COORD_SECTION");
        this.x = column(places, 1, 1);
        this.y = column(places, 2, 1);
        this.demand = column(sections.get("DEMAND_SECTION"), 1, 1);
        this.opens = column(sections.get("TIME_WINDOW_SECTION"), 1, TENTHS);
        this.closes = column(sections.get("TIME_WINDOW_SECTION"), 2, TENTHS);
        this.prize = column(sections.get("PRIZE_SECTION"), 1, TENTHS);
        this.distances = new int[x.length][x.length];
        for (int from = 0; from < x.length; from++) {
            for (int to = 0; to < x.length; to++) {
                distances[from][to] = (int) (Math.hypot(x[from] - x[to], y[from] - y[to]) * TENTHS);
            }
        }
    }

    /** Reads an instance and the cost of its best-known solution. */
    static RoutingInstance read(Path vrp) throws IOException {
        Map<String, Integer> header = new HashMap<>();
        Map<String, List<int[]>> sections = new HashMap<>();
        List<int[]> section = null;
        for (String line : Files.readAllLines(vrp)) {
            if (line.contains(" : ")) {
                String[] parts = line.split(" : ");
                if (parts[1].strip().matches("\\d+")) {
                    header.put(parts[0].strip(), Integer.parseInt(parts[1].strip()));
                }
            } else if (line.endsWith("_SECTION")) {
                section = new ArrayList<>();
                sections.put(line.strip(), section);
            } else if (section != null && line.strip().matches("-?\\d+( -?\\d+)*")) {
                section.add(numbers(line.strip().split(" ")));
            }
        }
        String name = vrp.getFileName().toString().replace(".vrp", "");
        Path solution = vrp.resolveSibling(name + ".sol");
        List<String> lines = Files.readAllLines(solution);
        return new RoutingInstance(
                name, header, sections, Long.parseLong(lines.getLast().replaceAll("\\D", "")));
    }

    int clients() {
        return x.length - 1;
    }

    int distance(int from, int to) {
        return distances[from][to];
    }

    /** What a set of tours costs; refuses one that breaks a rule. Knows nothing of the engines. */
    long cost(List<int[]> tours) {
        if (tours.size() > vehicles) {
            throw new IllegalStateException(tours.size() + " tours for " + vehicles + " vehicles");
        }
        boolean[] visited = new boolean[x.length];
        long cost = 0;
        for (int[] tour : tours) {
            cost += cost(tour, visited);
        }
        for (int client = 1; client < x.length; client++) {
            cost += visited[client] ? 0 : prize[client];
        }
        return cost;
    }

    private long cost(int[] tour, boolean[] visited) {
        long length = 0;
        int load = 0;
        int time = opens[0];
        int at = 0;
        for (int client : tour) {
            if (visited[client]) {
                throw new IllegalStateException(client + " is visited twice");
            }
            visited[client] = true;
            length += distance(at, client);
            time = Math.max(time + (at == 0 ? 0 : service) + distance(at, client), opens[client]);
            load += demand[client];
            at = client;
            if (time > closes[client] || load > capacity) {
                throw new IllegalStateException("A rule is broken at " + client);
            }
        }
        if (time + service + distance(at, 0) > closes[0]) {
            throw new IllegalStateException("A tour comes home too late");
        }
        return length + distance(at, 0);
    }

    private static int[] numbers(String... texts) {
        int[] numbers = new int[texts.length];
        for (int i = 0; i < texts.length; i++) {
            numbers[i] = Integer.parseInt(texts[i]);
        }
        return numbers;
    }

    private static int[] column(List<int[]> rows, int column, int factor) {
        return rows.stream().mapToInt(row -> row[column] * factor).toArray();
    }
}
