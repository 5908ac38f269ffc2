package id.patuh.registry.employer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.employer.EmployerComputation;
import id.patuh.contracts.employer.EmployerRelations;
import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EmployerStatus;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.kit.db.Database;
import id.patuh.registry.record.PastMemberQuery;

/** Computes what an employer was on a day, as the registry knew it at a moment. */
@ApplicationScoped
class PastEmployerQuery {
    private static final String NUMBERS = """
            select type, value, token, branch, valid_from, recorded_at from identity_number
            where employer_id = ? and recorded_at <= ? and (ended_at is null or ended_at > ?)
              and valid_from <= ? and (valid_to is null or valid_to > ?)
            order by type, value
            """;
    private static final String PREDECESSORS = """
            with recursive predecessor (employer_id, since) as (
                select other_id, effective_on from act
                where employer_id = ?1 and kind = 'MERGE' and recorded_at <= ?2 and (undone_at is null or undone_at > ?2) and effective_on <= ?3
                union
                select a.other_id, greatest(p.since, a.effective_on)
                from predecessor p join act a on a.employer_id = p.employer_id
                where a.kind = 'MERGE' and a.recorded_at <= ?2 and (a.undone_at is null or a.undone_at > ?2) and a.effective_on <= ?3)
            select employer_id, min(since) as since from predecessor group by employer_id order by since, employer_id
            """;
    private static final String SUCCESSOR = """
            with recursive heir (id, steps) as (
                select employer_id, 1 from act
                where other_id = ?1 and kind = 'MERGE' and recorded_at <= ?2 and (undone_at is null or undone_at > ?2) and effective_on <= ?3
                union all
                select a.employer_id, h.steps + 1 from heir h join act a on a.other_id = h.id
                where a.kind = 'MERGE' and a.recorded_at <= ?2 and (a.undone_at is null or a.undone_at > ?2) and a.effective_on <= ?3)
            select id from heir order by steps desc limit 1
            """;

    private final Database database;
    private final PastMemberQuery members;

    PastEmployerQuery(Database database, PastMemberQuery members) {
        this.database = database;
        this.members = members;
    }

    /** The state of that day; empty when nothing was known then of that day. */
    Optional<EmployerEvent> on(EmployerDocument present, LocalDate day, Instant knownAt) {
        return EmployerComputation.on(members.of(present.id(), knownAt), day)
                .map(values -> values.event(
                        present.id(),
                        present.version(),
                        EmployerStatus.ACTIVE,
                        relations(present.id(), day, knownAt),
                        knownAt));
    }

    /** Whether a record of the employer had stated anything by that day, even if it had ended by then. */
    boolean hadBegun(UUID id, LocalDate day, Instant knownAt) {
        return members.of(id, knownAt).stream().anyMatch(member -> hadBegun(member, day));
    }

    private static boolean hadBegun(MemberRecord member, LocalDate day) {
        return member.spells().stream()
                        .anyMatch(spell -> spell.from() == null || !spell.from().isAfter(day))
                && member.statements().stream()
                        .anyMatch(statement -> !statement.validFrom().isAfter(day));
    }

    /** The employer that had absorbed it by that day; empty when none had. */
    Optional<UUID> successor(UUID id, LocalDate day, Instant knownAt) {
        return database.first(
                numbered(SUCCESSOR), row -> row.getObject("id", UUID.class), arguments(SUCCESSOR, id, knownAt, day));
    }

    /** An employer that had records that day had no successor; worker lists and questions are told as they are today only. */
    private EmployerRelations relations(UUID id, LocalDate day, Instant knownAt) {
        return new EmployerRelations(
                null, null, predecessors(id, day, knownAt), numbers(id, day, knownAt), List.of(), null, List.of());
    }

    private List<EmployerEvent.Identifier> numbers(UUID id, LocalDate day, Instant knownAt) {
        return database.query(
                NUMBERS,
                row -> new EmployerEvent.Identifier(
                        IdentifierType.valueOf(row.getString("type")),
                        row.getString("value"),
                        row.getString("token"),
                        row.getBoolean("branch"),
                        row.getObject("valid_from", LocalDate.class),
                        Database.instant(row, "recorded_at")),
                id,
                knownAt,
                knownAt,
                day,
                day);
    }

    private List<EmployerEvent.Predecessor> predecessors(UUID id, LocalDate day, Instant knownAt) {
        return database.query(
                numbered(PREDECESSORS),
                row -> new EmployerEvent.Predecessor(
                        row.getObject("employer_id", UUID.class), row.getObject("since", LocalDate.class)),
                arguments(PREDECESSORS, id, knownAt, day));
    }

    private static String numbered(String sql) {
        return sql.replaceAll("\\?[123]", "?");
    }

    /** The arguments in the order in which the numbered parameters of a query stand. */
    private static Object[] arguments(String sql, Object... values) {
        List<Object> arguments = new ArrayList<>();
        for (int i = sql.indexOf('?'); i >= 0; i = sql.indexOf('?', i + 1)) {
            arguments.add(values[sql.charAt(i + 1) - '1']);
        }
        return arguments.toArray();
    }
}
