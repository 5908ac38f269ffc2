package id.patuh.compliance.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An entry of a policy table that holds from a day on, until a later entry of the same table replaces it. */
public interface Dated {
    /**
     * The first day on which the entry holds.
     *
     * @return a date in Asia/Jakarta
     */
    LocalDate from();

    /**
     * The entry of a table in force on a date.
     *
     * @param table entries in any order
     * @param date the date
     * @param <T> kind of entry
     * @return the newest entry that does not start after the date; empty before the first
     */
    static <T extends Dated> Optional<T> at(List<T> table, LocalDate date) {
        return table.stream().filter(entry -> !entry.from().isAfter(date)).max(Comparator.comparing(Dated::from));
    }
}
