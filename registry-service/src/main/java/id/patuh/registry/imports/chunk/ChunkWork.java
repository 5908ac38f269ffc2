package id.patuh.registry.imports.chunk;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.registry.intake.IntakeService;
import id.patuh.registry.intake.RowConflict;
import id.patuh.registry.intake.RowLine;
import id.patuh.registry.intake.RowOutcome;
import id.patuh.registry.record.Provenance;

/** Takes the rows of one chunk, within the caller's transaction. */
@ApplicationScoped
public class ChunkWork {
    // One import at a time decides whose number is whose; HTTP writers go on, held back only at the employers they
    // share. Since there is one, it may take memory; and what it looks up by key costs little more than the next row.
    private static final String ONE_AT_A_TIME = """
            select pg_advisory_xact_lock(hashtext('registry imports')),
                   set_config('work_mem', '32MB', true), set_config('random_page_cost', '1.1', true)
            """;

    private final Database database;
    private final IntakeService intake;
    private final Clock clock;

    ChunkWork(Database database, IntakeService intake, Clock clock) {
        this.database = database;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * What a chunk did.
     *
     * @param outcomes the letter of a {@link RowOutcome} for each of its lines
     */
    public record Result(String outcomes, List<RowConflict> conflicts) {
        public OutcomeCounts counts() {
            return OutcomeCounts.of(outcomes);
        }
    }

    public Result work(Chunk chunk) {
        List<RowLine> rows = database.query(
                chunk.rows(), row -> StagedRows.read(row, chunk.source().type()));
        IntakeService.Taken taken = take(rows, chunk.provenance(clock.instant()), chunk.rehearsal());
        StringBuilder letters = new StringBuilder(".".repeat((int) (chunk.upTo() - chunk.after())));
        for (int i = 0; i < rows.size(); i++) {
            int place = (int) (rows.get(i).line() - chunk.after() - 1);
            letters.setCharAt(place, taken.rows().get(i).outcome().letter());
        }
        return new Result(letters.toString(), taken.conflicts());
    }

    /** Takes rows of which there is no file. */
    public IntakeService.Taken take(List<RowLine> rows, Provenance from, boolean rehearsal) {
        database.query(ONE_AT_A_TIME, row -> true);
        return rehearsal ? intake.rehearse(rows, from) : intake.take(rows, from);
    }
}
