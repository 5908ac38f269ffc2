package id.patuh.compliance.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.contracts.event.RecordEvent;

/** Stores what is learned of records. */
@ApplicationScoped
public class RecordService {
    private final RecordStore records;
    private final StatementStore statements;
    private final RecordCounting counting;

    RecordService(RecordStore records, StatementStore statements, RecordCounting counting) {
        this.records = records;
        this.statements = statements;
        this.counting = counting;
    }

    /**
     * Takes versions of records of one epoch of the registry, any number of each, from the topic or from the registry's export of the history. Idempotent and
     * independent of their order: a statement is kept once by its id, and of state, memberships and list counts the newest version holds.
     * So an export fills what the compaction of the topic dropped, and changes nothing where nothing is missing.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void apply(long epoch, List<RecordEvent> events) {
        Map<UUID, RecordEvent> newest = new TreeMap<>();
        events.forEach(event ->
                newest.merge(event.recordId(), event, (one, other) -> other.version() > one.version() ? other : one));
        Map<UUID, RecordState> held = records.locked(newest.keySet());
        List<RecordEvent> newer = new ArrayList<>();
        List<RecordChange> changes = new ArrayList<>();
        for (RecordEvent event : newest.values()) {
            RecordState before = held.get(event.recordId());
            RecordState after = RecordState.of(epoch, event);
            if (before == null || after.isNewerThan(before)) {
                newer.add(event);
                changes.add(new RecordChange(before, after));
            }
        }
        records.save(changes);
        records.replaceMemberships(newer, held.keySet());
        statements.add(events, held.keySet());
        statements.replaceListCounts(newer, held.keySet());
        counting.follow(changes);
    }
}
