package id.patuh.registry.employer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Regions;
import id.patuh.kit.db.Database;
import id.patuh.registry.statement.NameWords;

/**
 * Finds employers by words of their names, in the order of the list: region, then id.
 *
 * <p>Two ways, each short where the other is long. A frequent name is met soon by walking along the list, so that is tried first, over a
 * few thousand employers and no more. What is not met there is rare, and the index of words has it, region by region, until the page is
 * full.
 */
@ApplicationScoped
class NameSearchQuery {
    private static final int WALK = 3_000;

    private static final String ALONG_THE_LIST = """
            select id
            from (select e.id, e.region_code, e.name_key from employer e
                  where true%s
                  order by e.region_code, e.id limit %d) walked
            where ' ' || name_key || ' ' like all (?) or ' ' || name_key || ' ' like all (?)
            order by region_code, id limit ?
            """;

    // The offset keeps the inner query by itself: with the order and the limit in sight it would be planned as a walk
    // along the list again.
    private static final String BY_THE_INDEX = """
            select found.id
            from unnest(?::text[]) region(code)
            cross join lateral (
                select id
                from (select e.id from employer e
                      where %s @@ replace(?, '@', region.code)::tsquery%s
                      offset 0) named
                order by id limit ?) found
            limit ?
            """;

    private final Database database;

    NameSearchQuery(Database database) {
        this.database = database;
    }

    /** The first ids of a list that has a condition on the name, after a place in it, {@code limit} of them at most. */
    List<UUID> find(EmployerFilter filter, ListPlace after, int limit) {
        List<UUID> met = alongTheList(filter, after, limit);
        return met.size() == limit ? met : byTheIndex(filter, after, limit);
    }

    private List<UUID> alongTheList(EmployerFilter filter, ListPlace after, int limit) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder where = new StringBuilder();
        filter.conditions(where, parameters);
        filter.regions().conditions("e.region_code", where, parameters);
        after.conditions("e.region_code", "e.id", where, parameters);
        parameters.addAll(filter.name().patterns());
        parameters.add(limit);
        return database.query(
                ALONG_THE_LIST.formatted(where, WALK), row -> row.getObject("id", UUID.class), parameters.toArray());
    }

    private List<UUID> byTheIndex(EmployerFilter filter, ListPlace after, int limit) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(regions(filter, after));
        parameters.add(filter.name().typed());
        StringBuilder where = new StringBuilder();
        filter.conditions(where, parameters);
        filter.regions().conditions("e.region_code", where, parameters);
        after.conditions("e.region_code", "e.id", where, parameters);
        parameters.add(limit);
        parameters.add(limit);
        return database.query(
                BY_THE_INDEX.formatted(NameWords.INDEXED, where),
                row -> row.getObject("id", UUID.class),
                parameters.toArray());
    }

    /** The regions the list may still have, in its order. */
    private static String[] regions(EmployerFilter filter, ListPlace after) {
        return Regions.regencies().stream()
                .map(region -> region.code().value())
                .filter(filter.regions()::contains)
                .filter(code -> after.regionCode().compareTo(code) <= 0)
                .toArray(String[]::new);
    }
}
