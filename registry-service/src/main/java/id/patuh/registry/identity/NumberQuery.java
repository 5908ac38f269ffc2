package id.patuh.registry.identity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.kit.nik.NikKey;

/** Finds whose a number is today. */
@ApplicationScoped
public class NumberQuery {
    // Each number is looked up for itself: a plan for all of them together may read a whole table.
    private static final String HOLDERS = """
            select q.place, h.employer_id
            from unnest(?::integer[], ?::text[], ?::text[], ?::text[]) q(place, type, key, other)
            cross join lateral (
                select employer_id from identity_number
                where type = q.type and key in (q.key, q.other) and ended_sequence is null and valid_to is null
                order by branch desc limit 1) h
            union all
            select q.place, m.employer_id
            from unnest(?::integer[], ?::text[], ?::text[]) q(place, type, key)
            cross join lateral (
                select m.employer_id from record r join membership m on m.record_id = r.id
                where r.type = q.type and r.number_key = q.key and m.ended_sequence is null and m.valid_to is null offset 0) m
            """;

    private final Database database;
    private final NikKey nikKey;

    NumberQuery(Database database, NikKey nikKey) {
        this.database = database;
        this.nikKey = nikKey;
    }

    /** Whose a number is today. */
    public Optional<UUID> holder(WantedIdentifier number) {
        return Optional.ofNullable(holders(List.of(number)).get(number));
    }

    /** Whose numbers are today. */
    public Map<WantedIdentifier, UUID> holders(List<WantedIdentifier> numbers) {
        List<List<String>> keys =
                numbers.stream().map(number -> number.keys(nikKey)).toList();
        Integer[] identities = places(keys, false);
        Integer[] own = places(keys, true);
        Map<WantedIdentifier, UUID> holders = new HashMap<>();
        database.query(
                HOLDERS,
                row -> holders.put(numbers.get(row.getInt("place")), row.getObject("employer_id", UUID.class)),
                identities,
                types(numbers, identities),
                Arrays.stream(identities)
                        .map(place -> keys.get(place).getFirst())
                        .toArray(String[]::new),
                Arrays.stream(identities)
                        .map(place -> keys.get(place).getLast())
                        .toArray(String[]::new),
                own,
                types(numbers, own),
                Arrays.stream(own).map(place -> numbers.get(place).value()).toArray(String[]::new));
        return holders;
    }

    private static Integer[] places(List<List<String>> keys, boolean own) {
        return IntStream.range(0, keys.size())
                .filter(place -> keys.get(place).isEmpty() == own)
                .boxed()
                .toArray(Integer[]::new);
    }

    private static String[] types(List<WantedIdentifier> numbers, Integer[] places) {
        return Arrays.stream(places)
                .map(place -> numbers.get(place).type().name())
                .toArray(String[]::new);
    }
}
