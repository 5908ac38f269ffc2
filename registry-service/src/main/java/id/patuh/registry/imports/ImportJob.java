package id.patuh.registry.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.kit.jobs.JobHandler;
import id.patuh.kit.jobs.JobRun;
import id.patuh.kit.jobs.Step;

/**
 * Works a received extract in: first the rows that repeat a number, then chunk by chunk, then the staging table goes.
 *
 * <p>A dry run does the same in one transaction and takes it back, because a chunk must see the employers that the chunks before it made.
 * It holds the locks of the employers it would change until its end.
 */
@ApplicationScoped
class ImportJob implements JobHandler {
    static final String KIND = "IMPORT";

    private final Database database;
    private final ImportRepository imports;
    private final ChunkWork chunks;
    private final long chunkLines;

    ImportJob(Database database, ImportRepository imports, ChunkWork chunks, ImportSettings settings) {
        this.database = database;
        this.imports = imports;
        this.chunks = chunks;
        this.chunkLines = settings.chunkLines();
    }

    /**
     * Where the next step begins.
     *
     * @param line last line that is done
     */
    record Progress(long line) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Step step(JobRun run) {
        ImportInput input = run.input(ImportInput.class);
        if (run.progress() == null) {
            return begin(input);
        }
        return input.dryRun() ? rehearse(run, input) : advance(run, input);
    }

    private Step begin(ImportInput input) {
        long refused = input.refused() + imports.refuseDuplicates(input);
        RowOutcome begun = new RowOutcome(0, 0, 0, 0, refused);
        return Step.more(refused, new Progress(0), begun.counts());
    }

    private Step advance(JobRun run, ImportInput input) {
        long after = run.progress(Progress.class, new Progress(0)).line();
        long upTo = after + chunkLines;
        ChunkWork.Result result = chunks.work(input, after, upTo);
        imports.addConflicts(input.importId(), result.conflicts());
        long done = run.done() + result.outcome().rows();
        Map<String, Long> counts = run.countsPlus(result.outcome().counts());
        if (upTo < input.lastLine()) {
            return Step.more(done, new Progress(upTo), counts);
        }
        imports.dropStaging(input.importId());
        return Step.last(done, counts);
    }

    private Step rehearse(JobRun run, ImportInput input) {
        RowOutcome outcome = ChunkWork.Result.NOTHING.outcome();
        List<RowConflict> conflicts = new ArrayList<>();
        database.update("savepoint rehearsal");
        for (long after = 0; after < input.lastLine(); after += chunkLines) {
            ChunkWork.Result result = chunks.work(input, after, after + chunkLines);
            outcome = outcome.plus(result.outcome());
            conflicts.addAll(result.conflicts());
        }
        database.update("rollback to savepoint rehearsal");
        imports.addConflicts(input.importId(), conflicts);
        imports.dropStaging(input.importId());
        return Step.last(run.done() + outcome.rows(), run.countsPlus(outcome.counts()));
    }
}
