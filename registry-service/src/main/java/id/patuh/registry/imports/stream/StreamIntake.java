package id.patuh.registry.imports.stream;

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
import id.patuh.kit.nik.NikKey;
import id.patuh.registry.imports.chunk.ChunkWork;
import id.patuh.registry.imports.chunk.OutcomeCounts;
import id.patuh.registry.imports.format.ImportSource;
import id.patuh.registry.intake.IntakeService;
import id.patuh.registry.intake.RowConflict;
import id.patuh.registry.intake.RowLine;
import id.patuh.registry.record.Provenance;
import id.patuh.registry.statement.Columns;
import id.patuh.registry.statement.JsonFields;
import id.patuh.registry.statement.RowError;
import id.patuh.registry.statement.StatedRow;
import id.patuh.registry.statement.Validated;

/**
 * Takes a batch of events as one chunk, in the transaction of the inbox: by the rules of the files, but for a number that comes again,
 * which a stream may bring as often as it likes. Refused rows are answered in the same transaction.
 */
@ApplicationScoped
public class StreamIntake {
    // Chunks of files hold their lock for seconds, a dry run for minutes: rather come again than run into the time-out.
    private static final String BOUNDED_WAIT = "select set_config('lock_timeout', '30s', true)";

    // An answer must fit a message, whatever was sent.
    private static final int MOST_UNKNOWN = 20;

    private final Database database;
    private final ChunkWork chunks;
    private final RejectionPublisher rejections;
    private final AuditLog audit;
    private final NikKey nikKey;
    private final Clock clock;

    StreamIntake(
            Database database,
            ChunkWork chunks,
            RejectionPublisher rejections,
            AuditLog audit,
            NikKey nikKey,
            Clock clock) {
        this.database = database;
        this.chunks = chunks;
        this.rejections = rejections;
        this.audit = audit;
        this.nikKey = nikKey;
        this.clock = clock;
    }

    /** Takes events. */
    public void apply(AgencyStream stream, List<InboundEvent> events) {
        database.query(BOUNDED_WAIT, row -> true);
        SortedMap<Integer, List<RowError>> refused = new TreeMap<>();
        List<RowLine> rows = read(stream.source(), events, refused);
        OutcomeCounts counts = OutcomeCounts.refused(refused.size());
        IntakeService.Taken result = chunks.take(rows, provenance(stream), false);
        for (RowConflict conflict : result.conflicts()) {
            refused.put(
                    conflict.line(),
                    List.of(new RowError(conflict.field(), RowErrorCode.IDENTIFIER_CONFLICT, conflict.value())));
        }
        List<RejectionPublisher.Refused> answers = new ArrayList<>(refused.size());
        refused.forEach((line, errors) -> answers.add(new RejectionPublisher.Refused(events.get(line - 1), errors)));
        rejections.answer(stream, answers);
        audit.record("ROWS_RECEIVED", "topic", stream.topic(), detail(counts.plus(OutcomeCounts.of(result.rows()))));
    }

    private List<RowLine> read(
            ImportSource source, List<InboundEvent> events, SortedMap<Integer, List<RowError>> refused) {
        LocalDate today = LocalDate.now(clock);
        List<RowLine> rows = new ArrayList<>(events.size());
        for (int line = 1; line <= events.size(); line++) {
            Validated<StatedRow> row = read(source, events.get(line - 1), today);
            if (row.isGood()) {
                rows.add(RowLine.of(line, row.value(), nikKey));
            } else {
                refused.put(line, row.errors());
            }
        }
        return rows;
    }

    private static Validated<StatedRow> read(ImportSource source, InboundEvent event, LocalDate today) {
        Validated<StatedRow> row = source.read(JsonFields.lenient(event.data()), today);
        List<RowError> errors = new ArrayList<>(row.errors());
        errors.addAll(unknown(source, event.data()));
        if (row.isGood() && !row.value().numbers().own().equals(event.key())) {
            errors.add(new RowError(
                    source.type().field(),
                    RowErrorCode.KEY_MISMATCH,
                    row.value().numbers().own()));
        }
        return new Validated<>(row.value(), errors);
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

    private Provenance provenance(AgencyStream stream) {
        ImportSource source = stream.source();
        return new Provenance(clock.instant(), stream.topic(), source.agency().name(), source.name(), null);
    }

    private static Map<String, Long> detail(OutcomeCounts counts) {
        Map<String, Long> detail = new LinkedHashMap<>();
        detail.put("rows", counts.rows());
        detail.putAll(counts.byName());
        return detail;
    }
}
