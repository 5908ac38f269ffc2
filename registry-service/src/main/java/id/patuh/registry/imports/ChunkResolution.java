package id.patuh.registry.imports;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/**
 * Finds the employer of each row, as if the rows were taken one by one in the order of the file: by its own number, NIB or NPWP; two
 * that point at two employers refuse the row; none known makes an employer.
 *
 * <p>A group whose unknown number is also in an earlier undecided group waits for the next pass, since that one decides whose number it
 * is. Ordinary files need one pass or two.
 */
@ApplicationScoped
class ChunkResolution {
    private static final String VERDICT = """
            with undecided as materialized (
                select n.grp, n.type, n.value, n.employer_id
                from chunk_number n join chunk_group g on g.grp = n.grp
                where g.state is null
            ), shared as (
                select type, value, min(grp) as grp from undecided where employer_id is null group by type, value having count(*) > 1
            ), waiting as (
                select u.grp from undecided u join shared s on s.type = u.type and s.value = u.value and s.grp < u.grp
                where u.employer_id is null
            ), verdict as (
                select grp, array_remove(array_agg(employer_id), null) as holders from undecided group by grp
            )
            update chunk_group g
            set state = case when v.holders = '{}' then 'NEW' when v.holders[1] = all (v.holders) then 'KNOWN' else 'CONFLICT' end,
                employer_id = case when v.holders = '{}' then uuidv7() when v.holders[1] = all (v.holders) then v.holders[1] end,
                pass = ?
            from verdict v
            where v.grp = g.grp and (v.holders[1] <> any (v.holders) or v.grp not in (select grp from waiting))
            """;

    // Numbers are added under the row lock of their employer, like every other change of it.
    private static final String LOCK_GAINING = """
            select count(*) from (
                select 1 from employer
                where id in (select g.employer_id from chunk_group g join chunk_number n on n.grp = g.grp
                             where g.pass = ? and g.state = 'KNOWN' and n.employer_id is null)
                order by id for no key update) locked
            """;

    private static final String NEW_DECLARED = """
            insert into employer (
                id, version, name, name_key, name_source, profile_as_of, legal_form, kbli_edition, kbli, scale, region_code, address,
                latitude, longitude, capital_idr, annual_sales_idr, construction, workers, wage_bill_idr, reported_on,
                declaration_digest, recorded_at)
            select g.employer_id, 1, s.name, s.name_key, 'WLKP', s.valid_from, s.legal_form, s.kbli_edition, s.kbli, s.scale,
                   s.region_code, s.address, s.latitude, s.longitude, s.capital_idr, s.annual_sales_idr, s.construction, s.workers,
                   s.wage_bill_idr, s.valid_from, s.digest, ?
            from chunk_group g join %s s on s.line = g.grp
            where g.pass = ? and g.state = 'NEW'
            """;

    private static final String NEW_COVERED = """
            insert into employer (id, version, name, name_key, name_source, profile_as_of, region_code, recorded_at)
            select g.employer_id, 1, s.name, s.name_key, ?, s.valid_from, s.region_code, ?
            from chunk_group g join %s s on s.line = g.grp
            where g.pass = ? and g.state = 'NEW'
            """;

    private static final String ADD_NUMBERS = """
            insert into identifier (type, value, employer_id, valid_from, source, recorded_at)
            select n.type, n.value, g.employer_id, g.valid_from, ?, ?
            from chunk_number n join chunk_group g on g.grp = n.grp
            where g.pass = ? and g.state in ('NEW', 'KNOWN') and n.employer_id is null
            """;

    private static final String LOOK_AGAIN = """
            update chunk_number n set employer_id = i.employer_id
            from identifier i, chunk_group g
            where g.grp = n.grp and g.state is null and n.employer_id is null and i.type = n.type and i.value = n.value
            """;

    private static final String CONFLICTS = """
            select r.line, o.type, o.value
            from chunk_group g
            join chunk_row r on r.grp = g.grp
            cross join lateral (
                select n.type, n.value
                from (select type, value, employer_id,
                             first_value(employer_id) over (order by case type when 'NPWP' then 3 when 'NIB' then 2 else 1 end) as first_holder,
                             case type when 'NPWP' then 3 when 'NIB' then 2 else 1 end as rank
                      from chunk_number where grp = g.grp and employer_id is not null) n
                where n.employer_id <> n.first_holder
                order by n.rank limit 1) o
            where g.state = 'CONFLICT'
            order by r.line
            """;

    private final Database database;
    private final ChunkTables tables;

    ChunkResolution(Database database, ChunkTables tables) {
        this.database = database;
        this.tables = tables;
    }

    /** Decides every group; employers and numbers are inserted on the way. */
    void resolve(Chunk chunk, Instant now) {
        int pass = 0;
        do {
            pass++;
            if (pass > 1) {
                database.update(LOOK_AGAIN);
            }
            database.update(VERDICT, pass);
            tables.analyze("chunk_group");
            database.query(LOCK_GAINING, row -> row.getLong(1), pass);
            insertEmployers(chunk, now, pass);
            database.update(ADD_NUMBERS, chunk.source().name(), now, pass);
        } while (undecided());
    }

    /** The rows whose numbers point at two employers. */
    List<RowConflict> conflicts(ImportSource source) {
        return database.query(
                CONFLICTS,
                row -> new RowConflict(
                        row.getInt("line"), field(source, row.getString("type")), row.getString("value")));
    }

    private void insertEmployers(Chunk chunk, Instant now, int pass) {
        switch (chunk.source()) {
            case WLKP -> database.update(NEW_DECLARED.formatted(chunk.rows()), now, pass);
            case BPJS_TK, BPJS_KES ->
                database.update(
                        NEW_COVERED.formatted(chunk.rows()), chunk.source().name(), now, pass);
            case WLKP_ROSTER, BPJS_TK_ROSTER, BPJS_KES_ROSTER ->
                throw chunk.source().notOfEmployers();
        }
    }

    private boolean undecided() {
        return database.first("select exists (select from chunk_group where state is null)", row -> row.getBoolean(1))
                .orElse(false);
    }

    private static String field(ImportSource source, String type) {
        return switch (type) {
            case "NIB" -> "nib";
            case "NPWP" -> "npwp";
            default -> source.ownField();
        };
    }
}
