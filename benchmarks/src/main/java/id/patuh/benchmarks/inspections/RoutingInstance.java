package id.patuh.benchmarks.inspections;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A public instance of prize-collecting routing with time windows, as VRPLIB text, and what its best-known solution costs. Place 0 is the
 * depot. Everything is in tenths, cut and not rounded.
 */
public final class RoutingInstance {
    private static final int TENTHS = 10;

    private final String name;
    private final Map<String, Integer> header = new HashMap<>();
    private final Map<String, List<int[]>> sections = new HashMap<>();
    private final int[][] distances;
    private final long bestKnown;
    private List<int[]> section;

    /** Reads an instance, and its best-known solution from the file with the ending {@code .sol} beside it. */
    public RoutingInstance(Path file) throws IOException {
        name = file.getFileName().toString().replace(".vrp", "");
        Files.readAllLines(file).forEach(this::read);
        List<String> solution = Files.readAllLines(file.resolveSibling(name + ".sol"));
        bestKnown = Long.parseLong(solution.getLast().replaceAll("\\D", ""));
        List<int[]> at = sections.get("NODE_COORD_SECTION");
        distances = new int[at.size()][at.size()];
        for (int from = 0; from < at.size(); from++) {
            for (int to = 0; to < at.size(); to++) {
                double length = Math.hypot(at.get(from)[1] - at.get(to)[1], at.get(from)[2] - at.get(to)[2]);
                distances[from][to] = (int) (length * TENTHS);
            }
        }
    }

    /** All instances of a folder, by name. */
    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".vrp"))
                    .sorted()
                    .toList();
        }
    }

    private void read(String line) {
        String text = line.strip();
        if (text.matches("\\w+ : \\d+")) {
            header.put(text.split(" : ")[0], Integer.parseInt(text.split(" : ")[1]));
        } else if (text.endsWith("_SECTION")) {
            section = new ArrayList<>();
            sections.put(text, section);
        } else if (section != null && text.matches("-?\\d+( -?\\d+)*")) {
            section.add(Stream.of(text.split(" ")).mapToInt(Integer::parseInt).toArray());
        }
    }

    /** The file's name without its ending. */
    public String name() {
        return name;
    }

    /** What the best-known solution costs. */
    public long bestKnown() {
        return bestKnown;
    }

    /** Number of places, the depot included. */
    public int places() {
        return distances.length;
    }

    /** Most tours. */
    public int vehicles() {
        return header.get("VEHICLES");
    }

    /** Most demand of a tour. */
    public int capacity() {
        return header.get("CAPACITY");
    }

    /** Time of a visit, none at the depot. */
    public int service(int place) {
        return place == 0 ? 0 : header.get("SERVICE_TIME") * TENTHS;
    }

    /** What a visit adds to the load. */
    public int demand(int place) {
        return sections.get("DEMAND_SECTION").get(place)[1];
    }

    /** The earliest beginning of a visit. */
    public int opens(int place) {
        return sections.get("TIME_WINDOW_SECTION").get(place)[1] * TENTHS;
    }

    /** The latest beginning of a visit. */
    public int closes(int place) {
        return sections.get("TIME_WINDOW_SECTION").get(place)[2] * TENTHS;
    }

    /** What it costs not to visit a place. */
    public int prize(int place) {
        return sections.get("PRIZE_SECTION").get(place)[1] * TENTHS;
    }

    /** Length and duration of a way. */
    public int distance(int from, int to) {
        return distances[from][to];
    }

    /**
     * What tours cost, the prizes of places not visited included. Knows nothing of engines.
     *
     * @throws IllegalStateException if they break a rule
     */
    public long cost(List<int[]> tours) {
        require(tours.size() <= vehicles(), "more tours than vehicles");
        boolean[] visited = new boolean[places()];
        long cost = 0;
        for (int[] tour : tours) {
            cost += cost(tour, visited);
        }
        for (int place = 1; place < places(); place++) {
            cost += visited[place] ? 0 : prize(place);
        }
        return cost;
    }

    private long cost(int[] tour, boolean[] visited) {
        long length = 0;
        int load = 0;
        int time = opens(0);
        int at = 0;
        for (int place : tour) {
            require(!visited[place], "a place is visited twice");
            visited[place] = true;
            length += distance(at, place);
            time = Math.max(time + service(at) + distance(at, place), opens(place));
            load += demand(place);
            require(time <= closes(place), "a visit begins too late");
            at = place;
        }
        require(load <= capacity(), "a vehicle is overloaded");
        require(time + service(at) + distance(at, 0) <= closes(0), "a tour comes home too late");
        return length + distance(at, 0);
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(name + ": " + otherwise);
        }
    }
}
