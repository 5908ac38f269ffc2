package id.patuh.sanctions.block.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.kit.db.Database;
import id.patuh.sanctions.policy.LookUpRule;

/** Reads what the status lists are to say, by the rule of the look-up. That data grow old is left to the end of a list's life. */
@ApplicationScoped
public class ListedAnswerQuery {
    private static final String COLUMNS = """
            select a.position, a.employer_id, a.missing_programmes, a.unregistered, a.blocks, a.questions, a.identity_open,
                   a.stated_at, a.computed_at
            from block_answer a
            """;
    private static final String SOME = COLUMNS + "where a.position = any(?::int8[]) order by a.position";
    private static final String RANGE = COLUMNS + "where a.position >= ? and a.position < ? order by a.position";

    private final Database database;

    ListedAnswerQuery(Database database) {
        this.database = database;
    }

    /** The answers of some places; those that no number has are left out. */
    public List<ListedAnswer> read(List<Long> positions, LookUpRule policy, Instant now) {
        AnswerRule rule = new AnswerRule(policy, now);
        return database.query(SOME, row -> answer(row, rule, now), (Object) positions.toArray(Long[]::new));
    }

    /** The answers of all places of a range. */
    public List<ListedAnswer> read(long from, long until, LookUpRule policy, Instant now) {
        AnswerRule rule = new AnswerRule(policy, now);
        return database.query(RANGE, row -> answer(row, rule, now), from, until);
    }

    private static ListedAnswer answer(ResultSet row, AnswerRule rule, Instant now) throws SQLException {
        AnswerParts parts = AnswerReader.parts(row);
        Instant at = parts.present(now, Database.instant(row, "computed_at"));
        Map<ServiceType, BlockCheckStatus> statuses = new EnumMap<>(ServiceType.class);
        Set<ServiceType> suspended = EnumSet.noneOf(ServiceType.class);
        for (ServiceType service : ServiceType.values()) {
            AnswerRule.Outcome outcome = rule.outcome(parts, service, at);
            statuses.put(service, outcome.status());
            if (!outcome.suspended().isEmpty()) {
                suspended.add(service);
            }
        }
        return new ListedAnswer(row.getLong("position"), statuses, suspended);
    }
}
