package id.patuh.registry.employer;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.db.Database;
import id.patuh.kit.outbox.Outbox;

/** Publishes the present version of employers; the one place that does, for one employer and for a whole chunk of an import. */
@ApplicationScoped
public class EmployerEvents {
    // The state stands behind a fence: otherwise it may be computed for the whole registry, whatever the ids.
    private static final String KEEP = """
            with published as materialized (
                select d.id, d.version, d.region_code, d.data, changed.headers
                from (%s) changed(id, headers)
                cross join lateral (select * from employer_state where id = changed.id offset 0) d
            ), kept as (
                insert into employer_document (id, version, region_code, data)
                select id, version, region_code, data from published order by id
                on conflict (id) do update
                set version = excluded.version, region_code = excluded.region_code, data = excluded.data
            )
            """;

    private static final String TELL = """
            insert into outbox (topic, type, event_key, aggregate_id, aggregate_version, data, headers, recorded_at)
            select ?, ?, id, id, version, data, headers::json, ? from published order by id
            """;

    private static final String PUBLISH = KEEP.formatted("select c.id, ?::text from (%s) c(id)") + TELL;
    private static final String PUBLISHED = KEEP.formatted("select * from unnest(?::uuid[], ?::text[])") + ", told as ("
            + TELL + ") select id, version, region_code, data from published";

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
     * Appends the events to the current transaction, as its last act, and keeps the states that they tell for readers.
     *
     * @param ids a query that gives the ids of employers, each once and with a version that was not published before
     * @param parameters parameters of the query
     */
    public void publish(String ids, Object... parameters) {
        entities.flush();
        Object[] all = new Object[parameters.length + 4];
        all[0] = outbox.headersJson();
        System.arraycopy(parameters, 0, all, 1, parameters.length);
        all[parameters.length + 1] = Topics.EMPLOYERS;
        all[parameters.length + 2] = EmployerEvent.TYPE;
        all[parameters.length + 3] = clock.instant();
        database.update(PUBLISH.formatted(ids), all);
    }

    /**
     * As {@link #publish(String, Object...)}, for one employer.
     *
     * @param id the employer
     * @return the state that was published
     */
    EmployerDocument publish(UUID id) {
        return publish(List.of(id), List.of(outbox.headersJson())).getFirst();
    }

    /**
     * As {@link #publish(String, Object...)}, for several employers of which each was changed by a request of its own.
     *
     * @param ids the employers
     * @param headers {@link Outbox#headersJson()} of the request that changed the employer at the same place
     * @return the states that were published, in any order
     */
    List<EmployerDocument> publish(List<UUID> ids, List<String> headers) {
        entities.flush();
        return database.query(
                PUBLISHED,
                EmployerDocuments::read,
                ids.toArray(UUID[]::new),
                headers.toArray(String[]::new),
                Topics.EMPLOYERS,
                EmployerEvent.TYPE,
                clock.instant());
    }
}
