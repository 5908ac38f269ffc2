package id.patuh.registry.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.registry.employer.EmployerEvents;
import id.patuh.registry.identifier.Identifiers;
import id.patuh.registry.matching.RaisedQuestions;

/** Works one chunk of an import into the registry, within the caller's transaction. */
@ApplicationScoped
class ChunkWork {
    // One import at a time decides whose number is whose; HTTP writers go on, held back only at the employers they
    // share.
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('registry imports'))";

    private final Database database;
    private final ChunkTables tables;
    private final ChunkResolution resolution;
    private final DeclarationFacts declarations;
    private final CoverageFacts coverages;
    private final ChunkChanges changes;
    private final RaisedQuestions questions;
    private final EmployerEvents events;
    private final Identifiers identifiers;
    private final Clock clock;

    ChunkWork(
            Database database,
            ChunkTables tables,
            ChunkResolution resolution,
            DeclarationFacts declarations,
            CoverageFacts coverages,
            ChunkChanges changes,
            RaisedQuestions questions,
            EmployerEvents events,
            Identifiers identifiers,
            Clock clock) {
        this.database = database;
        this.tables = tables;
        this.resolution = resolution;
        this.declarations = declarations;
        this.coverages = coverages;
        this.changes = changes;
        this.questions = questions;
        this.events = events;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** What a chunk did: the counts, and the rows it refused. */
    record Result(RowOutcome outcome, List<RowConflict> conflicts) {
        static final Result NOTHING = new Result(new RowOutcome(0, 0, 0, 0, 0), List.of());
    }

    Result work(ImportInput input, long after, long upTo) {
        database.query(ONE_AT_A_TIME, row -> true);
        // A rehearsal takes back what it did, and must not hold mergers up until its end.
        if (!input.dryRun()) {
            identifiers.keepHolders();
        }
        Chunk chunk = new Chunk(input, after, upTo);
        if (tables.load(chunk) == 0) {
            return Result.NOTHING;
        }
        Instant now = clock.instant();
        ChunkFacts facts = facts(input.source());
        resolution.resolve(chunk, now);
        facts.compare(chunk);
        changes.collect();
        facts.apply(chunk, now);
        changes.version(input, now);
        facts.record(chunk, now);
        questions.raise(input.source().name(), input.importId(), now);
        Result result = new Result(changes.outcome(), resolution.conflicts(input.source()));
        events.publish("select employer_id from chunk_changed");
        return result;
    }

    private ChunkFacts facts(ImportSource source) {
        return switch (source) {
            case WLKP -> declarations;
            case BPJS_TK, BPJS_KES -> coverages;
        };
    }
}
