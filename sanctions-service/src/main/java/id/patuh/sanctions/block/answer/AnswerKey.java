package id.patuh.sanctions.block.answer;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What of a number identifies.
 *
 * @param type name of an {@link id.patuh.contracts.vocabulary.IdentifierType}
 */
public record AnswerKey(String type, String key) {
    /** Before all others. */
    public static final AnswerKey FIRST = new AnswerKey("", "");

    static AnswerKey read(ResultSet row) throws SQLException {
        return new AnswerKey(row.getString("type"), row.getString("key"));
    }
}
