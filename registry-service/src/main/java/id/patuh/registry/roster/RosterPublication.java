package id.patuh.registry.roster;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.kit.jobs.JobRun;
import id.patuh.kit.jobs.Step;

/** Gives the employers whose counts changed their next version and event, some in one transaction, under their row locks. */
@ApplicationScoped
class RosterPublication {
    private static final int EMPLOYERS = 20_000;

    private static final List<String> PREPARE = List.of(
            "create temp table if not exists roster_due (employer_id uuid) on commit delete rows",
            "create temp table if not exists roster_published (employer_id uuid) on commit delete rows",
            "truncate roster_due, roster_published");

    // Waits for another job that has taken some of them: what it takes is published when this job ends as well.
    private static final String TAKE = """
            with taken as (
                delete from roster_pending
                where employer_id in (select employer_id from roster_pending order by employer_id limit ? for update)
                returning employer_id)
            insert into roster_due select employer_id from taken
            """;

    private static final String LOCK = """
            select count(*) from (
                select 1 from employer where id in (select employer_id from roster_due) order by id for update) locked
            """;

    private static final String STATE = """
            with column_of (source, agency, programme, place, rank) as (values %s)
            select d.employer_id,
                   case when count(r.source) > 0 then json_build_object(
                       'counts', coalesce(
                           json_agg(json_build_object(
                               'agency', k.agency, 'programme', k.programme,
                               'workers', (array[r.heads_1, r.heads_2, r.heads_3, r.heads_4, r.heads_5])[k.place],
                               'wageBillIdr', (array[r.wage_1, r.wage_2, r.wage_3, r.wage_4, r.wage_5])[k.place],
                               'asOf', r.as_of) order by k.rank)
                           filter (where r.programmes & (1 << (k.place - 1)) <> 0), '[]'),
                       'differences', coalesce(
                           json_agg(json_build_object(
                               'agency', k.agency,
                               'declaredNotEnrolled', r.declared_not_enrolled, 'enrolledNotDeclared', r.enrolled_not_declared,
                               'wageDifferences', r.wage_differences, 'elsewhereToo', r.elsewhere_too) order by k.rank)
                           filter (where k.place = 1 and r.declared_not_enrolled is not null), '[]')) end as rosters
            from roster_due d
            left join roster r on r.employer_id = d.employer_id
            left join column_of k on k.source = r.source and (k.place = 1 or r.programmes & (1 << (k.place - 1)) <> 0)
            group by d.employer_id
            """.formatted(columns());

    private static final String NEXT_VERSION = """
            with state as (%s), changed as (
                update employer e set rosters = s.rosters, version = e.version + 1, recorded_at = ?
                from state s
                where e.id = s.employer_id and e.rosters::text is distinct from s.rosters::text
                returning e.id)
            insert into roster_published select id from changed
            """.formatted(STATE);

    private final Database database;
    private final Clock clock;

    RosterPublication(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What is done.
     *
     * @param published employers whose event is out
     */
    public record Progress(long published) {}

    /** A step of a job whose lists are worked in: some of the events, until none is left. */
    Step step(JobRun run) {
        long published = run.progress(Progress.class, new Progress(0)).published();
        int now = publishSome();
        return now == 0
                ? Step.last(run.done(), run.counts())
                : Step.more(run.done(), new Progress(published + now), run.counts());
    }

    /** Gives the number of employers looked at; 0 when none is left. */
    private int publishSome() {
        PREPARE.forEach(database::update);
        int due = database.update(TAKE, EMPLOYERS);
        if (due > 0) {
            database.update("analyze roster_due");
            database.query(LOCK, row -> row.getLong(1));
            database.update(NEXT_VERSION, clock.instant());
            database.update("analyze roster_published");
        }
        return due;
    }

    private static String columns() {
        List<String> rows = new ArrayList<>();
        for (RosterSource source : RosterSource.values()) {
            List<String> programmes = source.isDeclared()
                    ? List.of("null::text")
                    : source.programmes().stream()
                            .map(programme -> "'" + programme + "'")
                            .toList();
            IntStream.range(0, programmes.size())
                    .mapToObj(i -> "('%s', '%s', %s, %d, %d)"
                            .formatted(source, source.agency(), programmes.get(i), i + 1, rows.size() + i))
                    .toList()
                    .forEach(rows::add);
        }
        return String.join(", ", rows);
    }
}
