package id.patuh.registry.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.patuh.contracts.event.RecordEvent;

/** Knows what the worker lists of records count. */
public interface RecordRosterSource {
    /** Counts of the newest lists of records. */
    Map<UUID, List<RecordEvent.ListCount>> of(Collection<UUID> records);

    /** Counts of the lists of records that were the newest at a moment. */
    Map<UUID, List<RecordEvent.ListCount>> of(Collection<UUID> records, Instant recordedAt);
}
