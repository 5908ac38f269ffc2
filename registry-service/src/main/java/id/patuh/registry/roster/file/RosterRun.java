package id.patuh.registry.roster.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Rows of one record and month that follow each other, added up. A file in the order of its records has one run for each; in any
 * other order it only has more of them.
 */
final class RosterRun {
    /** Longer ones are cut, to bound memory; SQL finds what repeats across runs. */
    private static final int LONGEST = 1_000_000;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    /** Sums of so many bits do not overflow below eight million rows. */
    private static final int DIGEST_SHIFT = 24;

    private static final long MIX_1 = 0xbf58476d1ce4e5b9L;
    private static final long MIX_2 = 0x94d049bb133111ebL;

    private final Cell ownNumber = new Cell();
    private final TokenSet tokens = new TokenSet();
    final int[] heads = new int[RosterSource.MOST_PROGRAMMES];
    final long[] wages = new long[RosterSource.MOST_PROGRAMMES];
    int number;
    int period;
    int asOf;
    int rows;
    int workers;
    int programmes;
    long digest1;
    long digest2;

    /** Whether a row belongs to it. */
    boolean goesOn(Cell own, RosterRow row) {
        return rows > 0 && rows < LONGEST && row.period == period && own.has(ownNumber);
    }

    /** Begins the next run, without rows. */
    void begin(Cell own, RosterRow row) {
        number++;
        ownNumber.copy(own);
        tokens.clear();
        period = row.period;
        asOf = row.asOf;
        rows = 0;
        workers = 0;
        programmes = 0;
        digest1 = 0;
        digest2 = 0;
        for (int i = 0; i < RosterSource.MOST_PROGRAMMES; i++) {
            heads[i] = 0;
            wages[i] = 0;
        }
    }

    /** Adds a row; false when its worker was added before. */
    boolean add(RosterRow row) {
        long high = (long) LONGS.get(row.token, 0);
        long low = (long) LONGS.get(row.token, Long.BYTES);
        if (!tokens.add(high, low)) {
            return false;
        }
        rows++;
        asOf = Math.max(asOf, row.asOf);
        programmes |= row.programmes;
        if (row.present()) {
            count(row);
        }
        long facts = mix(mix(row.wageIdr) + row.programmes + ((long) row.validFrom << 32) + row.validTo);
        digest1 += mix(high ^ facts) >>> DIGEST_SHIFT;
        digest2 += mix(low + facts) >>> DIGEST_SHIFT;
        return true;
    }

    Cell ownNumber() {
        return ownNumber;
    }

    private void count(RosterRow row) {
        workers++;
        for (int i = 0, bits = row.programmes; bits != 0; i++, bits >>>= 1) {
            if ((bits & 1) != 0) {
                heads[i]++;
                wages[i] += row.wageIdr;
            }
        }
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * MIX_1;
        mixed = (mixed ^ mixed >>> 27) * MIX_2;
        return mixed ^ mixed >>> 31;
    }
}
