package id.patuh.registry.imports;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** Rows of the WLKP extract: each is a declaration of the whole employer. */
@ApplicationScoped
class DeclarationFacts implements ChunkFacts {
    private static final String TOUCHED = """
            insert into chunk_touched
            select distinct g.employer_id
            from chunk_row r join chunk_group g on g.grp = r.grp
            where g.state = 'KNOWN'
              and (select e.declaration_digest from employer e where e.id = g.employer_id) is distinct from r.digest
            """;

    // The employer stands behind a fence, and the subquery is scalar: else they may be planned as hashes of the whole
    // registry and its history. Where an employer was corrected, what is held may be older than what stands in the
    // history, so that a later date alone does not make a row news.
    private static final String COMPARE = """
            insert into chunk_fact
            select line, employer_id, 'DECLARATION', valid_from, digest,
                   valid_from >= coalesce(held_from, '-infinity')
                   and row_number() over (partition by employer_id order by valid_from desc, line desc) = 1,
                   false
            from (select r.line, g.employer_id, r.valid_from, r.digest, e.reported_on as held_from,
                         row_number() over (partition by g.employer_id, r.digest order by r.line) as copy
                  from chunk_row r join chunk_group g on g.grp = r.grp
                  cross join lateral (select * from employer where id = g.employer_id offset 0) e
                  where (g.state = 'KNOWN' or g.state = 'NEW' and r.line <> r.grp) and e.declaration_digest is distinct from r.digest
                    and (e.corrections is null and (e.reported_on is null or r.valid_from > e.reported_on)
                         or (select true from fact_version v
                             where v.employer_id = e.id and v.fact_set = 'DECLARATION' and v.digest = r.digest limit 1) is null)
                 ) news
            where copy = 1
            """;

    private static final String CREATED = """
            insert into chunk_fact
            select r.line, g.employer_id, 'DECLARATION', r.valid_from, r.digest, true, true
            from chunk_group g join chunk_row r on r.line = g.grp where g.state = 'NEW'
            """;

    private static final String APPLY = """
            update employer e
            set version = e.version + case when c.created then 0 else 1 end, recorded_at = ?,
                name = s.name, name_key = s.name_key, name_source = 'WLKP', profile_as_of = s.valid_from, legal_form = s.legal_form,
                kbli_edition = s.kbli_edition, kbli = s.kbli, scale = s.scale, region_code = s.region_code, address = s.address,
                latitude = s.latitude, longitude = s.longitude, capital_idr = s.capital_idr, annual_sales_idr = s.annual_sales_idr,
                construction = s.construction, workers = s.workers, wage_bill_idr = s.wage_bill_idr, reported_on = s.valid_from,
                declaration_digest = s.digest
            from chunk_fact f
            join chunk_changed c on c.employer_id = f.employer_id
            join %s s on s.line = f.line
            where e.id = f.employer_id and f.current and not f.created
            """;

    // In the order of the lines: of two reports of one day, the later must get the later id.
    private static final String RECORD = """
            insert into fact_version (
                employer_id, recorded_at, fact_set, valid_from, recorded_by, agency, source, import_id, import_line, employer_version,
                digest, own_number, facts)
            select f.employer_id, ?, f.fact_set, f.valid_from, ?, ?, ?, ?, %s,
                   case when f.current then (select e.version from employer e where e.id = f.employer_id) end, f.digest,
                   s.own_number,
                   json_build_object(
                       'name', s.name, 'legalForm', s.legal_form, 'kbliEdition', s.kbli_edition, 'kbli', s.kbli, 'scale', s.scale,
                       'regionCode', s.region_code, 'address', s.address, 'latitude', s.latitude, 'longitude', s.longitude,
                       'capitalIdr', s.capital_idr, 'annualSalesIdr', s.annual_sales_idr, 'construction', s.construction,
                       'workers', s.workers, 'wageBillIdr', s.wage_bill_idr, 'reportedOn', s.valid_from)
            from chunk_fact f
            join %s s on s.line = f.line
            order by f.line
            """;

    private final Database database;
    private final ChunkTables tables;

    DeclarationFacts(Database database, ChunkTables tables) {
        this.database = database;
        this.tables = tables;
    }

    @Override
    public void compare(Chunk chunk) {
        database.update(TOUCHED);
        database.query(ChunkChanges.LOCK_TOUCHED, row -> row.getLong(1));
        database.update(COMPARE);
        database.update(CREATED);
        tables.analyze("chunk_fact");
    }

    @Override
    public void apply(Chunk chunk, Instant now) {
        database.update(APPLY.formatted(chunk.rows()), now);
    }

    @Override
    public void record(Chunk chunk, Instant now) {
        database.update(RECORD.formatted(chunk.notedLine("f.line"), chunk.rows()), chunk.origin(now));
    }
}
