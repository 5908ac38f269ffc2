package id.patuh.contracts.employer;

/** Adds and compares amounts in rupiah, each 0 or more with 18 digits at most. A sum that overflows stays at {@link Long#MAX_VALUE}. */
final class RupiahSums {
    private RupiahSums() {}

    static long plus(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    /** The sum; where one is not stated (null), the other one; null where neither is. */
    static Long plus(Long one, Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return plus(one.longValue(), other.longValue());
    }

    /** The higher one; where one is not stated (null), the other one; null where neither is. */
    static Long higher(Long one, Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.max(one, other);
    }
}
