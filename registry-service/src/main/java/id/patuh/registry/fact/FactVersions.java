package id.patuh.registry.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.contracts.event.EventJson;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;

/** The table {@code fact_version}: rows are added and read, never changed. */
@ApplicationScoped
public class FactVersions {
    /** Source of what came over HTTP. */
    public static final String MANUAL = "MANUAL";

    private static final ObjectMapper JSON = EventJson.mapper();
    private static final String SELECT = """
            select id, fact_set, valid_from, valid_to, recorded_at, recorded_by, agency, source, import_id, import_line,
                   employer_version, corrects, withdrawn, reason, evidence, reorganisation_id,
                   (select c.id from fact_version c where c.employer_id = v.employer_id and c.corrects = v.id) as superseded_by, facts
            from fact_version v
            """;
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Database database;

    FactVersions(Database database) {
        this.database = database;
    }

    /**
     * A set of facts that a caller reports over HTTP.
     *
     * @param employer the employer
     * @param version version of the employer it makes
     * @param factSet which facts
     * @param validFrom the facts hold from this day
     * @param digest digest of the facts and their date
     * @param facts anything writable as JSON
     */
    public record Reported(
            UUID employer, long version, String factSet, LocalDate validFrom, UUID digest, Object facts) {}

    /**
     * Adds what was done to an employer in a merger or split, in the current transaction.
     *
     * @param done what was done; its facts name the merger or split
     * @param reorganisation id of the merger or split
     * @param caller by whom
     * @param now by the service's clock
     */
    public void addReorganisation(Reported done, UUID reorganisation, Caller caller, Instant now) {
        insert(List.of(done), reorganisation, List.of(caller), now);
    }

    /**
     * Adds a version in the current transaction.
     *
     * @param reported what is reported
     * @param caller by whom
     * @param now by the service's clock
     */
    public void add(Reported reported, Caller caller, Instant now) {
        insert(List.of(reported), null, List.of(caller), now);
    }

    /**
     * Adds versions of several employers in the current transaction.
     *
     * @param reported what is reported
     * @param callers by whom, each at the place of what he reports
     * @param now by the service's clock
     */
    public void add(List<Reported> reported, List<Caller> callers, Instant now) {
        insert(reported, null, callers, now);
    }

    private void insert(List<Reported> reported, UUID reorganisation, List<Caller> callers, Instant now) {
        database.update(
                """
                insert into fact_version (
                    employer_id, recorded_at, fact_set, valid_from, recorded_by, agency, source, employer_version,
                    reorganisation_id, digest, facts)
                select employer_id, ?, fact_set, valid_from::date, recorded_by, agency, ?, employer_version, ?, digest, facts::json
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::uuid[], ?::text[])
                     n(employer_id, fact_set, valid_from, recorded_by, agency, employer_version, digest, facts)
                """,
                now,
                MANUAL,
                reorganisation,
                reported.stream().map(Reported::employer).toArray(UUID[]::new),
                reported.stream().map(Reported::factSet).toArray(String[]::new),
                reported.stream().map(one -> one.validFrom().toString()).toArray(String[]::new),
                callers.stream().map(Caller::subject).toArray(String[]::new),
                callers.stream().map(Caller::agency).toArray(String[]::new),
                reported.stream().map(Reported::version).toArray(Long[]::new),
                reported.stream().map(Reported::digest).toArray(UUID[]::new),
                reported.stream().map(one -> write(one.facts())).toArray(String[]::new));
    }

    /**
     * A correction that a caller makes over HTTP.
     *
     * @param employer the employer
     * @param version version of the employer it makes
     * @param statement when it holds, and which record it takes the place of
     * @param digest digest of the facts and their date
     * @param facts anything writable as JSON; where the record is withdrawn, its facts
     * @param reason in the caller's words
     * @param evidence what it is corrected by; null where nothing is named
     */
    public record Corrected(
            UUID employer,
            long version,
            Statement statement,
            UUID digest,
            Object facts,
            String reason,
            String evidence) {}

    /**
     * Adds a correction in the current transaction.
     *
     * @param corrected the correction
     * @param caller by whom
     * @param now by the service's clock
     */
    public void correct(Corrected corrected, Caller caller, Instant now) {
        Statement statement = corrected.statement();
        database.update(
                """
                insert into fact_version (
                    employer_id, recorded_at, id, fact_set, valid_from, valid_to, recorded_by, agency, source, employer_version, digest,
                    corrects, withdrawn, reason, evidence, facts)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json)
                """,
                corrected.employer(),
                now,
                statement.id(),
                statement.factSet(),
                statement.validFrom(),
                statement.validTo(),
                caller.subject(),
                caller.agency(),
                MANUAL,
                corrected.version(),
                corrected.digest(),
                statement.corrects(),
                statement.withdrawn(),
                corrected.reason(),
                corrected.evidence(),
                write(corrected.facts()));
    }

