package id.patuh.registry.merging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.registry.employer.Restating;
import id.patuh.registry.fact.FactVersion;
import id.patuh.registry.fact.FactVersions;
import id.patuh.registry.fact.Statement;
import id.patuh.registry.fact.Timeline;

/**
 * Puts the facts of two employers back to where they belong when their merger is undone, in the current transaction and under both row
 * locks.
 *
 * <p>What was reported since the merger under a number that goes back, goes with it. What the survivor holds from the absorbed employer, or
 * under such a number, is replaced by what it had before and by what was reported of it since. Everything else stays.
 */
@ApplicationScoped
class UndoneFacts {
    // Parameters: the merger, the survivor, when it was merged, the version that made. A correction goes where the
    // record that it corrects goes: with its number, or because the merger brought it.
    private static final String SINCE = """
            with recursive merger (id) as (select ?::uuid), reported as (
                select * from fact_version
                where employer_id = ? and recorded_at >= ? and (employer_version is null or employer_version > ?)
                  and reorganisation_id is distinct from (select id from merger) and gone_at is null
                  and fact_set not in ('IDENTIFIERS', 'REORGANISATION')
            ), origin (id, first) as (
                select id, id from reported r where not exists (select from reported c where c.id = r.corrects)
                union all
                select r.id, o.first from origin o join reported r on r.corrects = o.id
            ), since as (
                select r.*, exists (
                           select from identifier_move m
                           where m.reorganisation_id = (select id from merger) and m.value = coalesce(f.own_number, f.facts ->> 'ownNumber')
                             and m.type = case when f.fact_set = 'DECLARATION' then 'WLKP'
                                               when f.fact_set = 'JKN' or f.source = 'BPJS_KES' then 'BU' else 'NPP' end)
                       or exists (
                           select from fact_version t
                           where t.employer_id = f.employer_id and t.id = f.corrects and t.reorganisation_id = (select id from merger))
                       as returned
                from reported r join origin o on o.id = r.id join reported f on f.id = o.first)
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
                   ?::uuid, fact_set, %s
            from since
            where returned = ? and fact_set not in ('DECLARATION', 'PROFILE') and (?::text[] is null or fact_set = any (?))
            order by fact_set, valid_from desc, recorded_at desc, id desc
            on conflict (employer_id, programme) do update set %s where excluded.as_of >= coverage.as_of
            """.formatted(EmployerColumns.COVERAGE, EmployerColumns.STATED_FACTS, EmployerColumns.COVERAGE_SET);

    // What corrects a record that the merger brought, corrects the one it was brought from.
    private static final String GO_BACK = SINCE + """
            , copied as materialized (
                select s.*, uuidv7() as new_id from (select * from since where returned order by recorded_at, import_line, id) s
            )
            insert into fact_version (
                id, employer_id, recorded_at, fact_set, valid_from, valid_to, recorded_by, agency, source, import_id, import_line,
                employer_version, digest, own_number, reorganisation_id, corrects, withdrawn, reason, evidence, facts)
            select s.new_id, e.id, ?, s.fact_set, s.valid_from, s.valid_to, s.recorded_by, s.agency, s.source, s.import_id, s.import_line,
                   case when s.corrects is not null
                          or s.digest in (select e.declaration_digest
                                          union all select c.digest from coverage c where c.employer_id = e.id) then e.version end,
                   s.digest, s.own_number, ?,
                   coalesce((select c.new_id from copied c where c.id = s.corrects),
                            (select o.id from fact_version t join fact_version o on o.fact_set = t.fact_set and o.digest = t.digest
                             where t.employer_id = s.employer_id and t.id = s.corrects and o.employer_id = e.id
                             order by o.recorded_at desc, o.id desc limit 1)),
                   s.withdrawn, s.reason, s.evidence, s.facts
            from copied s join employer e on e.id = ?
            order by s.new_id
            """;

    private static final String CORRECTED = SINCE + "select distinct fact_set from since where corrects is not null";

    // What an earlier merger or a split brought, came by a person's decision.
    private static final String REPORT = """
            select case when reorganisation_id is null then source else 'MANUAL' end as source, valid_from, digest, facts
            from fact_version where employer_id = ? and id = ?
            """;

    private static final String COVER = """
            insert into coverage (employer_id, %s)
            select employer_id, fact_set, %s from fact_version where employer_id = ? and id = ?
            """.formatted(EmployerColumns.COVERAGE, EmployerColumns.STATED_FACTS);

    private static final String GONE = SINCE + """
            update fact_version v set gone_at = ? from since s
            where s.returned and v.employer_id = s.employer_id and v.recorded_at = s.recorded_at and v.id = s.id
            """;

    private static final String TAKEN_GONE = """
            update fact_version set gone_at = ? where employer_id = ? and recorded_at = ? and reorganisation_id = ? and source = 'MERGE'
            """;

    private final Database database;
    private final Restating restating;
    private final FactVersions facts;

    UndoneFacts(Database database, Restating restating, FactVersions facts) {
        this.database = database;
        this.restating = restating;
        this.facts = facts;
    }

    /** Puts everything back; the absorbed employer is in use again, with its next version. */
    void putBack(Reorganisation merger, Instant now) {
        List<String> corrected = database.query(CORRECTED, row -> row.getString("fact_set"), since(merger));
        reviveAbsorbed(merger, now);
        putSurvivorBack(merger);
        database.update(GO_BACK, since(merger, now, merger.id(), merger.otherId()));
        database.update(GONE, since(merger, now));
        database.update(TAKEN_GONE, now, merger.employerId(), merger.recordedAt(), merger.id());
        corrected.forEach(factSet -> merger.both().forEach(employer -> followHistory(employer, factSet)));
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
        restating.restate(employer, database.query(RESTATED, UndoneFacts::report, since(merger, returned)));
    }

    /** Where something was corrected, what is present is what holds by the history. */
    private void followHistory(UUID employer, String factSet) {
        List<Statement> known = facts.statements(employer);
        if (factSet.equals(FactVersion.DECLARATION) || factSet.equals(FactVersion.PROFILE)) {
            Timeline.profile(known)
                    .flatMap(held -> database.first(REPORT, UndoneFacts::report, employer, held.id()))
                    .ifPresent(report -> restating.put(employer, report));
        } else {
            database.update("delete from coverage where employer_id = ? and programme = ?", employer, factSet);
            Timeline.of(factSet, known).present().ifPresent(held -> database.update(COVER, employer, held.id()));
        }
    }

    private static Restating.Report report(ResultSet row) throws SQLException {
        return new Restating.Report(
                row.getString("source"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("digest", UUID.class),
                row.getString("facts"));
    }

    private static Object[] since(Reorganisation merger, Object... more) {
        Object[] all = new Object[more.length + 4];
        all[0] = merger.id();
        all[1] = merger.employerId();
        all[2] = merger.recordedAt();
        all[3] = merger.versionMade();
        System.arraycopy(more, 0, all, 4, more.length);
        return all;
    }
}
