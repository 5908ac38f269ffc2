package id.patuh.registry.merging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;

/** The table {@code reorganisation}. */
@ApplicationScoped
class ReorganisationRepository {
    // What the employer is and has, as it can be put back.
    private static final String STATE = """
            (select json_build_object('employer', row_to_json(e), 'coverage', coalesce(
                        (select json_agg(row_to_json(c)) from coverage c where c.employer_id = e.id), '[]'))
             from employer e where e.id = ?)
            """;

    private final Database database;

    ReorganisationRepository(Database database) {
        this.database = database;
    }

    /** Notes what is about to be done, with the state before it. */
    void insert(Reorganisation planned, String agency) {
        boolean merge = planned.kind() == Reorganisation.Kind.MERGE;
        database.update(
                """
                insert into reorganisation (
                    id, kind, employer_id, other_id, effective_on, reason, evidence, taken_over, version_made, kept_before, other_before,
                    recorded_at, recorded_by, agency)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, %s, %s, ?, ?, ?)
                """.formatted(STATE, STATE),
                planned.id(),
                planned.kind().name(),
                planned.employerId(),
                planned.otherId(),
                planned.effectiveOn(),
                planned.reason(),
                planned.evidence(),
                planned.takenOver().toArray(String[]::new),
                planned.versionMade(),
                planned.employerId(),
                merge ? planned.otherId() : null,
                planned.recordedAt(),
                planned.recordedBy(),
                agency);
    }

    void undo(UUID id, String reason, Caller caller, Instant now) {
        database.update(
                "update reorganisation set undone_at = ?, undone_by = ?, undo_reason = ? where id = ?",
                now,
                caller.subject(),
                reason,
                id);
    }

    Optional<Reorganisation> find(Reorganisation.Kind kind, UUID employer, UUID id) {
        return database.first(
                "select * from reorganisation where id = ? and employer_id = ? and kind = ?",
                ReorganisationRepository::read,
                id,
                employer,
                kind.name());
    }

    /** Mergers of an employer, into it and of it into another, by id. */
    List<Reorganisation> mergers(UUID employer, UUID after, int limit) {
        return database.query("""
                select * from reorganisation where kind = 'MERGE' and ? in (employer_id, other_id) and id > ? order by id limit ?
                """, ReorganisationRepository::read, employer, after, limit);
    }

    /** What was done later to the employer that survived, and still stands; the last of it. */
    Optional<UUID> builtUpon(Reorganisation merger) {
        return database.first(
                """
                select id from reorganisation
                where ? in (employer_id, other_id) and undone_at is null and (recorded_at, id) > (?, ?)
                order by recorded_at desc, id desc limit 1
                """, row -> row.getObject("id", UUID.class), merger.employerId(), merger.recordedAt(), merger.id());
    }

    /**
     * Lets only that be done which takes effect no earlier than all that was done to these employers before.
     *
     * @throws Problem REORGANISATION_OUT_OF_ORDER
     */
    void requireInOrder(LocalDate effectiveOn, List<UUID> employers) {
        database.first(
                        """
                        select max(effective_on) as latest from reorganisation
                        where (employer_id = any (?) or other_id = any (?)) and undone_at is null having max(effective_on) > ?
                        """,
                        row -> row.getObject("latest", LocalDate.class),
                        employers.toArray(UUID[]::new),
                        employers.toArray(UUID[]::new),
                        effectiveOn)
                .ifPresent(latest -> {
                    throw Problem.of(
                            RegistryProblem.REORGANISATION_OUT_OF_ORDER, effectiveOn.toString(), latest.toString());
                });
    }

    private static Reorganisation read(ResultSet row) throws SQLException {
        return new Reorganisation(
                row.getObject("id", UUID.class),
                Reorganisation.Kind.valueOf(row.getString("kind")),
                row.getObject("employer_id", UUID.class),
                row.getObject("other_id", UUID.class),
                row.getObject("effective_on", LocalDate.class),
                row.getString("reason"),
                row.getString("evidence"),
                List.of((String[]) row.getArray("taken_over").getArray()),
                row.getLong("version_made"),
                Database.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                Database.instant(row, "undone_at"),
                row.getString("undone_by"),
                row.getString("undo_reason"));
    }
}
