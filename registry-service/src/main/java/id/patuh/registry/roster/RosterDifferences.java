package id.patuh.registry.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.db.Database;

/** Finds the workers in whom two current lists of an employer differ, by comparing their rows when asked. */
@ApplicationScoped
class RosterDifferences {
    /** Held by readers of rows until their transaction ends; whoever drops tables waits for them. */
    static final String READING = "select pg_advisory_xact_lock_shared(hashtext('registry roster tables'))";

    private static final int REFERENCE_DIGITS = 8;

    private static final String HELD = """
            select r.source, r.batch, r.groups, r.import_id, b.key_id
            from roster r join roster_batch b on b.id = r.batch
            where r.employer_id = ? order by r.source desc
            """;

    private static final String PAIR = """
            select '%1$s' as agency, coalesce(d.token, e.token) as token, %2$s.line as own_line, %2$s.grp as own_grp, %2$s.raw_idr as own_wage,
                   case when d.wage_idr is null or e.wage_idr is null then null
                        when %2$s.wage_idr < %3$s.wage_idr then 'HIGHER' else 'LOWER' end as other_wage
            from (select r.token, r.line, r.grp, r.wage_idr as raw_idr, %4$s as wage_idr from %5$s r where r.grp = any(?) and r.present) d
            full join (select r.token, r.line, r.grp, r.wage_idr as raw_idr, %4$s as wage_idr from %6$s r where r.grp = any(?) and r.present) e
              on e.token = d.token
            where %7$s
            """;

    private static final String ELSEWHERE = """
            select '%1$s' as agency, r.token, r.line as own_line, r.grp as own_grp, r.wage_idr as own_wage, null as other_wage
            from %2$s r join roster_shared s on s.source = '%3$s' and s.employer_id = ? and s.token = r.token
            where r.grp = any(?) and r.present
            """;

    // A list put together from those of several records has rows of several files.
    private static final String PAGE = """
            select found.*, coalesce(p.import_id, ?) as import_id
            from (%s) found left join roster_part p on p.batch = ? and p.grp = found.own_grp - 1
            where (agency, token) > (?, ?) order by agency, token limit ?
            """;

    private final Database database;

    RosterDifferences(Database database) {
        this.database = database;
    }

    /** A current list: where its rows lie, whose file it came with. */
    private record Held(RosterSource source, UUID batch, Integer[] groups, UUID importId, String keyId) {
        String rows() {
            return new RosterTables(batch).rows();
        }
    }

    /** A difference with the token it is ordered by. */
    record Found(UUID token, RosterViews.Difference difference) {}

    /**
     * Differences by BPJS and token.
     *
     * @param employer the employer
     * @param own the list of the reader
     * @param kind which differences
     * @param agency name of the BPJS to begin after, with the token
     * @param token begin after it
     * @param limit most differences to give
     */
    List<Found> find(UUID employer, RosterSource own, RosterViews.Kind kind, String agency, UUID token, int limit) {
        database.query(READING, row -> true);
        List<Held> held = database.query(HELD, RosterDifferences::held, employer);
        Optional<Held> mine = held.stream().filter(list -> list.source() == own).findFirst();
        if (mine.isEmpty()) {
            return List.of();
        }
        List<String> queries = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        parameters.add(mine.get().importId());
        switch (kind) {
            case ELSEWHERE_TOO -> {
                queries.add(ELSEWHERE.formatted(own.agency(), mine.get().rows(), own));
                parameters.add(employer);
                parameters.add(mine.get().groups());
            }
            case DECLARED_NOT_ENROLLED, ENROLLED_NOT_DECLARED, WAGE ->
                pairs(held, mine.get(), kind, queries, parameters);
        }
        if (queries.isEmpty()) {
            return List.of();
        }
        parameters.add(mine.get().batch());
        parameters.add(agency);
        parameters.add(token);
        parameters.add(limit);
        return database.query(
                PAGE.formatted(String.join(" union all ", queries)), RosterDifferences::found, parameters.toArray());
    }

    private static void pairs(
            List<Held> held, Held mine, RosterViews.Kind kind, List<String> queries, List<Object> parameters) {
        for (Held other : held) {
            // The declared list is compared with each other one, each other one with the declared list only.
            if (other.source().isDeclared() == mine.source().isDeclared()
                    || !other.keyId().equals(mine.keyId())) {
                continue;
            }
            boolean declarer = mine.source().isDeclared();
            Held declared = declarer ? mine : other;
            Held enrolled = declarer ? other : mine;
            queries.add(PAIR.formatted(
                    enrolled.source().agency(),
                    declarer ? "d" : "e",
                    declarer ? "e" : "d",
                    RosterComparison.comparedWage(enrolled.source()),
                    declared.rows(),
                    enrolled.rows(),
                    condition(kind)));
            parameters.add(declared.groups());
            parameters.add(enrolled.groups());
        }
    }

    private static String condition(RosterViews.Kind kind) {
        return switch (kind) {
            case DECLARED_NOT_ENROLLED -> "e.token is null";
            case ENROLLED_NOT_DECLARED -> "d.token is null";
            case WAGE, ELSEWHERE_TOO -> RosterComparison.WAGES_DIFFER;
        };
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                RosterSource.valueOf(row.getString("source")),
                row.getObject("batch", UUID.class),
                (Integer[]) row.getArray("groups").getArray(),
                row.getObject("import_id", UUID.class),
                row.getString("key_id"));
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
