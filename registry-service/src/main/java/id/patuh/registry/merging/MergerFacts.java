package id.patuh.registry.merging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;
import id.patuh.registry.fact.FactVersion;

/** Takes the facts of an absorbed employer over, in the current transaction and under both row locks. */
@ApplicationScoped
class MergerFacts {
    private static final String DATES = """
            select e.reported_on, e.profile_as_of, c.programme, c.as_of
            from employer e left join coverage c on c.employer_id = e.id
            where e.id = ?
            """;

    private static final String DECLARE =
            "update employer e set " + EmployerColumns.SET + " from employer b where e.id = ? and b.id = ?";

    private static final String COVER = """
            insert into coverage (employer_id, %1$s)
            select ?, %1$s from coverage where employer_id = ? and programme = any (?)
            on conflict (employer_id, programme) do update set %2$s
            """.formatted(EmployerColumns.COVERAGE, EmployerColumns.COVERAGE_SET);

    // A row of a file that names the employer anew is newer than this; those that were taken in before both became one
    // are not.
    private static final String NAME_OF_TODAY = """
            update employer e set profile_as_of = greatest(e.profile_as_of, d.latest)
            from (select max(day) as latest
                  from (select profile_as_of as day from employer where id = any (?)
                        union all select as_of from coverage where employer_id = any (?)) days) d
            where e.id = ? and e.reported_on is null
            """;

    private static final String RETIRE = """
            update employer set status = 'MERGED', successor_id = ?, version = version + 1, recorded_at = ?,
                   workers = null, wage_bill_idr = null, reported_on = null, declaration_digest = null, rosters = null
            where id = ?
            """;

    // The whole history goes along, so that a file that was taken in before says nothing new when it comes again.
    private static final String RECORD = """
            with recorded as (
                select f.*, f.withdrawn or exists (
                           select from fact_version n where n.employer_id = f.employer_id and n.corrects = f.id) as replaced
                from fact_version f
                where f.employer_id = ? and f.fact_set not in ('IDENTIFIERS', 'REORGANISATION') and f.gone_at is null
            ), copied as materialized (
                select o.*, uuidv7() as new_id
                from (select r.*, row_number() over (
                                 partition by fact_set, replaced order by valid_from desc, recorded_at desc, id desc) as place
                      from recorded r
                      order by recorded_at, import_line, id) o
            )
            insert into fact_version (
                id, employer_id, recorded_at, fact_set, valid_from, valid_to, recorded_by, agency, source, import_id, import_line,
                employer_version, digest, own_number, reorganisation_id, counts_from, corrects, withdrawn, reason, evidence, facts)
            select v.new_id, ?, ?, v.fact_set, v.valid_from, v.valid_to, ?, ?, 'MERGE', v.import_id, v.import_line,
                   case when v.place = 1 and not v.replaced and v.fact_set = any (?) then ? end, v.digest, v.own_number, ?, ?,
                   (select c.new_id from copied c where c.id = v.corrects), v.withdrawn, v.reason, v.evidence, v.facts
            from copied v
            """;

    private final Database database;

    MergerFacts(Database database) {
        this.database = database;
    }

    /** How new the facts of an employer are. */
    Survivorship.Dates dates(UUID employer) {
        Map<String, LocalDate> coverage = new HashMap<>();
        List<Survivorship.Dates> rows = database.query(DATES, row -> dates(row, coverage), employer);
        return rows.getFirst();
    }

    private static Survivorship.Dates dates(ResultSet row, Map<String, LocalDate> coverage) throws SQLException {
        if (row.getString("programme") != null) {
            coverage.put(row.getString("programme"), row.getObject("as_of", LocalDate.class));
        }
        return new Survivorship.Dates(
                row.getObject("reported_on", LocalDate.class),
                row.getObject("profile_as_of", LocalDate.class),
                coverage);
    }

    /** Makes the facts that win current at the survivor, notes all of them in its history, and retires the absorbed employer. */
    void takeOver(Reorganisation merger, Caller caller) {
        UUID survivor = merger.employerId();
        UUID absorbed = merger.otherId();
        String[] taken = merger.takenOver().toArray(String[]::new);
        UUID[] both = {survivor, absorbed};
        if (merger.takenOver().contains(FactVersion.DECLARATION)
                || merger.takenOver().contains(FactVersion.PROFILE)) {
            database.update(DECLARE, survivor, absorbed);
        }
        database.update(NAME_OF_TODAY, both, both, survivor);
        database.update(COVER, survivor, absorbed, taken);
        record(merger, taken, caller);
        database.update("delete from coverage where employer_id = ?", absorbed);
        retire(absorbed, survivor, merger.recordedAt());
    }

    private void record(Reorganisation merger, String[] taken, Caller caller) {
        database.update(
                RECORD,
                merger.otherId(),
                merger.employerId(),
                merger.recordedAt(),
                caller.subject(),
                caller.agency(),
                taken,
                merger.versionMade(),
                merger.id(),
                merger.effectiveOn());
    }

    private void retire(UUID absorbed, UUID survivor, Instant now) {
        database.update(RETIRE, survivor, now, absorbed);
    }
}
