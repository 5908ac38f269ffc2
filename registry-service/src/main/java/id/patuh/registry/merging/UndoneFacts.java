package id.patuh.registry.merging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.registry.employer.Restating;

/**
 * Puts the facts of two employers back to where they belong when their merger is undone, in the current transaction and under both row
 * locks.
 *
 * <p>What was reported since the merger under a number that goes back, goes with it. What the survivor holds from the absorbed employer, or
 * under such a number, is replaced by what it had before and by what was reported of it since. Everything else stays.
 */
@ApplicationScoped
class UndoneFacts {
    // Parameters: the merger, the survivor, when it was merged, the version that made, the merger.
    private static final String SINCE = """
            with since as (
                select v.*, exists (
                           select from identifier_move m
                           where m.reorganisation_id = ? and m.value = coalesce(v.own_number, v.facts ->> 'ownNumber')
                             and m.type = case when v.fact_set = 'DECLARATION' then 'WLKP'
                                               when v.fact_set = 'JKN' or v.source = 'BPJS_KES' then 'BU' else 'NPP' end) as returned
                from fact_version v
                where v.employer_id = ? and v.recorded_at >= ? and (v.employer_version is null or v.employer_version > ?)
                  and v.reorganisation_id is distinct from ? and v.gone_at is null
                  and v.fact_set not in ('IDENTIFIERS', 'REORGANISATION'))
            """;

    private static final String RESTATED = SINCE + """
            select fact_set, valid_from, source, digest, facts from since
            where returned = ? and fact_set in ('DECLARATION', 'PROFILE') order by recorded_at, id
            """;

    private static final String IS_FOREIGN = """
            select v.reorganisation_id is not distinct from ? or exists (
                       select from identifier_move m
                       where m.reorganisation_id = ? and m.value = v.own_number
                         and m.type = case when v.fact_set = 'DECLARATION' then 'WLKP' when v.source = 'BPJS_KES' then 'BU' else 'NPP' end)
            from fact_version v
            where v.employer_id = ? and v.recorded_at >= ? and v.employer_version >= ? and v.fact_set in ('DECLARATION', 'PROFILE')
              and v.gone_at is null
            order by v.employer_version desc, v.id desc limit 1
            """;

    private static final String REVIVE = """
            update employer e set status = 'ACTIVE', successor_id = null, version = e.version + 1, recorded_at = ?, %s
            from (select b.* from reorganisation r, json_populate_record(null::employer, r.other_before -> 'employer') b where r.id = ?) b
            where e.id = ?
            """.formatted(EmployerColumns.SET);

    private static final String DECLARED_BEFORE = """
            update employer e set %s
            from (select b.* from reorganisation r, json_populate_record(null::employer, r.kept_before -> 'employer') b where r.id = ?) b
            where e.id = ?
            """.formatted(EmployerColumns.SET);

    private static final String DROP_FOREIGN = """
            delete from coverage c
            where c.employer_id = ?
              and exists (select from identifier_move m
                          where m.reorganisation_id = ? and m.value = c.own_number
                            and m.type = case when c.programme = 'JKN' then 'BU' else 'NPP' end)
            returning c.programme
            """;

    private static final String COVERAGE_BEFORE = """
            insert into coverage
            select b.* from reorganisation r, json_populate_recordset(null::coverage, r.%s -> 'coverage') b where r.id = ? %s
            """;

    private static final String COVERAGE_SINCE =
            SINCE + """
            insert into coverage (employer_id, %s)
            select distinct on (fact_set)
                   ?::uuid, fact_set, facts ->> 'ownNumber', (facts ->> 'registeredOn')::date, (facts ->> 'enrolledWorkers')::integer,
                   (facts ->> 'reportedWageBillIdr')::bigint, to_date(facts ->> 'paidThrough', 'YYYY-MM'),
                   (facts ->> 'arrearsIdr')::bigint, (facts ->> 'jkkRiskGroup')::smallint, valid_from, digest, recorded_at
            from since
            where returned = ? and fact_set not in ('DECLARATION', 'PROFILE') and (?::text[] is null or fact_set = any (?))
            order by fact_set, valid_from desc, recorded_at desc, id desc
            on conflict (employer_id, programme) do update set %s where excluded.as_of >= coverage.as_of
            """.formatted(EmployerColumns.COVERAGE, EmployerColumns.COVERAGE_SET);

