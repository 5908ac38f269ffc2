package id.patuh.registry.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.registry.employer.EmployerEvents;
import id.patuh.registry.identifier.Identifiers;
import id.patuh.registry.matching.RaisedQuestions;

/** Works one chunk into the registry, within the caller's transaction. */
@ApplicationScoped
class ChunkWork {
    // One import at a time decides whose number is whose; HTTP writers go on, held back only at the employers they
    // share. Since there is one, it may take memory; and what it looks up by key costs little more than the next row.
    private static final String ONE_AT_A_TIME = """
            select pg_advisory_xact_lock(hashtext('registry imports')),
                   set_config('work_mem', '32MB', true), set_config('random_page_cost', '1.1', true)
            """;

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

    /**
     * What a chunk did.
     *
     * @param outcomes the letter of a {@link RowOutcome} for each of its lines
     * @param conflicts the rows it refused
     */
    record Result(String outcomes, List<RowConflict> conflicts) {
        OutcomeCounts counts() {
            return OutcomeCounts.of(outcomes);
        }
    }

    Result work(Chunk chunk) {
        database.query(ONE_AT_A_TIME, row -> true);
        // A rehearsal takes back what it did, and must not hold mergers up until its end.
        if (!chunk.rehearsal()) {
            identifiers.keepHolders();
        }
        if (tables.load(chunk) == 0) {
            return new Result(changes.outcomes(chunk), List.of());
        }
        Instant now = clock.instant();
        ChunkFacts facts = facts(chunk.source());
        resolution.resolve(chunk, now);
        facts.compare(chunk);
        changes.collect();
        facts.apply(chunk, now);
        changes.version(chunk, now);
        facts.record(chunk, now);
        questions.raise(chunk.source().name(), chunk.importId(), now);
        Result result = new Result(changes.outcomes(chunk), resolution.conflicts(chunk.source()));
        events.publish("select employer_id from chunk_changed");
        return result;
    }

    private ChunkFacts facts(ImportSource source) {
        return switch (source) {
            case WLKP -> declarations;
            case BPJS_TK, BPJS_KES -> coverages;
            case WLKP_ROSTER, BPJS_TK_ROSTER, BPJS_KES_ROSTER -> throw source.notOfEmployers();
        };
    }
}
