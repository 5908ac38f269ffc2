package id.patuh.contracts.employer;

/** RupiahSums of rupiah. Each amount has 18 digits at most; a sum that does not fit stays at the largest number. */
final class RupiahSums {
    private RupiahSums() {}

    static long plus(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    /** Where nothing is stated, the other amount. */
    static Long plus(Long one, Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return plus(one.longValue(), other.longValue());
    }

    /** The higher one; nulls are ignored. */
    static Long higher(Long one, Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.max(one, other);
    }
}
