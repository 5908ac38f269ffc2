package id.patuh.registry.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.kit.db.Database;
import id.patuh.registry.record.RecordLists;

/** Reads what the current lists of records count. */
@ApplicationScoped
class RecordListQuery implements RecordLists {
    private static final String NEWEST = """
            select record_id, source, as_of, programmes, %s from roster where record_id = any (?) order by record_id
            """.formatted(RosterSums.COLUMNS);

    private final Database database;

    RecordListQuery(Database database) {
        this.database = database;
    }

    @Override
    public Map<UUID, List<RecordEvent.ListCount>> of(Collection<UUID> records) {
        Map<UUID, List<RecordEvent.ListCount>> counts = new HashMap<>();
        if (!records.isEmpty()) {
            database.query(
                    NEWEST,
                    row -> {
                        LocalDate asOf = row.getObject("as_of", LocalDate.class);
                        return counts.computeIfAbsent(row.getObject("record_id", UUID.class), id -> new ArrayList<>())
                                .addAll(RosterSums.read(row).stream()
                                        .map(sum -> new RecordEvent.ListCount(
                                                sum.programme(), sum.workers(), sum.wageBillIdr(), asOf))
                                        .toList());
                    },
                    (Object) records.toArray(UUID[]::new));
        }
        return counts;
    }
}
