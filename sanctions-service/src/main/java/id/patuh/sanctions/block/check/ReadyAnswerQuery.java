package id.patuh.sanctions.block.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** Reads the rows that are kept ready: one by its primary key for each number, and a second one for an NPWP, that of its base. */
@ApplicationScoped
class ReadyAnswerQuery {
    private static final String QUERY = """
            select u.line, a.employer_id, a.lost, a.branch, a.number_recorded_at, a.employer_recorded_at,
                   a.missing_programmes, a.unregistered, a.blocks, a.questions, a.identity_open, a.computed_at, a.valid_until,
                   coalesce(a.stated_at, i.newest) as stated_at
            from unnest(?::int4[], ?::text[], ?::text[]) u(line, type, key)
            left join block_answer a on a.type = u.type and a.key = u.key
            left join intake i on i.topic = 'patuh.registry.employers.v1'
            """;

    private final Database database;

    ReadyAnswerQuery(Database database) {
        this.database = database;
    }

    /**
     * What a row says.
     *
     * @param present the moment it speaks of
     */
    record Ready(AnswerParts parts, Instant present) {}

    /** What is known, in the order of the questions; empty where the row cannot tell, because days have passed since it was written. */
    List<Optional<Ready>> read(List<BlockCheckQuestion> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        List<Integer> lines = new ArrayList<>(questions.size());
        List<String> types = new ArrayList<>(questions.size());
        List<String> keys = new ArrayList<>(questions.size());
        for (int i = 0; i < questions.size(); i++) {
            RequestedNumber number = questions.get(i).number();
            lines.add(i);
            types.add(number.type().name());
            keys.add(number.key());
            if (number.base() != null) {
                lines.add(i);
                types.add(number.type().name());
                keys.add(number.base());
            }
        }
        Candidate[] best = new Candidate[questions.size()];
        boolean[] outdated = new boolean[questions.size()];
        database.query(
                QUERY,
                row -> {
                    int line = row.getInt("line");
                    outdated[line] |= outdated(row, questions.get(line).at());
                    Candidate found = Candidate.read(row);
                    best[line] = found.better(best[line]);
                    return line;
                },
                lines.toArray(Integer[]::new),
                types.toArray(String[]::new),
                keys.toArray(String[]::new));
        return IntStream.range(0, best.length)
                .mapToObj(i -> Optional.of(best[i])
                        .filter(candidate -> !outdated[i])
                        .map(candidate -> candidate.at(questions.get(i).at())))
                .toList();
    }

    private static boolean outdated(ResultSet row, Instant at) throws SQLException {
        Instant until = Database.instant(row, "valid_until");
        return until != null && !at.isBefore(until);
    }

    /** Of the rows of a number and its base, the one that the history prefers. */
    private record Candidate(
            AnswerParts parts,
            boolean lost,
            boolean branch,
            Instant numberRecordedAt,
            Instant employerRecordedAt,
            Instant writtenAt) {
        private static Candidate read(ResultSet row) throws SQLException {
            return new Candidate(
                    AnswerReader.parts(row),
                    row.getBoolean("lost"),
                    row.getBoolean("branch"),
                    Database.instant(row, "number_recorded_at"),
                    Database.instant(row, "employer_recorded_at"),
                    Database.instant(row, "computed_at"));
        }

        private Ready at(Instant now) {
            return new Ready(parts, parts.present(now, writtenAt));
        }

        private Candidate better(Candidate other) {
            return other == null || other.parts.employerId() == null || parts.employerId() != null && precedes(other)
                    ? this
                    : other;
        }

        private boolean precedes(Candidate other) {
            if (lost != other.lost) {
                return other.lost;
            }
            if (branch != other.branch) {
                return branch;
            }
            int recorded = numberRecordedAt.compareTo(other.numberRecordedAt);
            return recorded == 0 ? employerRecordedAt.isAfter(other.employerRecordedAt) : recorded > 0;
        }
    }
}
