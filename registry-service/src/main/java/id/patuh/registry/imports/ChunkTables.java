package id.patuh.registry.imports;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/**
 * The working tables of a chunk: temporary, so that nothing of them is logged or seen by others, and emptied at each commit. Statistics
 * are taken after filling, because temporary tables get none by themselves.
 *
 * <p>{@code chunk_row} has the rows that may say something new: those of which the registry holds every number, with one employer, and
 * the very same fact, stay in the staging table and cost no more than being looked up; {@code chunk_group} each different combination of
 * numbers, named by its first line, with its verdict; {@code chunk_number} the numbers of each group with their holders; {@code
 * chunk_fact} the rows that say something new; {@code chunk_profile} the rows that rename an employer; {@code chunk_changed} the
 * employers that get a new version.
 */
@ApplicationScoped
class ChunkTables {
    private static final List<String> TABLES = List.of(
            "chunk_row",
            "chunk_group",
            "chunk_number",
            "chunk_fact",
            "chunk_profile",
            "chunk_touched",
            "chunk_changed");

    private static final List<String> CREATE = List.of(
            """
            create temp table if not exists chunk_row (
                line integer, grp integer, own_number text, nib text, npwp text, own_holder uuid, nib_holder uuid, npwp_holder uuid,
                valid_from date, digest uuid, programme text
            ) on commit delete rows""",
            """
            create temp table if not exists chunk_group (
                grp integer, valid_from date, state text, employer_id uuid, pass integer
            ) on commit delete rows""",
            "create temp table if not exists chunk_number (grp integer, type text, value text, employer_id uuid) on commit delete rows",
            """
            create temp table if not exists chunk_fact (
                line integer, employer_id uuid, fact_set text, valid_from date, digest uuid, current boolean, created boolean
            ) on commit delete rows""",
            "create temp table if not exists chunk_profile (line integer, employer_id uuid) on commit delete rows",
            "create temp table if not exists chunk_touched (employer_id uuid) on commit delete rows",
            "create temp table if not exists chunk_changed (employer_id uuid, created boolean) on commit delete rows");

    // The subqueries are scalar on purpose: joined, one chunk may be planned as a hash of the whole registry.
    private static final String ROWS = """
            insert into chunk_row
            select line, min(line) over (partition by own_number, nib, npwp), own_number, nib, npwp, own_holder, nib_holder, npwp_holder,
                   valid_from, digest, programme
            from (select s.line, s.own_number, s.nib, s.npwp, s.valid_from, s.digest, s.programme, s.name, s.region_code,
                         (select i.employer_id from identifier i where i.type = ? and i.value = s.own_number) as own_holder,
                         (select i.employer_id from identifier i where i.type = 'NIB' and i.value = s.nib) as nib_holder,
                         (select i.employer_id from identifier i where i.type = 'NPWP' and i.value = s.npwp) as npwp_holder
                  from %s s
                  offset 0) r
            where own_holder is null
               or nib is not null and nib_holder is distinct from own_holder
               or npwp is not null and npwp_holder is distinct from own_holder
               or (%s) is not true
            """;

    private static final String DECLARATION_HELD =
            "select e.declaration_digest = r.digest from employer e where e.id = r.own_holder";

    // A row of which the coverage is held may still rename its employer.
    private static final String COVERAGE_HELD = """
            select c.digest = r.digest
                   and not (e.reported_on is null and e.name_source = '%s' and r.valid_from > e.profile_as_of
                            and (r.name <> e.name or r.region_code <> e.region_code))
            from employer e join coverage c on c.employer_id = e.id
            where e.id = r.own_holder and c.programme = r.programme
            """;

    private final Database database;

    ChunkTables(Database database) {
        this.database = database;
    }

    /** Loads the rows of the chunk that may say something new; gives their number. */
    int load(Chunk chunk) {
        CREATE.forEach(database::update);
        if (chunk.rehearsal()) {
            database.update("truncate " + String.join(", ", TABLES));
        }
        int rows = database.update(
                ROWS.formatted(chunk.rows(), held(chunk.source())),
                chunk.source().ownType().name());
        if (rows > 0) {
            loadGroups(chunk.source());
        }
        return rows;
    }

    private void loadGroups(ImportSource source) {
        analyze("chunk_row");
        database.update(
                "insert into chunk_group (grp, valid_from) select grp, valid_from from chunk_row where line = grp");
        analyze("chunk_group");
        database.update("""
                insert into chunk_number (grp, type, value, employer_id)
                select r.grp, n.type, n.value, n.employer_id
                from chunk_row r
                cross join lateral (values (?, r.own_number, r.own_holder), ('NIB', r.nib, r.nib_holder), ('NPWP', r.npwp, r.npwp_holder))
                    n(type, value, employer_id)
                where r.line = r.grp and n.value is not null
                """, source.ownType().name());
        analyze("chunk_number");
    }

    private static String held(ImportSource source) {
        return switch (source) {
            case WLKP -> DECLARATION_HELD;
            case BPJS_TK, BPJS_KES -> COVERAGE_HELD.formatted(source.name());
            case WLKP_ROSTER, BPJS_TK_ROSTER, BPJS_KES_ROSTER -> throw source.notOfEmployers();
        };
    }

    void analyze(String table) {
        database.update("analyze " + table);
    }
}
