package id.patuh.registry.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/**
 * Finds employers with similar names in the same regency. The database fetches those whose names begin like one of the words, or end alike,
 * from two indexes, so that the search stays small whatever the size of the registry; {@link NameLikeness} judges them.
 */
@ApplicationScoped
class SimilarNames {
    private static final String FRESH = """
            with fresh as materialized (
                select e.id, e.name_key, e.region_code, n.line from (%s) n(id, line) join employer e on e.id = n.id)
            """;

    // Both have a NIB: a legal person has one, so they are two. A pair that a person found different is not asked about
    // again.
    private static final String MAY_BE_ONE = """
            o.id <> f.id and o.status = 'ACTIVE'
              and not (exists (select from identifier i where i.employer_id = o.id and i.type = 'NIB')
                       and exists (select from identifier i where i.employer_id = f.id and i.type = 'NIB'))
              and not exists (
                  select from match_candidate d
                  where d.left_id = least(f.id, o.id) and d.right_id = greatest(f.id, o.id) and d.state = 'DIFFERENT')
            """;

    // The blank ends a word of less than six letters, and the bound stands after every word that begins so.
    private static final String ALIKE = FRESH + """
            select f.id, f.name_key, f.line, o.id as other_id, o.name_key as other_key
            from fresh f
            cross join lateral (
                select e.id, e.name_key, e.status
                from unnest(string_to_array(f.name_key, ' ')) w(word)
                join employer e on e.region_code = f.region_code
                                and e.name_key ~>=~ left(w.word || ' ', 6) and e.name_key ~<~ left(w.word || ' ', 6) || chr(65535)
                where similarity(e.name_key, f.name_key) >= 0.4
                union
                select e.id, e.name_key, e.status
                from employer e
                where e.region_code = f.region_code
                  and reverse(e.name_key) ~>=~ left(reverse(f.name_key), 5)
                  and reverse(e.name_key) ~<~ left(reverse(f.name_key), 5) || chr(65535)
                  and similarity(e.name_key, f.name_key) >= 0.4) o
            where\s""" + MAY_BE_ONE;

    private static final String EQUAL = FRESH + """
            select f.id, f.name_key, f.line, o.id as other_id, o.name_key as other_key
            from fresh f join employer o on o.region_code = f.region_code and o.name_key ~=~ f.name_key
            where\s""" + MAY_BE_ONE;

    private final Database database;

    SimilarNames(Database database) {
        this.database = database;
    }

    /**
     * Two employers with similar names.
     *
     * @param leftId the one with the lower id
     * @param rightId the other
     * @param likeness of their names, 0 to 1
     * @param line line of the file that brought the newer one; null without a file
     */
    record Pair(UUID leftId, UUID rightId, double likeness, Integer line) {}

    /**
     * Pairs of which one is new, in any way of writing.
     *
     * @param fresh a query that gives ids of new employers, each with its line or null
     * @param parameters parameters of the query
     */
    List<Pair> alike(String fresh, Object... parameters) {
        return pairs(ALIKE.formatted(fresh), parameters);
    }

    /** As {@link #alike}, but only names with equal keys: a single look into an index for each employer. */
    List<Pair> equal(String fresh, Object... parameters) {
        return pairs(EQUAL.formatted(fresh), parameters);
    }

    private List<Pair> pairs(String sql, Object... parameters) {
        Map<List<UUID>, Pair> pairs = new LinkedHashMap<>();
        database.query(
                sql,
                row -> {
                    double likeness = NameLikeness.of(row.getString("name_key"), row.getString("other_key"));
                    UUID id = row.getObject("id", UUID.class);
                    UUID other = row.getObject("other_id", UUID.class);
                    boolean inOrder = id.toString().compareTo(other.toString()) < 0;
                    Pair pair = inOrder
                            ? new Pair(id, other, likeness, row.getObject("line", Integer.class))
                            : new Pair(other, id, likeness, row.getObject("line", Integer.class));
                    if (likeness >= NameLikeness.SIMILAR) {
                        pairs.putIfAbsent(List.of(pair.leftId(), pair.rightId()), pair);
                    }
                    return pair;
                },
                parameters);
        return new ArrayList<>(pairs.values());
    }
}
