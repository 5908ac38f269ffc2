package id.patuh.compliance.planning.search;

/** Stops that wait for a place, in the order in which they get one. */
final class Waiting {
    private final int[] stops;
    private final double[] keys;
    private final boolean[] holds;
    private int count;

    Waiting(int stopsOfModel) {
        stops = new int[stopsOfModel];
        keys = new double[stopsOfModel];
        holds = new boolean[stopsOfModel];
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            holds[stops[i]] = false;
        }
        count = 0;
    }

    void add(int stop) {
        holds[stop] = true;
        stops[count++] = stop;
    }

    boolean holds(int stop) {
        return holds[stop];
    }

    int count() {
        return count;
    }

    int stop(int place) {
        return stops[place];
    }

    /** Says where a stop belongs: the lowest key first. */
    void key(int stop, double key) {
        keys[stop] = key;
    }

    void sort() {
        for (int i = 1; i < count; i++) {
            int stop = stops[i];
            int at = i;
            for (; at > 0 && keys[stops[at - 1]] > keys[stop]; at--) {
                stops[at] = stops[at - 1];
            }
            stops[at] = stop;
        }
    }
}
