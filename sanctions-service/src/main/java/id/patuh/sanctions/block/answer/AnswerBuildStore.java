package id.patuh.sanctions.block.answer;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** Knows whether there is a row for every number, which after an upgrade takes a run of {@link AnswerRebuildJob}. */
@ApplicationScoped
public class AnswerBuildStore {
    private final Database database;
    private final Clock clock;
    private volatile boolean finished;

    AnswerBuildStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether the rows are complete. Once true, always true. */
    public boolean complete() {
        if (!finished) {
            finished = database.first("select 1 from block_answer_build where finished_at is not null", row -> true)
                    .isPresent();
        }
        return finished;
    }

    /** Takes over the first run, which no other instance takes then; false where one has. */
    boolean claim(UUID run) {
        return database.update("insert into block_answer_build (id, run) values (1, ?) on conflict do nothing", run)
                == 1;
    }

    void finish() {
        database.update("""
                insert into block_answer_build as b (id, finished_at) values (1, ?)
                on conflict (id) do update set finished_at = coalesce(b.finished_at, excluded.finished_at)
                """, clock.instant());
    }
}
