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
                   employer_version, facts
            from fact_version
            """;

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
     * Adds a version in the current transaction.
     *
     * @param reported what is reported
     * @param caller by whom
     * @param now by the service's clock
     */
    public void add(Reported reported, Caller caller, Instant now) {
        database.update(
                """
                insert into fact_version (
                    employer_id, recorded_at, fact_set, valid_from, recorded_by, agency, source, employer_version, digest, facts)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json)
                """,
                reported.employer(),
                now,
                reported.factSet(),
                reported.validFrom(),
                caller.subject(),
                caller.agency(),
                MANUAL,
                reported.version(),
                reported.digest(),
                write(reported.facts()));
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
     * Of each set, the version that held on a day as the registry knew it at a moment.
     *
     * @param employer the employer
     * @param validAt the day
     * @param recordedAt the moment
     * @return at most one version of each set; numbers added are not among them
     */
    public List<FactVersion> asOf(UUID employer, LocalDate validAt, Instant recordedAt) {
        return database.query("""
                select distinct on (fact_set) id, fact_set, valid_from, valid_to, recorded_at, recorded_by, agency, source, import_id,
                       import_line, employer_version, facts
                from fact_version
                where employer_id = ? and recorded_at <= ? and valid_from <= ? and fact_set <> 'IDENTIFIERS'
                  and (valid_to is null or valid_to > ?)
                order by fact_set, valid_from desc, recorded_at desc, id desc
                """, FactVersions::read, employer, recordedAt, validAt, validAt);
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
