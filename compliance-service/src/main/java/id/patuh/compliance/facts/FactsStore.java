package id.patuh.compliance.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.EventJson;
import id.patuh.kit.db.Database;

/** Owns the table {@code employer_facts}; reads and writes it set by set. */
@ApplicationScoped
class FactsStore {
    /** Every writer takes rows in the order of their ids, so that two of them never deadlock. */
    private static final String STORE = """
            insert into employer_facts (employer_id, version, facts)
            select employer_id, version, facts::json from unnest(?::uuid[], ?::int8[], ?::text[]) as i (employer_id, version, facts)
            order by employer_id
            on conflict (employer_id) do update set version = excluded.version, facts = excluded.facts
            """;

    private static final String CHUNK = """
            select facts from employer_facts
            where employer_id > ?
            order by employer_id
            limit ?
            for update
            """;

    private final Database database;

    FactsStore(Database database) {
        this.database = database;
    }

    /** Stores versions in place of those held, and locks their rows. */
    void store(List<EmployerFacts> versions) {
        database.update(
                STORE,
                versions.stream().map(EmployerFacts::employerId).toArray(UUID[]::new),
                versions.stream().map(EmployerFacts::version).toArray(Long[]::new),
                versions.stream().map(FactsStore::write).toArray(String[]::new));
    }

    List<EmployerFacts> lockedChunk(UUID after, int limit) {
        return database.query(CHUNK, FactsStore::facts, after, limit);
    }

    List<EmployerFacts> current(UUID[] employers) {
        return database.query(
                "select facts from employer_facts where employer_id = any(?)", FactsStore::facts, (Object) employers);
    }

    long count() {
        return database.first("select count(*) from employer_facts", row -> row.getLong(1))
                .orElse(0L);
    }

    private static String write(EmployerFacts facts) {
        try {
            return EventJson.mapper().writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Facts are not writable as JSON", e);
        }
    }

    private static EmployerFacts facts(ResultSet row) throws SQLException {
        try {
            return EventJson.mapper().readValue(row.getString(1), EmployerFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The table employer_facts holds what this version cannot read", e);
        }
    }
}
