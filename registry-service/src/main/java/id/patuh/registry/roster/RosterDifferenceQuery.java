package id.patuh.registry.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.db.Database;
import id.patuh.registry.law.LawQuery;
import id.patuh.registry.law.WageComparison;
import id.patuh.registry.roster.file.RosterSource;

/** Finds the workers for whom the current lists of an employer differ, by comparing their rows when asked. */
@ApplicationScoped
class RosterDifferenceQuery {
    /** Held by readers of rows until their transaction ends; whoever drops tables waits for them. */
    static final String READING = "select pg_advisory_xact_lock_shared(hashtext('registry roster tables'))";

    private static final int REFERENCE_DIGITS = 8;

    // The list that decides on a worker's wage and line comes first.
    private static final String HELD = """
            select r.source, r.batch, g.grp, r.import_id, b.key_id,
                   (dense_rank() over (partition by r.source order by r.as_of desc, r.record_id))::integer as rank
            from roster r join roster_batch b on b.id = r.batch cross join unnest(r.groups) g(grp)
            where r.employer_id = ? and r.state in ('WHOLE', 'PART')
            """;

    private static final String ROWS = """
            select r.token, r.line, l.import_id, l.rank, r.wage_idr
            from %s r join unnest(?::int[], ?::uuid[], ?::int[]) l(grp, import_id, rank) on l.grp = r.grp
            where r.grp = any (?) and r.present""";

    private static final String ONCE = "select distinct on (token) * from (%s) listed order by token, rank";

    private static final String PAIR = """
            select '%1$s' as agency, coalesce(d.token, e.token) as token, %2$s.line as own_line, %2$s.import_id, %2$s.wage_idr as own_wage,
                   case when d.compared is null or e.compared is null then null
                        when %2$s.compared < %3$s.compared then 'HIGHER' else 'LOWER' end as other_wage
            from (select r.*, %4$s as compared from (%5$s) r) d
            full join (select r.*, %4$s as compared from (%6$s) r) e on e.token = d.token
            where %7$s
            """;

    private static final String ELSEWHERE = """
            select '%1$s' as agency, r.token, r.line as own_line, r.import_id, r.wage_idr as own_wage, null as other_wage
            from (%2$s) r join roster_shared s on s.source = '%3$s' and s.employer_id = ? and s.token = r.token
            """;

    private static final String PAGE =
            "select * from (%s) found where (agency, token) > (?, ?) order by agency, token limit ?";

    private final Database database;
    private final LawQuery law;
    private final Clock clock;

    RosterDifferenceQuery(Database database, LawQuery law, Clock clock) {
        this.database = database;
        this.law = law;
        this.clock = clock;
    }

    /** A run of rows of a current list: where it lies, whose file it came with, and which list goes before which. */
    private record Run(RosterSource source, UUID batch, int group, UUID importId, String keyId, int rank) {}

    /** A difference with the token it is ordered by. */
    record Found(UUID token, RosterViews.Difference difference) {}

    /** Differences by BPJS and token. */
    List<Found> find(UUID employer, RosterSource own, RosterViews.Kind kind, String agency, UUID token, int limit) {
        database.query(READING, row -> true);
        Map<RosterSource, List<Run>> held = database.query(HELD, RosterDifferenceQuery::run, employer).stream()
                .collect(Collectors.groupingBy(Run::source, TreeMap::new, Collectors.toList()));
        List<Run> mine = held.get(own);
        if (mine == null) {
            return List.of();
        }
        List<String> queries = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        switch (kind) {
            case ELSEWHERE_TOO -> {
                queries.add(ELSEWHERE.formatted(own.agency(), workers(mine, parameters), own));
                parameters.add(employer);
            }
            case DECLARED_NOT_ENROLLED, ENROLLED_NOT_DECLARED, WAGE -> pairs(held, own, kind, queries, parameters);
        }
        if (queries.isEmpty()) {
            return List.of();
        }
        parameters.add(agency);
        parameters.add(token);
        parameters.add(limit);
        return database.query(
                PAGE.formatted(String.join(" union all ", queries)),
                RosterDifferenceQuery::found,
                parameters.toArray());
    }

    private void pairs(
            Map<RosterSource, List<Run>> held,
            RosterSource own,
            RosterViews.Kind kind,
            List<String> queries,
            List<Object> parameters) {
        boolean declarer = own.isDeclared();
        WageComparison wages = WageComparison.of(law.current(), WorkingDays.dayOf(clock.instant()));
        held.forEach((source, runs) -> {
            // The declared list is compared with each other one, each other one with the declared list only.
            if (source.isDeclared() == declarer || !haveOneKey(runs, held.get(own))) {
                return;
            }
            RosterSource enrolled = declarer ? source : own;
            queries.add(PAIR.formatted(
                    enrolled.agency(),
                    declarer ? "d" : "e",
                    declarer ? "e" : "d",
                    wages.comparedWage(enrolled == RosterSource.BPJS_KES_ROSTER),
                    workers(held.get(RosterSource.WLKP_ROSTER), parameters),
                    workers(held.get(enrolled), parameters),
                    condition(kind, wages)));
        });
    }

    private static boolean haveOneKey(List<Run> some, List<Run> others) {
        return Stream.concat(some.stream(), others.stream())
                        .map(Run::keyId)
                        .distinct()
                        .count()
                == 1;
    }

    /** A query of the workers of lists, each once; adds its parameters. */
    private static String workers(List<Run> runs, List<Object> parameters) {
        String rows = runs.stream()
                .collect(Collectors.groupingBy(Run::batch, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(batch -> {
                    Integer[] groups = batch.getValue().stream().map(Run::group).toArray(Integer[]::new);
                    parameters.add(groups);
                    parameters.add(batch.getValue().stream().map(Run::importId).toArray(UUID[]::new));
                    parameters.add(batch.getValue().stream().map(Run::rank).toArray(Integer[]::new));
                    parameters.add(groups);
                    return ROWS.formatted(new RosterTables(batch.getKey()).rows());
                })
                .collect(Collectors.joining(" union all "));
        boolean several = runs.stream().anyMatch(run -> run.rank() > 1);
        return several ? ONCE.formatted(rows) : rows;
    }

    private static String condition(RosterViews.Kind kind, WageComparison wages) {
        return switch (kind) {
            case DECLARED_NOT_ENROLLED -> "e.token is null";
            case ENROLLED_NOT_DECLARED -> "d.token is null";
            case WAGE, ELSEWHERE_TOO -> wages.differ("d.compared", "e.compared");
        };
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                RosterSource.valueOf(row.getString("source")),
                row.getObject("batch", UUID.class),
                row.getInt("grp"),
                row.getObject("import_id", UUID.class),
                row.getString("key_id"),
                row.getInt("rank"));
    }

    private static Found found(ResultSet row) throws SQLException {
        UUID token = row.getObject("token", UUID.class);
        Integer line = row.getObject("own_line", Integer.class);
        String otherWage = row.getString("other_wage");
        return new Found(
                token,
                new RosterViews.Difference(
                        Agency.valueOf(row.getString("agency")),
                        token.toString().substring(0, REFERENCE_DIGITS),
                        line == null ? null : row.getObject("import_id", UUID.class),
                        line,
                        row.getObject("own_wage", Long.class),
                        otherWage == null ? null : RosterViews.OtherWage.valueOf(otherWage)));
    }
}
