package id.patuh.registry.imports.chunk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.registry.intake.RowOutcome;

/** The table {@code import_chunk}: what became of each line that the job has reached. */
@ApplicationScoped
public class LineOutcomeStore {
    private final Database database;

    LineOutcomeStore(Database database) {
        this.database = database;
    }

    public void add(UUID importId, CompletedChunk chunk) {
        database.update(
                "insert into import_chunk (import_id, up_to_line, after_line, outcomes) values (?, ?, ?, ?)",
                importId,
                chunk.upTo(),
                chunk.after(),
                chunk.outcomes());
    }

    /** The last line that is done; 0 before the first. */
    public long reached(UUID importId) {
        return database.first(
                        "select coalesce(max(up_to_line), 0) from import_chunk where import_id = ?",
                        row -> row.getLong(1),
                        importId)
                .orElse(0L);
    }

    /** The outcomes of lines; those that were refused before the job, or are not done, are missing. */
    public Map<Long, RowOutcome> of(UUID importId, List<Long> lines) {
        Map<Long, RowOutcome> found = new HashMap<>();
        database.query(
                """
                select l.line, substr(c.outcomes, l.line - c.after_line, 1) as letter
                from unnest(?::integer[]) l(line)
                cross join lateral (
                    select after_line, outcomes from import_chunk
                    where import_id = ? and up_to_line >= l.line order by up_to_line limit 1) c
                """,
                row -> {
                    String letter = row.getString("letter");
                    return letter.isEmpty() || letter.equals(".")
                            ? null
                            : found.put(row.getLong("line"), RowOutcome.of(letter.charAt(0)));
                },
                lines.stream().map(Long::intValue).toArray(Integer[]::new),
                importId);
        return found;
    }

    /** The first lines after one that have an outcome, {@code limit} of them at most. */
    public List<Long> lines(UUID importId, RowOutcome outcome, long after, int limit) {
        List<Long> lines = new ArrayList<>();
        long from = after;
        Optional<CompletedChunk> next = nextWith(importId, outcome, from);
        while (next.isPresent() && lines.size() < limit) {
            CompletedChunk chunk = next.get();
            addLines(chunk, outcome, after, limit, lines);
            from = chunk.upTo();
            next = nextWith(importId, outcome, from);
        }
        return lines;
    }

    private static void addLines(CompletedChunk chunk, RowOutcome outcome, long after, int limit, List<Long> lines) {
        int from = (int) Math.max(0, after - chunk.after());
        int at = chunk.outcomes().indexOf(outcome.letter(), from);
        while (at >= 0 && lines.size() < limit) {
            lines.add(chunk.after() + at + 1);
            at = chunk.outcomes().indexOf(outcome.letter(), at + 1);
        }
    }

    private Optional<CompletedChunk> nextWith(UUID importId, RowOutcome outcome, long after) {
        return database.first(
                """
                select after_line, up_to_line, outcomes from import_chunk
                where import_id = ? and up_to_line > ? and position(? in outcomes) > 0
                order by up_to_line limit 1
                """,
                row -> new CompletedChunk(
                        row.getLong("after_line"), row.getLong("up_to_line"), row.getString("outcomes")),
                importId,
                after,
                String.valueOf(outcome.letter()));
    }
}
