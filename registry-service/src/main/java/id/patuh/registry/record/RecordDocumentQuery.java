package id.patuh.registry.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.kit.db.Database;

/** Reads records as documents: as they are, with all that was ever stated, or as of another day and moment. */
@ApplicationScoped
public class RecordDocumentQuery {
    private static final String HEADS = """
            select r.id, r.type, r.number, r.version, m.employer_id, p.replaced_by, p.valid_from as replaced_from,
                   (select region_code from statement where record_id = r.id
                    order by (corrected_by is null and not withdrawn) desc, valid_from desc, sequence desc limit 1) as region_code,
                   greatest(
                       r.recorded_at,
                       (select max(greatest(recorded_at, corrected_at)) from statement where record_id = r.id),
                       (select max(greatest(recorded_at, ended_at)) from membership where record_id = r.id),
                       (select max(greatest(recorded_at, ended_at)) from replacement where record_id = r.id)) as changed_at
            from record r
            join membership m on m.record_id = r.id and m.ended_sequence is null and m.valid_to is null
            left join replacement p on p.record_id = r.id and p.ended_at is null
            where r.id = any (?)
            order by r.type, r.number_key, r.id
            """;
    private static final String STANDING = """
            select * from statement where record_id = any (?) and corrected_by is null and not withdrawn
            order by record_id, valid_from, sequence
            """;
    private static final String KNOWN = """
            select * from statement
            where record_id = ? and recorded_at <= ? and (corrected_at is null or corrected_at > ?) and not withdrawn and valid_from <= ?
            order by valid_from, sequence
            """;

    private final Database database;
    private final StatementStore statements;
    private final RecordRosterSource lists;
    private final ReplacementQuery replacements;
    private final RecordMembershipQuery memberships;

    RecordDocumentQuery(
            Database database,
            StatementStore statements,
            RecordRosterSource lists,
            ReplacementQuery replacements,
            RecordMembershipQuery memberships) {
        this.database = database;
        this.statements = statements;
        this.lists = lists;
        this.replacements = replacements;
        this.memberships = memberships;
    }

    /** Records without their statements. */
    public List<RecordHead> heads(Collection<UUID> ids) {
        return database.query(HEADS, RecordDocumentQuery::head, (Object) ids.toArray(UUID[]::new));
    }

    /** A record without its statements. */
    public Optional<RecordHead> head(UUID id) {
        return heads(List.of(id)).stream().findFirst();
    }

    /**
     * Records as they are.
     *
     * @return those that are known, by kind and number, with what stands of each programme and what says when something ended
     */
    public List<RecordView> present(Collection<UUID> ids) {
        Map<UUID, List<RecordEvent.Statement>> standing = new HashMap<>();
        database.query(
                STANDING,
                row -> standing.computeIfAbsent(row.getObject("record_id", UUID.class), id -> new ArrayList<>())
                        .add(StatementRows.read(row)),
                (Object) ids.toArray(UUID[]::new));
        standing.replaceAll((id, all) -> latest(all));
        return views(ids, standing);
    }

    /** Records with everything that was ever stated, corrected and withdrawn statements included. */
    public List<RecordView> withHistory(Collection<UUID> ids) {
        Map<UUID, List<RecordEvent.Statement>> all = new HashMap<>();
        statements.all(ids).forEach(one -> all.computeIfAbsent(one.recordId(), id -> new ArrayList<>())
                .add(one.statement()));
        return views(ids, all);
    }

    /** A record as of a day, as the registry knew it at a moment; empty where nothing was known then of that day. */
    public Optional<RecordView> asOf(RecordHead head, LocalDate day, Instant knownAt) {
        List<RecordEvent.Statement> known =
                database.query(KNOWN, StatementRows::read, head.id(), knownAt, knownAt, day);
        List<RecordEvent.Membership> spells =
                memberships.of(List.of(head.id()), knownAt).getOrDefault(head.id(), List.of());
        if (known.isEmpty() || spells.isEmpty()) {
            return Optional.empty();
        }
        RecordEvent.Replacement replacement =
                replacements.of(List.of(head.id()), knownAt).get(head.id());
        return Optional.of(new RecordView(
                head.id(),
                head.version(),
                head.type(),
                head.number(),
                RecordMembershipQuery.employerOn(spells, day).orElseThrow(),
                spells,
                replacement == null || day.isBefore(replacement.from()) ? null : replacement,
                latest(known),
                lists.of(List.of(head.id()), knownAt).getOrDefault(head.id(), List.of()),
                knownAt));
    }

    private List<RecordView> views(Collection<UUID> ids, Map<UUID, List<RecordEvent.Statement>> stated) {
        Map<UUID, List<RecordEvent.Membership>> spells = memberships.of(ids);
        Map<UUID, List<RecordEvent.ListCount>> counts = lists.of(ids);
        Map<UUID, RecordEvent.Replacement> replaced = replacements.of(ids);
        return heads(ids).stream()
                .map(head -> new RecordView(
                        head.id(),
                        head.version(),
                        head.type(),
                        head.number(),
                        head.employerId(),
                        spells.get(head.id()),
                        replaced.get(head.id()),
                        stated.getOrDefault(head.id(), List.of()),
                        counts.getOrDefault(head.id(), List.of()),
                        head.changedAt()))
                .toList();
    }

    /** The latest statement of each programme and, where something ended once, those that say anything of an end. */
    private static List<RecordEvent.Statement> latest(List<RecordEvent.Statement> ordered) {
        Map<Programme, UUID> last = new HashMap<>();
        ordered.forEach(statement -> last.put(statement.programme(), statement.statementId()));
        boolean ended = ordered.stream().anyMatch(statement -> statement.endedOn() != null);
        return ordered.stream()
                .filter(statement -> statement.statementId().equals(last.get(statement.programme()))
                        || ended && statement.endStated())
                .toList();
    }

    private static RecordHead head(ResultSet row) throws SQLException {
        return new RecordHead(
                row.getObject("id", UUID.class),
                RecordType.valueOf(row.getString("type")),
                row.getString("number"),
                row.getLong("version"),
                row.getObject("employer_id", UUID.class),
                row.getString("region_code"),
                replacement(row),
                Database.instant(row, "changed_at"));
    }

    private static RecordEvent.Replacement replacement(ResultSet row) throws SQLException {
        UUID by = row.getObject("replaced_by", UUID.class);
        return by == null
                ? null
                : new RecordEvent.Replacement(by, row.getObject("replaced_from", LocalDate.class), null);
    }
}