    /**
     * A page of an employer's history, newest first.
     *
     * @param employer the employer
     * @param before recorded at or before this moment
     * @param beforeId of those recorded at that moment, only ids below this one
     * @param limit most rows
     * @return the versions
     */
    public List<FactVersion> page(UUID employer, Instant before, UUID beforeId, int limit) {
        return database.query(
                SELECT
                        + "where employer_id = ? and (recorded_at, id) < (?, ?) order by recorded_at desc, id desc limit ?",
                FactVersions::read,
                employer,
                before,
                beforeId,
                limit);
    }

    /**
     * One record of an employer's history.
     *
     * @param employer the employer
     * @param id the record
     * @return the record, if the employer has it
     */
    public Optional<FactVersion> find(UUID employer, UUID id) {
        return database.first(SELECT + "where employer_id = ? and id = ?", FactVersions::read, employer, id);
    }

    /**
     * When everything that was ever stated of an employer holds.
     *
     * @param employer the employer
     * @return its statements in the order in which they were recorded; numbers added are not among them
     */
    public List<Statement> statements(UUID employer) {
        return statements(employer, LocalDate.MAX.withYear(9999), EVER);
    }

    /**
     * Of each set, the version that held on a day as the registry knew it at a moment, by the rules of {@link Timeline}.
     *
     * @param employer the employer
     * @param validAt the day
     * @param recordedAt the moment
     * @return at most one version of each set; numbers added are not among them
     */
    public List<FactVersion> asOf(UUID employer, LocalDate validAt, Instant recordedAt) {
        List<Statement> known = statements(employer, validAt, recordedAt);
        UUID[] held = known.stream()
                .map(Statement::factSet)
                .distinct()
                .flatMap(factSet -> Timeline.of(factSet, known).at(validAt).stream())
                .map(Statement::id)
                .toArray(UUID[]::new);
        return database.query(
                SELECT + "where employer_id = ? and id = any(?) order by fact_set", FactVersions::read, employer, held);
    }

    private List<Statement> statements(UUID employer, LocalDate validAt, Instant recordedAt) {
        return database.query(
                """
                select id, fact_set, valid_from, valid_to, corrects, withdrawn
                from fact_version
                where employer_id = ? and recorded_at <= ? and fact_set not in ('IDENTIFIERS', 'REORGANISATION')
                  and (counts_from is null or counts_from <= ?) and (gone_at is null or gone_at > ? or gone_from > ?)
                order by counts_from is null, recorded_at, case when reorganisation_id is null then import_line end, id
                """,
                row -> new Statement(
                        row.getObject("id", UUID.class),
                        row.getString("fact_set"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getObject("corrects", UUID.class),
                        row.getBoolean("withdrawn")),
                employer,
                recordedAt,
                validAt,
                recordedAt,
                validAt);
    }

    /**
     * The day from which the newest facts of a set hold.
     *
     * @param employer the employer
     * @param factSet which facts
     * @return the day, if there are any that were current once
     */
    public Optional<LocalDate> newest(UUID employer, String factSet) {
        return database.first("""
                select valid_from from fact_version
                where employer_id = ? and fact_set = ? and employer_version is not null
                order by valid_from desc limit 1
                """, row -> row.getObject("valid_from", LocalDate.class), employer, factSet);
    }

    /**
     * The version an employer had at a moment.
     *
     * @param employer the employer
     * @param recordedAt the moment
     * @return the version; 0 when the registry did not know it yet
     */
    public long versionAt(UUID employer, Instant recordedAt) {
        return database.first("""
                        select coalesce(max(employer_version), 0) as version from fact_version
                        where employer_id = ? and recorded_at <= ?
                        """, row -> row.getLong("version"), employer, recordedAt)
                .orElse(0L);
    }

    private static FactVersion read(ResultSet row) throws SQLException {
        return new FactVersion(
                row.getObject("id", UUID.class),
                row.getString("fact_set"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                Database.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("agency"),
                row.getString("source"),
                row.getObject("import_id", UUID.class),
                row.getObject("import_line", Integer.class),
                row.getObject("employer_version", Long.class),
                row.getObject("corrects", UUID.class),
                row.getBoolean("withdrawn"),
                row.getString("reason"),
                row.getString("evidence"),
                row.getObject("superseded_by", UUID.class),
                row.getObject("reorganisation_id", UUID.class),
                parse(row.getString("facts")));
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database held no JSON in a json column", e);
        }
    }

    private static String write(Object facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Facts cannot be written as JSON", e);
        }
    }
}
