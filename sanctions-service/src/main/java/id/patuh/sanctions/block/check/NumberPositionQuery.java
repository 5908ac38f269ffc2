package id.patuh.sanctions.block.check;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.kit.nik.NikKey;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.SanctionsProblem;

/** Finds the places of numbers in the status lists. */
@ApplicationScoped
public class NumberPositionQuery {
    // The order in which the look-up prefers a number to its base.
    private static final String PLACE = """
            select a.position, a.employer_id from block_answer a
            where a.type = ? and a.key = any(array[?::text, ?::text])
            order by a.employer_id is null, a.lost, a.branch desc, a.number_recorded_at desc, a.employer_recorded_at desc
            limit 1
            """;

    private final Database database;
    private final NikKey nikKey;
    private final Clock clock;

    NumberPositionQuery(Database database, NikKey nikKey, Clock clock) {
        this.database = database;
        this.nikKey = nikKey;
        this.clock = clock;
    }

    /**
     * The place of a number.
     *
     * @param identifier as in a question of the look-up
     * @throws Problem PARAMETER_INVALID or PERSON_NUMBER_IN_URL
     */
    public NumberPosition find(String identifier) {
        BlockCheckParser parser = new BlockCheckParser(clock.instant(), nikKey);
        BlockCheckQuestion question = parser.read("", new BlockCheckBatch.Item(identifier, null, null, null))
                .orElse(null);
        parser.refuseParameters();
        RequestedNumber number = question.number();
        if (number.isPerson()) {
            throw Problem.of(SanctionsProblem.PERSON_NUMBER_IN_URL);
        }
        return database.first(
                        PLACE,
                        row -> new NumberPosition(
                                question.identifier(),
                                row.getLong("position"),
                                row.getObject("employer_id", UUID.class)),
                        number.type().name(),
                        number.key(),
                        number.base())
                .orElseGet(() -> new NumberPosition(question.identifier(), null, null));
    }
}
