package id.patuh.compliance.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.EventJson;
import id.patuh.kit.db.Database;

/** Set-based SQL on the tables of facts. */
@ApplicationScoped
class FactsRepository {
    /** Rows are taken in the order of their ids by every writer, so that two of them never wait for each other in a circle. */
    private static final String STORE = """
            with input as (
                select * from unnest(?::uuid[], ?::int8[], ?::text[]) as i (employer_id, version, facts)
            ), stored as (
                insert into employer_facts as f (employer_id, version, facts)
                select employer_id, version, facts::json from input order by employer_id
                on conflict (employer_id) do update set version = excluded.version, facts = excluded.facts
                where f.version < excluded.version
                returning employer_id, version
            ), kept as (
                insert into employer_facts_history (employer_id, version, facts, received_at)
                select employer_id, version, facts::json, ? from input join stored using (employer_id, version)
                on conflict do nothing
            )
            select employer_id from stored
            """;

    private static final String CHUNK = """
            select facts from employer_facts
            where employer_id > ?
            order by employer_id
            limit ?
            for update
            """;

    private final Database database;
    private final Clock clock;

    @Inject
    FactsRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Stores the versions that are newer than what is held, locks their rows, and tells which employers these are. */
    List<UUID> store(List<EmployerFacts> versions) {
        int size = versions.size();
        UUID[] ids = new UUID[size];
        Long[] numbers = new Long[size];
        String[] documents = new String[size];
        for (int i = 0; i < size; i++) {
            ids[i] = versions.get(i).employerId();
            numbers[i] = versions.get(i).version();
            documents[i] = write(versions.get(i));
        }
        return database.query(STORE, row -> row.getObject(1, UUID.class), ids, numbers, documents, clock.instant());
    }

    List<EmployerFacts> lockedChunk(UUID after, int limit) {
        return database.query(CHUNK, FactsRepository::facts, after, limit);
    }

    List<EmployerFacts> current(UUID[] employers) {
        return database.query(
                "select facts from employer_facts where employer_id = any(?)", FactsRepository::facts, (Object)
                        employers);
    }

    List<EmployerFacts> versions(UUID employer) {
        return database.query(
                "select facts from employer_facts_history where employer_id = ? order by version",
                FactsRepository::facts,
                employer);
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
