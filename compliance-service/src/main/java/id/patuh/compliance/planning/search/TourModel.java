package id.patuh.compliance.planning.search;

/**
 * What a problem says of its tours: how much an insertion costs and whether it is possible. Stops and tours are numbered from 0. The
 * model keeps what it needs to answer quickly, and is told of each change of a tour.
 */
public interface TourModel {
    /** Number of stops that may be visited. */
    int stops();

    /** Number of tours, empty ones included. */
    int tours();

    /** What it costs not to visit a stop. */
    double prize(int stop);

    /** Stops in the order of their distance from a stop, the stop itself first; as many as are worth looking at. */
    int[] neighbours(int stop);

    /** Whether a stop stays where it is, whatever the search does. */
    boolean isFixed(int stop);

    /**
     * Tours into which a stop may go, in any order.
     *
     * @param into takes them; as long as there are tours
     * @return how many there are
     */
    int toursFor(int stop, int[] into);

    /**
     * The cheapest place for a stop in a tour, as it stands now.
     *
     * @param best takes the place and its cost if it is below the one that is held
     */
    void insertion(int stop, int tour, int[] visited, int length, Insertion best);

    /** A tour changed, and what was computed of it is void. */
    void changed(int tour, int[] visited, int length);

    /** What the model knows of a tour beside its stops, to be given back by {@link #restored}; null if nothing. */
    default Object memory(int tour) {
        return null;
    }

    /** A tour is again what it was when its memory was asked for; it was told as empty before. */
    default void restored(int tour, int[] visited, int length, Object memory) {
        changed(tour, visited, length);
    }

    /** Cost of a tour. */
    double cost(int tour, int[] visited, int length);

    /** Cost of what concerns all tours together, without prizes. */
    default double common() {
        return 0;
    }
}
