package id.patuh.sanctions.block.check;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.db.Database;

/** Reads what is known about a number from the columns that rows and history share. */
final class AnswerReader {
    private static final TypeReference<List<NamedBlock>> BLOCKS = new TypeReference<>() {};

    private AnswerReader() {}

    static AnswerParts parts(ResultSet row) throws SQLException {
        return new AnswerParts(
                row.getObject("employer_id", UUID.class),
                values(row.getArray("missing_programmes"), Programme::valueOf, null),
                values(row.getArray("unregistered"), Agency::valueOf, List.of()),
                blocks(row.getString("blocks")),
                blocks(row.getString("questions")),
                row.getBoolean("identity_open"),
                Database.instant(row, "stated_at"));
    }

    private static <T> List<T> values(Array names, Function<String, T> value, List<T> absent) throws SQLException {
        return names == null
                ? absent
                : Stream.of((String[]) names.getArray()).map(value).toList();
    }

    private static List<NamedBlock> blocks(String json) {
        if (json == null) {
            return List.of();
        }
        try {
            return EventJson.mapper().readValue(json, BLOCKS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored decisions cannot be read", e);
        }
    }
}
