package id.patuh.registry.law;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.PolicyEvent;
import id.patuh.contracts.law.SharedLaw;
import id.patuh.kit.db.Database;

/** Owns the table {@code shared_law}, which has one row at most. */
@ApplicationScoped
class SharedLawStore {
    private static final String STORE = """
            insert into shared_law (policy_id, version, policy_version, law) values (?, ?, ?, ?::json)
            on conflict (policy_id) do update
            set version = excluded.version, policy_version = excluded.policy_version, law = excluded.law
            """;

    private final Database database;

    SharedLawStore(Database database) {
        this.database = database;
    }

    Optional<SharedLaw> find() {
        return database.first("select law from shared_law", row -> read(row.getString("law")));
    }

    /** Keeps an event in place of the one held. */
    void store(PolicyEvent event) {
        database.update(STORE, event.policyId(), event.version(), event.policyVersion(), write(event.law()));
    }

    private static SharedLaw read(String json) {
        try {
            return EventJson.mapper().readValue(json, SharedLaw.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The table shared_law holds what this version cannot read", e);
        }
    }

    private static String write(SharedLaw law) {
        try {
            return EventJson.mapper().writeValueAsString(law);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The law is not writable as JSON", e);
        }
    }
}
