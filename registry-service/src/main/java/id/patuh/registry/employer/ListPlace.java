package id.patuh.registry.employer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.patuh.kit.paging.CursorKey;

/**
 * A place in the list of employers, which goes by region and id.
 *
 * @param regionCode region of the last employer before it; empty at the beginning
 */
record ListPlace(String regionCode, UUID id) {
    private static final ListPlace BEGINNING = new ListPlace("", new UUID(0, 0));

    /** The place that a cursor names. */
    static ListPlace of(Optional<CursorKey> cursor) {
        return cursor.map(key -> new ListPlace(key.text(0), key.id(1))).orElse(BEGINNING);
    }

    /** Appends the SQL condition on two columns with its parameters. */
    void conditions(String region, String employer, StringBuilder where, List<Object> parameters) {
        if (this != BEGINNING) {
            where.append(" and (%s, %s) > (?, ?)".formatted(region, employer));
            parameters.add(regionCode);
            parameters.add(id);
        }
    }
}
