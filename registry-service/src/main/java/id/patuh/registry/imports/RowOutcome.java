package id.patuh.registry.imports;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of the rows of a chunk; each row counts once.
 *
 * @param created rows that made an employer
 * @param updated rows that changed what is current of one
 * @param unchanged rows that said nothing new
 * @param historical rows older than what is held, added to the history
 * @param rejected rows refused
 */
record RowOutcome(long created, long updated, long unchanged, long historical, long rejected) {
    long rows() {
        return created + updated + unchanged + historical + rejected;
    }

    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("created", created);
        counts.put("updated", updated);
        counts.put("unchanged", unchanged);
        counts.put("historical", historical);
        counts.put("rejected", rejected);
        return counts;
    }

    RowOutcome plus(RowOutcome other) {
        return new RowOutcome(
                created + other.created,
                updated + other.updated,
                unchanged + other.unchanged,
                historical + other.historical,
                rejected + other.rejected);
    }
}
