package id.patuh.registry.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.kit.db.Database;
import id.patuh.registry.record.RecordRosterSource;

/** Reads what the current lists of records count. */
@ApplicationScoped
class RecordRosterQuery implements RecordRosterSource {
    private static final String NEWEST = """
            select record_id, source, as_of, programmes, %s from roster where record_id = any (?) order by record_id
            """.formatted(RosterSums.COLUMNS);

    private static final String KNOWN = """
            select distinct on (record_id) record_id, source, as_of, programmes, %s
            from roster_history where record_id = any (?) and recorded_at <= ?
            order by record_id, as_of desc, recorded_at desc
            """.formatted(RosterSums.COLUMNS);

    private final Database database;

    RecordRosterQuery(Database database) {
        this.database = database;
    }

    @Override
    public Map<UUID, List<RecordEvent.ListCount>> of(Collection<UUID> records) {
        return read(NEWEST, records, (Object) records.toArray(UUID[]::new));
    }

    @Override
    public Map<UUID, List<RecordEvent.ListCount>> of(Collection<UUID> records, Instant recordedAt) {
        return read(KNOWN, records, records.toArray(UUID[]::new), recordedAt);
    }

    private Map<UUID, List<RecordEvent.ListCount>> read(String sql, Collection<UUID> records, Object... parameters) {
        Map<UUID, List<RecordEvent.ListCount>> counts = new HashMap<>();
        if (!records.isEmpty()) {
            database.query(sql, row -> counts.put(row.getObject("record_id", UUID.class), counts(row)), parameters);
        }
        return counts;
    }

    private static List<RecordEvent.ListCount> counts(ResultSet row) throws SQLException {
        LocalDate asOf = row.getObject("as_of", LocalDate.class);
        return RosterSums.read(row).stream()
                .map(sum -> new RecordEvent.ListCount(sum.programme(), sum.workers(), sum.wageBillIdr(), asOf))
                .toList();
    }
}