    private static final String GO_BACK = SINCE + """
            insert into fact_version (
                employer_id, recorded_at, fact_set, valid_from, valid_to, recorded_by, agency, source, import_id, import_line,
                employer_version, digest, own_number, reorganisation_id, facts)
            select e.id, ?, s.fact_set, s.valid_from, s.valid_to, s.recorded_by, s.agency, s.source, s.import_id, s.import_line,
                   case when s.digest in (select e.declaration_digest
                                          union all select c.digest from coverage c where c.employer_id = e.id) then e.version end,
                   s.digest, s.own_number, ?, s.facts
            from since s join employer e on e.id = ?
            where s.returned
            order by s.recorded_at, s.id
            """;

    private static final String GONE = SINCE + """
            update fact_version v set gone_at = ? from since s
            where s.returned and v.employer_id = s.employer_id and v.recorded_at = s.recorded_at and v.id = s.id
            """;

    private static final String TAKEN_GONE = """
            update fact_version set gone_at = ? where employer_id = ? and recorded_at = ? and reorganisation_id = ? and source = 'MERGE'
            """;

    private final Database database;
    private final Restating restating;

    UndoneFacts(Database database, Restating restating) {
        this.database = database;
        this.restating = restating;
    }

    /** Puts everything back; the absorbed employer is in use again, with its next version. */
    void putBack(Reorganisation merger, Instant now) {
        reviveAbsorbed(merger, now);
        putSurvivorBack(merger);
        database.update(GO_BACK, since(merger, now, merger.id(), merger.otherId()));
        database.update(GONE, since(merger, now));
        database.update(TAKEN_GONE, now, merger.employerId(), merger.recordedAt(), merger.id());
    }

    private void reviveAbsorbed(Reorganisation merger, Instant now) {
        database.update(REVIVE, now, merger.id(), merger.otherId());
        database.update(COVERAGE_BEFORE.formatted("other_before", ""), merger.id());
        restate(merger, merger.otherId(), true);
        database.update(COVERAGE_SINCE, since(merger, merger.otherId(), true, null, null));
    }

    private void putSurvivorBack(Reorganisation merger) {
        UUID survivor = merger.employerId();
        if (isDeclaredByTheOther(merger)) {
            database.update(DECLARED_BEFORE, merger.id(), survivor);
            restate(merger, survivor, false);
        }
        String[] dropped = database.query(DROP_FOREIGN, row -> row.getString("programme"), survivor, merger.id())
                .toArray(String[]::new);
        database.update(COVERAGE_BEFORE.formatted("kept_before", "and b.programme = any (?)"), merger.id(), dropped);
        database.update(COVERAGE_SINCE, since(merger, survivor, false, dropped, dropped));
    }

    private boolean isDeclaredByTheOther(Reorganisation merger) {
        return database.first(
                        IS_FOREIGN,
                        row -> row.getBoolean(1),
                        merger.id(),
                        merger.id(),
                        merger.employerId(),
                        merger.recordedAt(),
                        merger.versionMade())
                .orElse(false);
    }

    private void restate(Reorganisation merger, UUID employer, boolean returned) {
        List<Restating.Report> reports = database.query(
                RESTATED,
                row -> new Restating.Report(
                        row.getString("source"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("digest", UUID.class),
                        row.getString("facts")),
                since(merger, returned));
        restating.restate(employer, reports);
    }

    private static Object[] since(Reorganisation merger, Object... more) {
        Object[] all = new Object[more.length + 5];
        all[0] = merger.id();
        all[1] = merger.employerId();
        all[2] = merger.recordedAt();
        all[3] = merger.versionMade();
        all[4] = merger.id();
        System.arraycopy(more, 0, all, 5, more.length);
        return all;
    }
}
