package id.patuh.registry.roster.file;

import java.util.Arrays;

/** The tokens of the rows of one record, to find one that occurs twice. Tokens are evenly spread, so they are their own hash. */
final class TokenSet {
    private static final int SMALLEST = 256;

    /** Two longs for each place; a place with two zeros is free. */
    private long[] places = new long[2 * SMALLEST];

    private int size;

    /** Adds a token; false when it was added before. */
    boolean add(long high, long low) {
        if (2 * size >= places.length / 2) {
            grow();
        }
        return put(high, low);
    }

    void clear() {
        if (size > 0) {
            if (places.length > 2 * SMALLEST && 8 * size < places.length) {
                places = new long[2 * SMALLEST];
            } else {
                Arrays.fill(places, 0);
            }
            size = 0;
        }
    }

    private boolean put(long high, long low) {
        int mask = places.length / 2 - 1;
        int at = (int) high & mask;
        while (places[2 * at] != 0 || places[2 * at + 1] != 0) {
            if (places[2 * at] == high && places[2 * at + 1] == low) {
                return false;
            }
            at = at + 1 & mask;
        }
        places[2 * at] = high;
        places[2 * at + 1] = low;
        size++;
        return true;
    }

    private void grow() {
        long[] before = places;
        places = new long[2 * before.length];
        size = 0;
        for (int i = 0; i < before.length; i += 2) {
            if (before[i] != 0 || before[i + 1] != 0) {
                put(before[i], before[i + 1]);
            }
        }
    }
}
