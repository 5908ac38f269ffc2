package id.patuh.compliance.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.PolicyEvent;
import id.patuh.contracts.law.SharedLaw;
import id.patuh.kit.db.Database;

/** Owns the table {@code published_law}. */
@ApplicationScoped
class PublishedLawStore {
    private static final String LAST =
            "select version, policy_version, law, recorded_at from published_law order by version desc limit 1";

    private static final String ADD = """
            insert into published_law (version, policy_version, law, recorded_at) values (?, ?, ?::json, ?)
            on conflict do nothing
            """;

    private final Database database;

    PublishedLawStore(Database database) {
        this.database = database;
    }

    Optional<PolicyEvent> last() {
        return database.first(LAST, PublishedLawStore::event);
    }

    /** Adds a state; false where its version is taken. */
    boolean add(PolicyEvent event) {
        try {
            String law = EventJson.mapper().writeValueAsString(event.law());
            return database.update(ADD, event.version(), event.policyVersion(), law, event.recordedAt()) == 1;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The law is not writable as JSON", e);
        }
    }

    private static PolicyEvent event(ResultSet row) throws SQLException {
        try {
            return new PolicyEvent(
                    PolicyEvent.ID,
                    row.getLong("version"),
                    null,
                    row.getString("policy_version"),
                    EventJson.mapper().readValue(row.getString("law"), SharedLaw.class),
                    Database.instant(row, "recorded_at"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The table published_law holds what this version cannot read", e);
        }
    }
}
