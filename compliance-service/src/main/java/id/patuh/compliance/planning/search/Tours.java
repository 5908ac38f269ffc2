package id.patuh.compliance.planning.search;

import java.util.Arrays;

/** Which stops are visited on which tours, in which order. */
public final class Tours {
    private static final int NONE = -1;

    private final int[][] visited;
    private final int[] length;
    private final int[] tourOf;

    /** Empty tours. */
    public Tours(int stops, int tours) {
        visited = new int[tours][0];
        length = new int[tours];
        tourOf = new int[stops];
        Arrays.fill(tourOf, NONE);
    }

    private Tours(Tours other) {
        visited = new int[other.visited.length][];
        for (int i = 0; i < visited.length; i++) {
            visited[i] = Arrays.copyOf(other.visited[i], other.length[i]);
        }
        length = other.length.clone();
        tourOf = other.tourOf.clone();
    }

    Tours copy() {
        return new Tours(this);
    }

    /** The tour of a stop; -1 for none. */
    public int tourOf(int stop) {
        return tourOf[stop];
    }

    /** The stops of a tour in their order. */
    public int[] stopsOf(int tour) {
        return Arrays.copyOf(visited[tour], length[tour]);
    }

    /** Number of tours. */
    public int size() {
        return visited.length;
    }

    /** Puts a stop before the one at a position of a tour. */
    public void insert(int stop, int tour, int position) {
        int[] row = visited[tour];
        if (length[tour] == row.length) {
            row = Arrays.copyOf(row, Math.max(4, row.length * 2));
            visited[tour] = row;
        }
        System.arraycopy(row, position, row, position + 1, length[tour] - position);
        row[position] = stop;
        length[tour]++;
        tourOf[stop] = tour;
    }

    /** Takes the stop at a position out of a tour. */
    public void remove(int tour, int position) {
        int[] row = visited[tour];
        tourOf[row[position]] = NONE;
        System.arraycopy(row, position + 1, row, position, length[tour] - position - 1);
        length[tour]--;
    }

    int[] row(int tour) {
        return visited[tour];
    }

    int length(int tour) {
        return length[tour];
    }

    int positionOf(int stop) {
        int tour = tourOf[stop];
        int[] row = visited[tour];
        int position = 0;
        while (row[position] != stop) {
            position++;
        }
        return position;
    }

    /** Makes a tour what it was. */
    void restore(int tour, int[] stops) {
        for (int i = 0; i < length[tour]; i++) {
            if (tourOf[visited[tour][i]] == tour) {
                tourOf[visited[tour][i]] = NONE;
            }
        }
        visited[tour] = stops;
        length[tour] = stops.length;
    }

    void claim(int tour) {
        for (int i = 0; i < length[tour]; i++) {
            tourOf[visited[tour][i]] = tour;
        }
    }
}
