package id.patuh.registry.imports;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/**
 * Rows of a BPJS extract: each states one programme of an employer. Name and region count only for an employer that no WLKP report and
 * no person has named, and that this BPJS has named.
 */
@ApplicationScoped
class CoverageFacts implements ChunkFacts {
    private static final String TOUCHED = """
            insert into chunk_touched
            select distinct g.employer_id
            from chunk_row r join chunk_group g on g.grp = r.grp
            where g.state = 'KNOWN'
              and (select c.digest from coverage c where c.employer_id = g.employer_id and c.programme = r.programme)
                  is distinct from r.digest
            union
            select employer_id from (%s) renamed
            """;

    // Newer only, not as new: several rows of one day may spell the name differently, and the first stands.
    private static final String RENAMED = """
            select distinct on (e.id) r.line, e.id as employer_id
            from chunk_row r join chunk_group g on g.grp = r.grp
            cross join lateral (select * from employer where id = g.employer_id offset 0) e
            join %s s on s.line = r.line
            where g.state in ('KNOWN', 'NEW') and e.reported_on is null and e.name_source = '%s' and r.valid_from > e.profile_as_of
              and (s.name <> e.name or s.region_code <> e.region_code)
            order by e.id, r.valid_from desc, r.line
            """;

    // Fences and scalar subquery are as in DeclarationFacts. Where an employer was corrected, what is held may be older
    // than what stands in the history, so that a later date alone does not make a row news; and coverage that was ended
    // is opened again only by a row of the day of its end or later.
    private static final String COMPARE = """
            insert into chunk_fact
            select line, employer_id, programme, valid_from, digest,
                   valid_from >= coalesce(held_from, '-infinity')
                   and row_number() over (partition by employer_id, programme order by valid_from desc, line desc) = 1,
                   false
            from (select r.line, g.employer_id, r.programme, r.valid_from, r.digest,
                         coalesce(c.as_of, case when e.corrections is not null then
                             (select max(v.valid_to) from fact_version v
                              where v.employer_id = e.id and v.fact_set = r.programme and not v.withdrawn
                                and (select true from fact_version n where n.employer_id = e.id and n.corrects = v.id) is null)
                         end) as held_from,
                         row_number() over (partition by g.employer_id, r.programme, r.digest order by r.line) as copy
                  from chunk_row r join chunk_group g on g.grp = r.grp
                  cross join lateral (select * from employer where id = g.employer_id offset 0) e
                  left join lateral (
                      select * from coverage where employer_id = g.employer_id and programme = r.programme offset 0) c on true
                  where g.state in ('KNOWN', 'NEW') and c.digest is distinct from r.digest
                    and (e.corrections is null and (c.as_of is null or r.valid_from > c.as_of)
                         or (select true from fact_version v
                             where v.employer_id = g.employer_id and v.fact_set = r.programme and v.digest = r.digest limit 1) is null)
                 ) news
            where copy = 1
            """;

    private static final String APPLY = """
            insert into coverage (
                employer_id, programme, own_number, registered_on, enrolled_workers, reported_wage_bill_idr, paid_through, arrears_idr,
                jkk_risk_group, as_of, digest, recorded_at)
            select f.employer_id, f.fact_set, s.own_number, s.registered_on, s.enrolled_workers, s.reported_wage_bill_idr,
                   s.paid_through, s.arrears_idr, s.jkk_risk_group, s.valid_from, s.digest, ?
            from chunk_fact f join %s s on s.line = f.line
            where f.current
            on conflict (employer_id, programme) do update set
                own_number = excluded.own_number, registered_on = excluded.registered_on,
                enrolled_workers = excluded.enrolled_workers, reported_wage_bill_idr = excluded.reported_wage_bill_idr,
                paid_through = excluded.paid_through, arrears_idr = excluded.arrears_idr, jkk_risk_group = excluded.jkk_risk_group,
                as_of = excluded.as_of, digest = excluded.digest, recorded_at = excluded.recorded_at
            """;

    private static final String RENAME = """
            update employer e
            set name = s.name, name_key = s.name_key, region_code = s.region_code, profile_as_of = s.valid_from
            from chunk_profile p join %s s on s.line = p.line
            where e.id = p.employer_id
            """;

    // In the order of the lines: of two statements of one day, the later must get the later id.
    private static final String RECORD = """
            insert into fact_version (
                employer_id, recorded_at, fact_set, valid_from, recorded_by, agency, source, import_id, import_line, employer_version,
                digest, facts)
            select f.employer_id, ?, f.fact_set, f.valid_from, ?, ?, ?, ?, %s,
                   case when f.current then (select e.version from employer e where e.id = f.employer_id) end, f.digest,
                   json_build_object(
                       'programme', f.fact_set, 'ownNumber', s.own_number, 'registeredOn', s.registered_on,
                       'enrolledWorkers', s.enrolled_workers, 'reportedWageBillIdr', s.reported_wage_bill_idr,
                       'paidThrough', to_char(s.paid_through, 'YYYY-MM'), 'arrearsIdr', s.arrears_idr,
                       'jkkRiskGroup', s.jkk_risk_group, 'asOf', s.valid_from)
            from chunk_fact f
            join %s s on s.line = f.line
            order by f.line
            """;

    private static final String RECORD_PROFILES = """
            insert into fact_version (
                employer_id, recorded_at, fact_set, valid_from, recorded_by, agency, source, import_id, import_line, employer_version,
                digest, own_number, facts)
            select p.employer_id, ?, 'PROFILE', s.valid_from, ?, ?, ?, ?, %s,
                   (select e.version from employer e where e.id = p.employer_id), md5(s.name || s.region_code)::uuid,
                   s.own_number,
                   json_build_object('name', s.name, 'regionCode', s.region_code, 'construction', false)
            from (select grp as line, employer_id from chunk_group where state = 'NEW' union all select line, employer_id from chunk_profile) p
            join %s s on s.line = p.line
            """;

    private final Database database;
    private final ChunkTables tables;

    CoverageFacts(Database database, ChunkTables tables) {
        this.database = database;
        this.tables = tables;
    }

    @Override
    public void compare(Chunk chunk) {
        String renamed = RENAMED.formatted(chunk.rows(), chunk.source().name());
        database.update(TOUCHED.formatted(renamed));
        database.query(ChunkChanges.LOCK_TOUCHED, row -> row.getLong(1));
        database.update(COMPARE);
        database.update("insert into chunk_profile " + renamed);
        tables.analyze("chunk_fact");
    }

    @Override
    public void apply(Chunk chunk, Instant now) {
        database.update(RENAME.formatted(chunk.rows()));
        database.update(APPLY.formatted(chunk.rows()), now);
    }

    @Override
    public void record(Chunk chunk, Instant now) {
        database.update(RECORD_PROFILES.formatted(chunk.notedLine("p.line"), chunk.rows()), chunk.origin(now));
        database.update(RECORD.formatted(chunk.notedLine("f.line"), chunk.rows()), chunk.origin(now));
    }
}
