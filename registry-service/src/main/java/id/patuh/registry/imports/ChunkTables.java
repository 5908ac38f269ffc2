package id.patuh.registry.imports;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/**
 * The working tables of a chunk: temporary, so that nothing of them is logged or seen by others, and emptied at each commit. Statistics
 * are taken after filling, because temporary tables get none by themselves.
 *
 * <p>{@code chunk_row} has the rows; {@code chunk_group} each different combination of numbers, named by its first line, with its verdict;
 * {@code chunk_number} the numbers of each group with their holders; {@code chunk_fact} the rows that say something new; {@code
 * chunk_profile} the rows that rename an employer; {@code chunk_changed} the employers that get a new version.
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
                line integer, grp integer, own_number text, nib text, npwp text, valid_from date, digest uuid, programme text
            ) on commit delete rows""",
            """
            create temp table if not exists chunk_group (
                grp integer, own_number text, nib text, npwp text, valid_from date, state text, employer_id uuid, pass integer
            ) on commit delete rows""",
            "create temp table if not exists chunk_number (grp integer, type text, value text, employer_id uuid) on commit delete rows",
            """
            create temp table if not exists chunk_fact (
                line integer, employer_id uuid, fact_set text, valid_from date, digest uuid, current boolean, created boolean
            ) on commit delete rows""",
            "create temp table if not exists chunk_profile (line integer, employer_id uuid) on commit delete rows",
            "create temp table if not exists chunk_touched (employer_id uuid) on commit delete rows",
            "create temp table if not exists chunk_changed (employer_id uuid, created boolean) on commit delete rows");

    private final Database database;

    ChunkTables(Database database) {
        this.database = database;
    }

    /** Loads the rows of the chunk; gives their number. */
    int load(Chunk chunk) {
        CREATE.forEach(database::update);
        database.update("truncate " + String.join(", ", TABLES));
        int rows = database.update("""
                insert into chunk_row
                select line, min(line) over (partition by own_number, nib, npwp), own_number, nib, npwp, valid_from, digest, programme
                from %s s
                """.formatted(chunk.rows()));
        if (rows > 0) {
            loadGroups(chunk.source());
        }
        return rows;
    }

    private void loadGroups(ImportSource source) {
        analyze("chunk_row");
        database.update("""
                insert into chunk_group (grp, own_number, nib, npwp, valid_from)
                select grp, own_number, nib, npwp, valid_from from chunk_row where line = grp
                """);
        analyze("chunk_group");
        database.update("""
                insert into chunk_number (grp, type, value, employer_id)
                select g.grp, n.type, n.value, i.employer_id
                from chunk_group g
                cross join lateral (values (?, g.own_number), ('NIB', g.nib), ('NPWP', g.npwp)) n(type, value)
                left join identifier i on i.type = n.type and i.value = n.value
                where n.value is not null
                """, source.ownType().name());
        analyze("chunk_number");
    }

    void analyze(String table) {
        database.update("analyze " + table);
    }
}
