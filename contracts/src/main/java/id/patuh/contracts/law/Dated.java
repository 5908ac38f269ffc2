package id.patuh.contracts.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An entry of a table that holds from a day on, until a later entry of the same table replaces it. */
public interface Dated {
    /** The first day on which the entry holds, Asia/Jakarta. */
    LocalDate from();

    /** The newest entry of a table that does not start after a date; empty before the first. The entries may stand in any order. */
    static <T extends Dated> Optional<T> at(List<T> table, LocalDate date) {
        return table.stream().filter(entry -> !entry.from().isAfter(date)).max(Comparator.comparing(Dated::from));
    }
}
