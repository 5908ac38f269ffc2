package id.patuh.registry.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.kit.jobs.JobHandler;
import id.patuh.kit.jobs.JobRun;
import id.patuh.kit.jobs.StepResult;
import id.patuh.registry.imports.chunk.Chunk;
import id.patuh.registry.imports.chunk.ChunkWork;
import id.patuh.registry.imports.chunk.CompletedChunk;
import id.patuh.registry.imports.chunk.LineOutcomeStore;
import id.patuh.registry.imports.chunk.OutcomeCounts;
import id.patuh.registry.imports.chunk.RowErrorStore;
import id.patuh.registry.imports.chunk.StagingStore;
import id.patuh.registry.intake.RowConflict;

/**
 * Takes a received extract into the registry: refuses rows that repeat a number, works chunk by chunk, then drops the staging table.
 *
 * <p>A dry run does the same in one transaction and takes it back, because a chunk must see the employers that the chunks before it made.
 * It holds the locks of the employers it would change until its end.
 */
@ApplicationScoped
class ImportJob implements JobHandler {
    static final String KIND = "IMPORT";

    private static final int MANY = 1000;
    private static final String GROWING =
            "record, membership, statement, identity_number, employer, employer_place, match_candidate";

    private final Database database;
    private final StagingStore staging;
    private final RowErrorStore errors;
    private final LineOutcomeStore outcomes;
    private final ChunkWork chunks;
    private final long chunkLines;

    ImportJob(
            Database database,
            StagingStore staging,
            RowErrorStore errors,
            LineOutcomeStore outcomes,
            ChunkWork chunks,
            ImportConfig config) {
        this.database = database;
        this.staging = staging;
        this.errors = errors;
        this.outcomes = outcomes;
        this.chunks = chunks;
        this.chunkLines = config.chunkLines();
    }

    /** Where the next step begins. */
    record Progress(long line) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public StepResult step(JobRun run) {
        ImportInput input = run.input(ImportInput.class);
        if (run.progress() == null) {
            return begin(input);
        }
        return input.dryRun() ? rehearse(run, input) : advance(run, input);
    }

    private StepResult begin(ImportInput input) {
        long refused = input.refused()
                + errors.refuseRepeated(input.importId(), input.source().type());
        return StepResult.more(
                refused, new Progress(0), OutcomeCounts.refused(refused).byName());
    }

    private StepResult advance(JobRun run, ImportInput input) {
        Chunk chunk = next(input, run.progress(Progress.class, new Progress(0)).line());
        ChunkWork.Result result = chunks.work(chunk);
        followGrowth(chunk);
        errors.addConflicts(input.importId(), result.conflicts());
        outcomes.add(input.importId(), done(chunk, result));
        long done = run.done() + result.counts().rows();
        Map<String, Long> counts = run.countsPlus(result.counts().byName());
        if (chunk.upTo() < input.lastLine()) {
            return StepResult.more(done, new Progress(chunk.upTo()), counts);
        }
        staging.drop(input.importId());
        return StepResult.last(done, counts);
    }

    // After the chunks 1, 2, 4, 8 and so on: a large file fills empty tables in less time than autovacuum takes to look
    // at them, and
    // every connection would keep the plans that were good for empty ones.
    private void followGrowth(Chunk chunk) {
        long done = (chunk.upTo() + chunkLines - 1) / chunkLines;
        if (Long.bitCount(done) == 1 && chunk.upTo() - chunk.after() >= MANY) {
            database.update("analyze " + GROWING);
        }
    }

    private StepResult rehearse(JobRun run, ImportInput input) {
        OutcomeCounts counts = OutcomeCounts.NONE;
        List<RowConflict> conflicts = new ArrayList<>();
        List<CompletedChunk> done = new ArrayList<>();
        database.update("savepoint rehearsal");
        for (long after = 0; after < input.lastLine(); after += chunkLines) {
            Chunk chunk = next(input, after);
            ChunkWork.Result result = chunks.work(chunk);
            counts = counts.plus(result.counts());
            conflicts.addAll(result.conflicts());
            done.add(done(chunk, result));
        }
        database.update("rollback to savepoint rehearsal");
        errors.addConflicts(input.importId(), conflicts);
        done.forEach(chunk -> outcomes.add(input.importId(), chunk));
        staging.drop(input.importId());
        return StepResult.last(run.done() + counts.rows(), run.countsPlus(counts.byName()));
    }

    private Chunk next(ImportInput input, long after) {
        return input.chunk(after, Math.min(after + chunkLines, input.lastLine()));
    }

    private static CompletedChunk done(Chunk chunk, ChunkWork.Result result) {
        return new CompletedChunk(chunk.after(), chunk.upTo(), result.outcomes());
    }
}
