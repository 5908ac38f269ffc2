package id.patuh.registry.employer.refresh;

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
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.kit.db.Database;

/** What employers have beside their records: identity numbers, predecessors, and a successor. */
@ApplicationScoped
class EmployerRelationQuery {
    /** Superseded knowledge is told as far back as anybody may ask for it; an event stays of bounded size. */
    private static final int MOST_PAST = 100;

    private static final String NUMBERS = """
            select type, value, token, branch, employer_id, valid_from, valid_to, recorded_at, ended_at
            from identity_number where employer_id = any (?)
            order by type, value, valid_from, sequence desc
            """;
    private static final String PREDECESSORS = """
            with recursive predecessor (root, employer_id, since) as (
                select employer_id, other_id, effective_on from act
                where employer_id = any (?) and kind = 'MERGE' and undone_sequence is null
                union
                select p.root, a.other_id, greatest(p.since, a.effective_on)
                from predecessor p join act a on a.employer_id = p.employer_id and a.kind = 'MERGE' and a.undone_sequence is null)
            select root, employer_id, min(since) as since from predecessor group by root, employer_id order by root, since, employer_id
            """;
    private static final String SUCCESSORS = """
            select distinct on (other_id) other_id, employer_id, effective_on from act
            where other_id = any (?) and kind = 'MERGE' and undone_sequence is null
            order by other_id, sequence desc
            """;

    private final Database database;

    EmployerRelationQuery(Database database) {
        this.database = database;
    }

    /** Identity numbers of an employer. */
    record Numbers(List<EmployerEvent.Identifier> held, List<EmployerEvent.PastIdentifier> past) {
        static final Numbers NONE = new Numbers(List.of(), List.of());
    }

    /** The employer into which one was merged. */
    record Successor(UUID employerId, LocalDate from) {
        static final Successor NONE = new Successor(null, null);
    }

    Map<UUID, Numbers> numbers(Collection<UUID> employers) {
        Map<UUID, Numbers> numbers = new HashMap<>();
        database.query(NUMBERS, row -> take(row, numbers), (Object) employers.toArray(UUID[]::new));
        return numbers;
    }

    Map<UUID, List<EmployerEvent.Predecessor>> predecessors(Collection<UUID> employers) {
        Map<UUID, List<EmployerEvent.Predecessor>> predecessors = new HashMap<>();
        database.query(
                PREDECESSORS,
                row -> predecessors
                        .computeIfAbsent(row.getObject("root", UUID.class), id -> new ArrayList<>())
                        .add(new EmployerEvent.Predecessor(
                                row.getObject("employer_id", UUID.class), row.getObject("since", LocalDate.class))),
                (Object) employers.toArray(UUID[]::new));
        return predecessors;
    }

    Map<UUID, Successor> successors(Collection<UUID> employers) {
        Map<UUID, Successor> successors = new HashMap<>();
        database.query(
                SUCCESSORS,
                row -> successors.put(
                        row.getObject("other_id", UUID.class),
                        new Successor(
                                row.getObject("employer_id", UUID.class),
                                row.getObject("effective_on", LocalDate.class))),
                (Object) employers.toArray(UUID[]::new));
        return successors;
    }

    private static boolean take(ResultSet row, Map<UUID, Numbers> numbers) throws SQLException {
        Numbers own = numbers.computeIfAbsent(
                row.getObject("employer_id", UUID.class), id -> new Numbers(new ArrayList<>(), new ArrayList<>()));
        IdentifierType type = IdentifierType.valueOf(row.getString("type"));
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        LocalDate to = row.getObject("valid_to", LocalDate.class);
        if (to == null && row.getObject("ended_at") == null) {
            return own.held()
                    .add(new EmployerEvent.Identifier(
                            type,
                            row.getString("value"),
                            row.getString("token"),
                            row.getBoolean("branch"),
                            from,
                            Database.instant(row, "recorded_at")));
        }
        return own.past().size() < MOST_PAST
                && own.past()
                        .add(new EmployerEvent.PastIdentifier(
                                type,
                                row.getString("value"),
                                row.getString("token"),
                                row.getBoolean("branch"),
                                from,
                                to,
                                Database.instant(row, "recorded_at"),
                                Database.instant(row, "ended_at")));
    }
}
