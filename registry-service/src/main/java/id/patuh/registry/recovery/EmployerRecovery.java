package id.patuh.registry.recovery;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.Topics;
import id.patuh.kit.db.Database;
import id.patuh.registry.employer.EmployerRow;
import id.patuh.registry.employer.EmployerStore;
import id.patuh.registry.employer.refresh.EmployerRefresh;

/** Writes employers that were published, as their records make them, and publishes them and their records again. */
@ApplicationScoped
class EmployerRecovery {
    // One version behind what was published, with the data of that one: it is computed and published anew under its
    // version.
    private static final String PUT = """
            insert into employer (id, version, status, name_key, region_code, recorded_at, data)
            select distinct on (p.aggregate_id) p.aggregate_id, p.version - 1, 'ACTIVE', '', p.data ->> 'regionCode',
                   (p.data ->> 'recordedAt')::timestamptz, p.data::json
            from published_state p where p.topic = ? and p.aggregate_id = any (?)
            order by p.aggregate_id, p.epoch desc, p.version desc
            on conflict (id) do update set version = excluded.version, data = excluded.data
            """;

    private final Database database;
    private final PublishedStateStore states;
    private final RecordRecovery records;
    private final EmployerStore employers;
    private final EmployerRefresh refresh;
    private final Clock clock;

    EmployerRecovery(
            Database database,
            PublishedStateStore states,
            RecordRecovery records,
            EmployerStore employers,
            EmployerRefresh refresh,
            Clock clock) {
        this.database = database;
        this.states = states;
        this.records = records;
        this.employers = employers;
        this.refresh = refresh;
        this.clock = clock;
    }

    /** Takes some employers back, in the current transaction. Their records are there. */
    void take(List<UUID> ids) {
        database.update(PUT, Topics.EMPLOYERS, ids.toArray(UUID[]::new));
        Map<UUID, EmployerRow> locked = employers.lock(ids);
        List<UUID> own = states.recordsOf(ids);
        Set<UUID> statements = records.statements(own);
        refresh.refresh(new EmployerRefresh.Change(locked, Set.of(), new HashSet<>(own), statements, clock.instant()));
    }
}
