package id.patuh.registry.imports;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** The employers that a chunk changes: one new version each, however many rows concern it. */
@ApplicationScoped
class ChunkChanges {
    /** Locks in the order of the ids, as every writer of several employers does, so that two of them cannot wait for each other. */
    static final String LOCK_TOUCHED = """
            select count(*) from (
                select 1 from employer where id in (select employer_id from chunk_touched) order by id for no key update) locked
            """;

    private static final String GAINING = """
            select distinct g.grp, g.employer_id from chunk_group g join chunk_number n on n.grp = g.grp
            where g.state = 'KNOWN' and n.employer_id is null
            """;

    private static final String COLLECT = """
            insert into chunk_changed
            select employer_id, bool_or(created)
            from (select employer_id, true as created from chunk_group where state = 'NEW'
                  union all select employer_id, false from chunk_fact where current
                  union all select employer_id, false from chunk_profile
                  union all select employer_id, false from (%s) gaining) changes
            group by employer_id
            """.formatted(GAINING);

    // Those with a new declaration got their version together with it.
    private static final String NEXT_VERSION = """
            update employer e set version = e.version + 1, recorded_at = ?
            from chunk_changed c
            where c.employer_id = e.id and not c.created
              and not exists (select from chunk_fact f
                              where f.employer_id = c.employer_id and f.current and f.fact_set = 'DECLARATION')
            """;

    private static final String RECORD_NUMBERS = """
            insert into fact_version (
                employer_id, recorded_at, fact_set, valid_from, recorded_by, agency, source, import_id, import_line, employer_version,
                digest, facts)
            select g.employer_id, ?, 'IDENTIFIERS', min(g.valid_from), ?, ?, ?, ?, %s, e.version,
                   md5(string_agg(n.type || ':' || n.value, ' ' order by n.type, n.value))::uuid,
                   json_build_object('added', json_agg(json_build_object('type', n.type, 'value', n.value) order by n.type, n.value))
            from chunk_group g
            join chunk_number n on n.grp = g.grp and n.employer_id is null
            join employer e on e.id = g.employer_id
            where g.state = 'KNOWN'
            group by g.employer_id, g.grp, e.version
            """;

    private static final String OUTCOME = """
            select coalesce(
                string_agg(coalesce(o.letter, case when s.line is null then '.' else 'S' end), '' order by l.line), '')
            from generate_series(?::integer + 1, ?::integer) l(line)
            left join %s s on s.line = l.line
            left join (select r.line,
                              case
                                  when g.state = 'CONFLICT' then 'R'
                                  when g.state = 'NEW' and r.line = g.grp then 'C'
                                  when f.current then 'U'
                                  when f.line is not null then 'H'
                                  when p.line is not null or n.grp = r.line then 'U'
                                  else 'S'
                              end as letter
                       from chunk_row r
                       join chunk_group g on g.grp = r.grp
                       left join chunk_fact f on f.line = r.line
                       left join chunk_profile p on p.line = r.line
                       left join (%s) n on n.grp = r.line) o on o.line = l.line
            """;

    private final Database database;
    private final ChunkTables tables;

    ChunkChanges(Database database, ChunkTables tables) {
        this.database = database;
        this.tables = tables;
    }

    /** Collects the employers that changed. */
    void collect() {
        database.update(COLLECT);
        tables.analyze("chunk_changed");
    }

    /** Gives those their next version that have none yet, and notes added numbers in the history. */
    void version(Chunk chunk, Instant now) {
        database.update(NEXT_VERSION, now);
        database.update(RECORD_NUMBERS.formatted(chunk.notedLine("g.grp")), chunk.origin(now));
    }

    /** What became of each line of the chunk, as the letter of a {@link RowOutcome}; of rows not loaded, that nothing changed. */
    String outcomes(Chunk chunk) {
        return database.first(
                        OUTCOME.formatted(chunk.rows(), GAINING), row -> row.getString(1), chunk.after(), chunk.upTo())
                .orElseThrow();
    }
}
