package id.patuh.registry.roster.file;

/** A checked row; the same object for every row. Days are counted from 1970-01-01. */
final class RosterRow {
    /** Stands for no day. */
    static final int OPEN = Integer.MAX_VALUE;

    private static final int TOKEN_BYTES = 16;

    final byte[] token = new byte[TOKEN_BYTES];
    long wageIdr;
    int programmes;
    int validFrom;
    int validTo;
    int asOf;
    /** First day of the month of {@link #asOf}. */
    int period;

    /** Whether the worker is with the employer on the day of the list. */
    boolean present() {
        return validFrom <= asOf && validTo > asOf;
    }
}
