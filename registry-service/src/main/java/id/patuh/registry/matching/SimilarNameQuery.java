package id.patuh.registry.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.registry.intake.QuestionRaiser;

/**
 * Finds employers with similar names in the same regency. Two indexes give the names that begin like one of the words, or end alike, without
 * a look at the employers; {@link NameLikeness} judges them, and only the employers with a name that is alike are read.
 */
@ApplicationScoped
class SimilarNameQuery {
    private static final int MOST = 3;
    private static final int AT_ONCE = 50;

    private static final String FRESH = """
            select e.id, n.line, e.region_code, e.name_key
            from unnest(?::uuid[], ?::integer[]) n(id, line)
            cross join lateral (select * from employer where id = n.id offset 0) e
            """;

    // Each bound stands after every name that begins so.
    private static final String NAMES = """
            select r.place, e.name_key
            from unnest(?::integer[], ?::text[], ?::text[]) r(place, region_code, beginning)
            cross join lateral (
                select e.name_key from employer e
                where e.region_code = r.region_code
                  and e.name_key ~>=~ r.beginning and e.name_key ~<~ (r.beginning || chr(65535))
                limit ?) e
            union all
            select r.place, e.name_key
            from unnest(?::integer[], ?::text[], ?::text[]) r(place, region_code, ending)
            cross join lateral (
                select e.name_key from employer e
                where e.region_code = r.region_code
                  and reverse(e.name_key) ~>=~ r.ending and reverse(e.name_key) ~<~ (r.ending || chr(65535))
                limit ?) e
            """;

    // Both have a NIB: a legal person has one, so they are two. Compared with an array, because a condition on the type
    // may be looked up among all numbers of that type; "offset 0", because a condition on what is held may be looked up
    // among all
    // that is held. A pair that a person found different is not asked about again.
    // A name that many of a region have says little: a few of them are looked at, not all, or a file of them would take
    // for ever.
    private static final String NAMED = """
            with fresh as materialized (%s)
            select f.id, f.line, f.other_key, o.id as other_id
            from fresh f(id, line, region_code, other_key)
            cross join lateral (
                select o.id
                from (select e.id, e.status from employer e
                      where e.region_code = f.region_code and e.name_key = f.other_key limit 20) o
                where o.id <> f.id and o.status = 'ACTIVE'
                  and not ('NIB' = any (array(select i.type from
                               (select * from identity_number where employer_id = o.id offset 0) i
                               where i.ended_sequence is null and i.valid_to is null))
                           and 'NIB' = any (array(select i.type from
                               (select * from identity_number where employer_id = f.id offset 0) i
                               where i.ended_sequence is null and i.valid_to is null)))
                  and not exists (
                      select from (select state from match_candidate
                                   where left_id = least(f.id, o.id) and right_id = greatest(f.id, o.id) offset 0) d
                      where d.state = 'DIFFERENT')
                order by o.id limit 3) o
            """;
    private static final String GIVEN = "select * from unnest(?::uuid[], ?::integer[], ?::text[], ?::text[])";

    private final Database database;

    SimilarNameQuery(Database database) {
        this.database = database;
    }

    /**
     * Two employers with similar names. {@code line} is null without a file.
     *
     * @param likeness of their names, 0 to 1
     */
    record Pair(UUID leftId, UUID rightId, UUID freshId, double likeness, Integer line) {
        private static Pair of(Named named, double likeness) {
            boolean inOrder = NewCandidate.isBefore(named.fresh(), named.other());
            return new Pair(
                    inOrder ? named.fresh() : named.other(),
                    inOrder ? named.other() : named.fresh(),
                    named.fresh(),
                    likeness,
                    named.line());
        }
    }

    private static UUID[] ids(List<QuestionRaiser.Created> fresh) {
        return fresh.stream().map(QuestionRaiser.Created::employerId).toArray(UUID[]::new);
    }

    private static Integer[] lines(List<QuestionRaiser.Created> fresh) {
        return fresh.stream().map(QuestionRaiser.Created::line).toArray(Integer[]::new);
    }

    private record Named(UUID fresh, Integer line, String key, UUID other) {}

    /** Pairs of which one is new, in any way of writing. */
    List<Pair> alike(List<QuestionRaiser.Created> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<FreshName> names = database.query(
                FRESH,
                row -> new FreshName(
                        row.getObject("id", UUID.class),
                        row.getObject("line", Integer.class),
                        row.getString("region_code"),
                        row.getString("name_key")),
                ids(fresh),
                lines(fresh));
        List<Pair> pairs = new ArrayList<>();
        for (int from = 0; from < names.size(); from += AT_ONCE) {
            pairs.addAll(among(names.subList(from, Math.min(from + AT_ONCE, names.size()))));
        }
        return atMost(MOST, pairs);
    }

    /** As {@link #alike}, but only names with equal keys: a single look into an index for each employer. */
    List<Pair> equal(List<QuestionRaiser.Created> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        return atMost(
                MOST,
                named(FRESH, ids(fresh), lines(fresh)).stream()
                        .map(named -> Pair.of(named, 1))
                        .toList());
    }

    private List<Pair> among(List<FreshName> names) {
        List<NameRange> ranges = names.stream().flatMap(NameRange::of).toList();
        read(ranges, NameRange.FEW);
        read(
                ranges.stream()
                        .filter(NameRange::isFull)
                        .flatMap(NameRange::narrower)
                        .toList(),
                NameRange.MANY);
        List<UUID> ids = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<String> regions = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (FreshName name : names) {
            name.likeliest().forEach(key -> {
                ids.add(name.id());
                lines.add(name.line());
                regions.add(name.regionCode());
                keys.add(key);
            });
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, FreshName> byId = names.stream().collect(Collectors.toMap(FreshName::id, Function.identity()));
        return named(
                        GIVEN,
                        ids.toArray(UUID[]::new),
                        lines.toArray(Integer[]::new),
                        regions.toArray(String[]::new),
                        keys.toArray(String[]::new))
                .stream()
                .map(one -> Pair.of(one, byId.get(one.fresh()).likeness(one.key())))
                .toList();
    }

    private void read(List<NameRange> ranges, int limit) {
        if (ranges.isEmpty()) {
            return;
        }
        List<Object> parameters = new ArrayList<>();
        for (boolean backwards : new boolean[] {false, true}) {
            int[] places = IntStream.range(0, ranges.size())
                    .filter(place -> ranges.get(place).isBackwards() == backwards)
                    .toArray();
            parameters.add(Arrays.stream(places).boxed().toArray(Integer[]::new));
            parameters.add(Arrays.stream(places)
                    .mapToObj(place -> ranges.get(place).regionCode())
                    .toArray(String[]::new));
            parameters.add(Arrays.stream(places)
                    .mapToObj(place -> ranges.get(place).letters())
                    .toArray(String[]::new));
            parameters.add(limit);
        }
        database.query(
                NAMES,
                row -> {
                    ranges.get(row.getInt(1)).take(row.getString(2));
                    return true;
                },
                parameters.toArray());
    }

    private List<Named> named(String fresh, Object... parameters) {
        return database.query(
                NAMED.formatted(fresh),
                row -> new Named(
                        row.getObject("id", UUID.class),
                        row.getObject("line", Integer.class),
                        row.getString("other_key"),
                        row.getObject("other_id", UUID.class)),
                parameters);
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
}
