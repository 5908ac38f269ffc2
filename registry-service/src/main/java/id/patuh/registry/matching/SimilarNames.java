package id.patuh.registry.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/**
 * Finds employers with similar names in the same regency. The database fetches those whose names begin like one of the words, or end alike,
 * from two indexes, so that the search stays small whatever the size of the registry; {@link NameLikeness} judges them.
 */
@ApplicationScoped
class SimilarNames {
    private static final int MOST = 3;

    private static final String FRESH = """
            with fresh as materialized (
                select e.id, e.name_key, e.region_code, n.line
                from (%s) n(id, line)
                cross join lateral (select * from employer where id = n.id offset 0) e)
            """;

    // Both have a NIB: a legal person has one, so they are two. Compared with an array, because a condition on the type
    // may be looked up among all numbers of that type. A pair that a person found different is not asked about again.
    private static final String MAY_BE_ONE = """
            o.id <> f.id and o.status = 'ACTIVE'
              and not ('NIB' = any (array(select i.type from identifier i where i.employer_id = o.id))
                       and 'NIB' = any (array(select i.type from identifier i where i.employer_id = f.id)))
              and not exists (
                  select from match_candidate d
                  where d.left_id = least(f.id, o.id) and d.right_id = greatest(f.id, o.id) and d.state = 'DIFFERENT')
            """;

    // A name begins with some letters of one of the words, or ends with the same letters; the blank ends a word of
    // less than six. Where a hundred do, with the whole word and the first letter of another one, or the last letter,
    // so that the search stays small in a large region. Each bound stands after every name that begins so.
    private static final String ALIKE = FRESH + """
            select f.id, f.name_key, f.line, o.id as other_id, o.name_key as other_key
            from fresh f
            cross join lateral (
                select o.id, o.name_key
                from (select b.*
                      from (select distinct case when c.many and n.word is not null then w.word || ' ' || left(n.word, 1)
                                                 else left(w.word || ' ', 6) end as beginning
                            from regexp_split_to_table(f.name_key, ' ') with ordinality w(word, place)
                            cross join lateral (
                                select count(*) = 100 as many
                                from (select from employer e
                                      where e.region_code = f.region_code
                                        and e.name_key ~>=~ left(w.word || ' ', 6)
                                        and e.name_key ~<~ (left(w.word || ' ', 6) || chr(65535))
                                      limit 100) e) c
                            left join regexp_split_to_table(f.name_key, ' ') with ordinality n(word, place) on n.place <> w.place) p
                      cross join lateral (
                          select e.id, e.name_key, e.status, similarity(e.name_key, f.name_key) as similarity
                          from employer e
                          where e.region_code = f.region_code
                            and e.name_key ~>=~ p.beginning
                            and e.name_key ~<~ (p.beginning || chr(65535))
                            and similarity(e.name_key, f.name_key) >= 0.4
                          limit 200) b
                      union
                      select b.*
                      from (select distinct case when c.many and n.word is not null then reverse(right(n.word, 1) || ' ' || w.word)
                                                 else left(reverse(f.name_key), 5) end as ending
                            from (select substring(f.name_key from '[^ ]+$') as word) w
                            cross join lateral (
                                select count(*) = 100 as many
                                from (select from employer e
                                      where e.region_code = f.region_code
                                        and reverse(e.name_key) ~>=~ left(reverse(f.name_key), 5)
                                        and reverse(e.name_key) ~<~ (left(reverse(f.name_key), 5) || chr(65535))
                                      limit 100) e) c
                            left join regexp_split_to_table(f.name_key, ' ') n(word) on n.word <> w.word) p
                      cross join lateral (
                          select e.id, e.name_key, e.status, similarity(e.name_key, f.name_key) as similarity
                          from employer e
                          where e.region_code = f.region_code
                            and reverse(e.name_key) ~>=~ p.ending
                            and reverse(e.name_key) ~<~ (p.ending || chr(65535))
                            and similarity(e.name_key, f.name_key) >= 0.4
                          limit 200) b) o
                where %s
                order by o.similarity desc, o.id limit 10) o
            """;

    // A name that many of a region have says little: a few of them are looked at, not all, or a file of them would take
    // for ever.
    private static final String EQUAL = FRESH + """
            select f.id, f.name_key, f.line, o.id as other_id, o.name_key as other_key
            from fresh f
            cross join lateral (
                select o.id, o.name_key
                from (select e.id, e.name_key, e.status from employer e
                      where e.region_code = f.region_code and e.name_key = f.name_key limit 20) o
                where %s
                order by o.id limit 3) o
            """;

    private final Database database;

    SimilarNames(Database database) {
        this.database = database;
    }

    /**
     * Two employers with similar names.
     *
     * @param leftId the one with the lower id
     * @param rightId the other
     * @param freshId the one that is new
     * @param likeness of their names, 0 to 1
     * @param line line of the file that brought the newer one; null without a file
     */
    record Pair(UUID leftId, UUID rightId, UUID freshId, double likeness, Integer line) {}

    /**
     * Pairs of which one is new, in any way of writing.
     *
     * @param fresh a query that gives ids of new employers, each with its line or null
     * @param parameters parameters of the query
     */
    List<Pair> alike(String fresh, Object... parameters) {
        return pairs(ALIKE.formatted(fresh, MAY_BE_ONE), parameters);
    }

    /** As {@link #alike}, but only names with equal keys: a single look into an index for each employer. */
    List<Pair> equal(String fresh, Object... parameters) {
        return pairs(EQUAL.formatted(fresh, MAY_BE_ONE), parameters);
    }

    private List<Pair> pairs(String sql, Object... parameters) {
        List<Pair> likely = database
                .query(
                        sql,
                        row -> pair(
                                row.getObject("id", UUID.class),
                                row.getObject("other_id", UUID.class),
                                NameLikeness.of(row.getString("name_key"), row.getString("other_key")),
                                row.getObject("line", Integer.class)),
                        parameters)
                .stream()
                .filter(pair -> pair.likeness() >= NameLikeness.SIMILAR)
                .toList();
        return atMost(MOST, likely);
    }

    /** The likeliest of each new employer, each pair once: of a name that many have, some pairs say as much as all. */
    private static List<Pair> atMost(int most, List<Pair> likely) {
        Map<UUID, Integer> taken = new HashMap<>();
        Set<List<UUID>> seen = new HashSet<>();
        return likely.stream()
                .sorted(Comparator.comparingDouble(Pair::likeness).reversed())
                .filter(pair -> seen.add(List.of(pair.leftId(), pair.rightId())))
                .filter(pair -> taken.merge(pair.freshId(), 1, Integer::sum) <= most)
                .toList();
    }

    private static Pair pair(UUID fresh, UUID other, double likeness, Integer line) {
        // As the database orders them.
        boolean inOrder = fresh.toString().compareTo(other.toString()) < 0;
        return new Pair(inOrder ? fresh : other, inOrder ? other : fresh, fresh, likeness, line);
    }
}
