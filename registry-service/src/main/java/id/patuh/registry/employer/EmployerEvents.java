package id.patuh.registry.employer;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.db.Database;
import id.patuh.kit.outbox.Outbox;

/** Publishes the present version of employers; the one place that does, for one employer and for a whole chunk of an import. */
@ApplicationScoped
public class EmployerEvents {
    private static final String PUBLISH = """
            insert into outbox (topic, type, event_key, aggregate_id, aggregate_version, data, headers, recorded_at)
            select ?, ?, id, id, version, data, ?::json, ?
            from employer_document
            where id in (%s)
            order by id
            """;

    private final Database database;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;

    EmployerEvents(Database database, EntityManager entities, Outbox outbox, Clock clock) {
        this.database = database;
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Appends the events to the current transaction, as its last act.
     *
     * @param ids a query that gives the ids of employers, each with a version that was not published before
     * @param parameters parameters of the query
     */
    public void publish(String ids, Object... parameters) {
        entities.flush();
        Object[] all = new Object[parameters.length + 4];
        all[0] = Topics.EMPLOYERS;
        all[1] = EmployerEvent.TYPE;
        all[2] = outbox.headersJson();
        all[3] = clock.instant();
        System.arraycopy(parameters, 0, all, 4, parameters.length);
        database.update(PUBLISH.formatted(ids), all);
    }
}
