package id.patuh.registry.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.kit.db.Database;
import id.patuh.registry.employer.refresh.EmployerRosterSource;
import id.patuh.registry.roster.file.RosterSource;

/** Reads what the worker lists of employers add up to, how they differ, and which are left out. */
@ApplicationScoped
class EmployerRosterQuery implements EmployerRosterSource {
    /** Most lists that are named as left out. */
    private static final int MOST_LEFT_OUT = 100;

    private static final String COUNTS = """
            select employer_id, source, as_of, programmes, %s from employer_roster where employer_id = any (?)
            order by employer_id, array_position(array['WLKP_ROSTER', 'BPJS_TK_ROSTER', 'BPJS_KES_ROSTER'], source)
            """.formatted(RosterSums.COLUMNS);

    private static final String DIFFERENCES = """
            select employer_id, source, declared_not_enrolled, enrolled_not_declared, wage_differences,
                   (select count(*) from roster_shared s where s.source = k.source and s.employer_id = k.employer_id) as elsewhere_too
            from roster_comparison k where employer_id = any (?) order by employer_id, source desc
            """;

    private static final String LEFT_OUT = """
            select l.record_id, l.source, r.number, l.as_of
            from roster l join record r on r.id = l.record_id
            where l.employer_id = ? and l.state = 'OUTDATED'
            order by l.source desc, l.as_of desc, r.number, r.id limit ?
            """;

    private final Database database;

    EmployerRosterQuery(Database database) {
        this.database = database;
    }

    @Override
    public Map<UUID, EmployerEvent.Rosters> of(Collection<UUID> employers) {
        Map<UUID, EmployerEvent.Rosters> rosters = new HashMap<>();
        if (employers.isEmpty()) {
            return rosters;
        }
        UUID[] ids = employers.toArray(UUID[]::new);
        database.query(
                COUNTS,
                row -> rosters.computeIfAbsent(
                                row.getObject("employer_id", UUID.class),
                                id -> new EmployerEvent.Rosters(new ArrayList<>(), new ArrayList<>()))
                        .counts()
                        .addAll(counts(row)),
                (Object) ids);
        database.query(
                DIFFERENCES,
                row -> rosters.computeIfAbsent(
                                row.getObject("employer_id", UUID.class),
                                id -> new EmployerEvent.Rosters(new ArrayList<>(), new ArrayList<>()))
                        .differences()
                        .add(differences(row)),
                (Object) ids);
        return rosters;
    }

    /** Lists of an employer that are too old to count, the newest first. */
    List<RosterViews.LeftOut> leftOut(UUID employer) {
        return database.query(
                LEFT_OUT,
                row -> new RosterViews.LeftOut(
                        RosterSource.valueOf(row.getString("source")).agency(),
                        row.getObject("record_id", UUID.class),
                        row.getString("number"),
                        row.getObject("as_of", LocalDate.class)),
                employer,
                MOST_LEFT_OUT);
    }

    private static List<EmployerEvent.RosterCount> counts(ResultSet row) throws SQLException {
        RosterSource source = RosterSource.valueOf(row.getString("source"));
        LocalDate asOf = row.getObject("as_of", LocalDate.class);
        return RosterSums.read(row).stream()
                .map(sum -> new EmployerEvent.RosterCount(
                        source.agency(), sum.programme(), sum.workers(), sum.wageBillIdr(), asOf))
                .toList();
    }

    private static EmployerEvent.RosterDifferences differences(ResultSet row) throws SQLException {
        return new EmployerEvent.RosterDifferences(
                RosterSource.valueOf(row.getString("source")).agency(),
                row.getInt("declared_not_enrolled"),
                row.getInt("enrolled_not_declared"),
                row.getInt("wage_differences"),
                row.getInt("elsewhere_too"));
    }
}
