package id.patuh.registry.merging;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.kit.db.Database;

/** Numbers that go from one employer to another, each with a row that remembers it. */
@ApplicationScoped
class MovedNumbers {
    private static final String REMEMBER = """
            insert into identifier_move (reorganisation_id, type, value, from_id, to_id)
            select ?, i.type, i.value, i.employer_id, ? from identifier i where i.employer_id = ?
            """;

    private static final String GIVEN = " and (i.type, i.value) in (select * from unnest(?::text[], ?::text[]))";

    private static final String MOVE = """
            update identifier i set employer_id = m.to_id from identifier_move m
            where m.reorganisation_id = ? and i.type = m.type and i.value = m.value
            """;

    private static final String RETURN = """
            update identifier i set employer_id = m.from_id from identifier_move m
            where m.reorganisation_id = ? and i.type = m.type and i.value = m.value
            """;

    private final Database database;

    MovedNumbers(Database database) {
        this.database = database;
    }

    /** Gives all numbers of an employer to another. */
    void moveAll(UUID reorganisation, UUID from, UUID to) {
        database.update(REMEMBER, reorganisation, to, from);
        database.update(MOVE, reorganisation);
    }

    /** Gives some numbers of an employer to another; how many it had of them. */
    int move(UUID reorganisation, UUID from, UUID to, List<Number> numbers) {
        int had = database.update(
                REMEMBER + GIVEN,
                reorganisation,
                to,
                from,
                numbers.stream().map(number -> number.type().name()).toArray(String[]::new),
                numbers.stream().map(Number::value).toArray(String[]::new));
        database.update(MOVE, reorganisation);
        return had;
    }

    /** Gives the numbers back to whom they were taken from. */
    void giveBack(UUID reorganisation) {
        database.update(RETURN, reorganisation);
    }

    List<Number> of(UUID reorganisation) {
        return database.query(
                "select type, value from identifier_move where reorganisation_id = ? order by type, value",
                row -> new Number(IdentifierType.valueOf(row.getString("type")), row.getString("value")),
                reorganisation);
    }

    /**
     * A number.
     *
     * @param type kind of number
     * @param value its canonical form
     */
    record Number(IdentifierType type, String value) {}
}
