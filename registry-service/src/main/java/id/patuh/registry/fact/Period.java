package id.patuh.registry.fact;

import java.time.LocalDate;

/**
 * Days from one on and before another: half-open, so that periods which touch share no day.
 *
 * @param from first day
 * @param to first day after it; null when it has no end
 */
public record Period(LocalDate from, LocalDate to) {
    /**
     * Whether a day lies in it.
     *
     * @param day the day
     * @return false before {@code from}, and on {@code to} and after
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && endsAfter(day);
    }

    /**
     * Whether it goes on after the start of a day.
     *
     * @param day the day
     * @return true when it has no end, or a later one
     */
    public boolean endsAfter(LocalDate day) {
        return to == null || to.isAfter(day);
    }

    /**
     * Whether it has no day.
     *
     * @return true when it ends where it begins
     */
    public boolean isEmpty() {
        return from.equals(to);
    }

    /** In the notation of half-open periods: {@code [2026-01-10, 2026-03-01)}. */
    @Override
    public String toString() {
        return "[" + from + ", " + (to == null ? "…" : to) + ")";
    }
}
