package id.patuh.registry.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.db.Database;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.registry.fact.AgencyRow;
import id.patuh.registry.fact.Checked;
import id.patuh.registry.fact.Columns;
import id.patuh.registry.fact.JsonFields;
import id.patuh.registry.fact.RowError;

/**
 * Works a batch of events in as one chunk, in the transaction of the inbox: by the rules of the files, but for a number that comes again,
 * which a stream may bring as often as it likes. Refused rows are answered in the same transaction.
 */
@ApplicationScoped
class StreamWork {
    private static final String TABLE = "stream_row";
    private static final String CREATE =
            "create temp table if not exists " + TABLE + " (like import_staging) on commit delete rows";
    // Chunks of files hold their lock for seconds, a dry run for minutes: rather come again than run into the time-out.
    private static final String BOUNDED_WAIT = "select set_config('lock_timeout', '30s', true)";

    // An answer must fit a message, whatever was sent.
    private static final int MOST_UNKNOWN = 20;

    private final Database database;
    private final ChunkWork chunks;
    private final Rejections rejections;
    private final AuditLog audit;
    private final Clock clock;

    StreamWork(Database database, ChunkWork chunks, Rejections rejections, AuditLog audit, Clock clock) {
        this.database = database;
        this.chunks = chunks;
        this.rejections = rejections;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Works events in.
     *
     * @param lane the stream they came by
     * @param events in order
     */
    void apply(AgencyStream.Lane lane, List<InboundEvent> events) {
        database.query(BOUNDED_WAIT, row -> true);
        database.update(CREATE);
        SortedMap<Integer, List<RowError>> refused = stage(lane.source(), events);
        OutcomeCounts counts = OutcomeCounts.refused(refused.size());
        ChunkWork.Result result = chunks.work(chunk(lane, events.size()));
        for (RowConflict conflict : result.conflicts()) {
            refused.put(
                    conflict.line(),
                    List.of(new RowError(conflict.field(), RowErrorCode.IDENTIFIER_CONFLICT, conflict.value())));
        }
        List<Rejections.Refused> answers = new ArrayList<>(refused.size());
        refused.forEach((line, errors) -> answers.add(new Rejections.Refused(events.get(line - 1), errors)));
        rejections.answer(lane, answers);
        audit.record("ROWS_RECEIVED", "topic", lane.topic(), detail(counts.plus(result.counts())));
    }

    private SortedMap<Integer, List<RowError>> stage(ImportSource source, List<InboundEvent> events) {
        LocalDate today = LocalDate.now(clock);
        SortedMap<Integer, List<RowError>> refused = new TreeMap<>();
        return database.with(connection -> {
            Staging staging = new Staging(connection, TABLE);
            try {
                for (int line = 1; line <= events.size(); line++) {
                    Checked<AgencyRow> row = read(source, events.get(line - 1), today);
                    if (row.isGood()) {
                        staging.row(line, row.value());
                    } else {
                        refused.put(line, row.errors());
                    }
                }
                staging.settle();
                return refused;
            } finally {
                staging.abandon();
            }
        });
    }

    private static Checked<AgencyRow> read(ImportSource source, InboundEvent event, LocalDate today) {
        Checked<AgencyRow> row = source.read(JsonFields.lenient(event.data()), today);
        List<RowError> errors = new ArrayList<>(row.errors());
        errors.addAll(unknown(source, event.data()));
        String own = row.value().numbers().own();
        if (own != null && !own.equals(event.key())) {
            errors.add(new RowError(source.ownField(), RowErrorCode.KEY_MISMATCH, own));
        }
        return new Checked<>(row.value(), errors);
    }

    private static List<RowError> unknown(ImportSource source, JsonNode data) {
        List<RowError> errors = new ArrayList<>(0);
        Iterator<String> names = data.fieldNames();
        while (names.hasNext() && errors.size() < MOST_UNKNOWN) {
            String name = names.next();
            if (!source.hasColumn(name)) {
                errors.add(new RowError(Columns.shown(name), RowErrorCode.COLUMN_UNKNOWN, null));
            }
        }
        return errors;
    }

    private static Chunk chunk(AgencyStream.Lane lane, int events) {
        ImportSource source = lane.source();
        return new Chunk(source, TABLE, null, lane.topic(), source.agency().name(), 0, events, false);
    }

    private static Map<String, Long> detail(OutcomeCounts counts) {
        Map<String, Long> detail = new LinkedHashMap<>();
        detail.put("rows", counts.rows());
        detail.putAll(counts.byName());
        return detail;
    }
}
