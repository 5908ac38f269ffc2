package id.patuh.registry.membership;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which something belongs to an employer, half-open. {@code actId} is null where a row decided.
 *
 * @param from first day; null for all days before {@code to}
 * @param to first day on which it no longer does; null while it does
 */
public record Spell(UUID employerId, LocalDate from, LocalDate to, UUID actId) {
    /** Whether a day lies in it. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && endsAfter(day);
    }

    boolean endsAfter(LocalDate day) {
        return to == null || day.isBefore(to);
    }
}
