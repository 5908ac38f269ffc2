package id.patuh.compliance.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.ParticipationEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.db.Database;
import id.patuh.kit.db.Patience;
import id.patuh.kit.db.Transactions;
import id.patuh.kit.outbox.Outbox;
import id.patuh.kit.relay.EpochListener;

/**
 * Says of every employer what is missing from now on, when a new epoch has begun and the employers have been read to the end: readers may
 * hold later changes, of which this database knows nothing. Those that hold the same change nothing.
 */
@ApplicationScoped
class ParticipationRestatement implements EpochListener {
    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    // An event that waits in the outbox says the same of an earlier moment.
    private static final String RESTATE = """
            insert into outbox (topic, type, event_key, aggregate_id, aggregate_version, data, headers, recorded_at)
            select ?, ?, employer_id, employer_id, version,
                   json_build_object(
                       'employerId', employer_id, 'version', version, 'changeNumber', null,
                       'missingProgrammes', array_remove(string_to_array(missing, ','), ''),
                       'unregisteredWith', array(select distinct f ->> 'agency' from json_array_elements(findings) f
                                                 where f ->> 'code' = 'PWBD' order by 1),
                       'knownFrom', to_char(greatest(?, assessed_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
                   ?::json, ?
            from assessment
            on conflict (topic, aggregate_id, aggregate_version) do update set data = excluded.data
            """;

    private final Database database;
    private final Transactions transactions;
    private final Outbox outbox;
    private final Clock clock;

    ParticipationRestatement(Database database, Transactions transactions, Outbox outbox, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void epochBegun() {
        database.update(
                "insert into participation_restatement select p from generate_series(0, ?) p on conflict do nothing",
                Topics.PARTITIONS - 1);
    }

    /** Some partitions of the employers' topic have been read to their end. */
    void caughtUp(Set<Integer> partitions) {
        boolean pending = database.first("select 1 from participation_restatement limit 1", row -> true)
                .isPresent();
        if (pending) {
            Patience.of(TIMEOUT, () -> transactions.inNew(TIMEOUT, () -> restateAfter(partitions)));
        }
    }

    private int restateAfter(Set<Integer> partitions) {
        // Of two that read the last ones, the second one finds the table as the first one left it.
        database.query("select 1 from participation_restatement order by partition for update", row -> true);
        int read = database.update("delete from participation_restatement where partition = any(?)", (Object)
                partitions.toArray(Integer[]::new));
        boolean pending = database.first("select 1 from participation_restatement limit 1", row -> true)
                .isPresent();
        if (read == 0 || pending) {
            return 0;
        }
        Instant now = clock.instant();
        return database.update(RESTATE, Topics.PARTICIPATION, ParticipationEvent.TYPE, now, outbox.headersJson(), now);
    }
}
