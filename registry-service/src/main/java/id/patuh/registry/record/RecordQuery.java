package id.patuh.registry.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;

/** Reads records for a caller, within the caller's regions; every read is logged. */
@ApplicationScoped
public class RecordQuery {
    /** The kind of subject in the access log. */
    public static final String SUBJECT = "record";

    private final RecordDocumentQuery documents;
    private final StatementHistoryQuery history;
    private final AccessLog access;
    private final Clock clock;

    RecordQuery(RecordDocumentQuery documents, StatementHistoryQuery history, AccessLog access, Clock clock) {
        this.documents = documents;
        this.history = history;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A record as it is.
     *
     * @throws Problem RECORD_NOT_FOUND, REGION_OUT_OF_SCOPE
     */
    @Transactional
    public RecordView read(UUID id, Caller caller) {
        require(id, caller);
        return documents.present(List.of(id)).getFirst();
    }

    /**
     * A record as of a day and moment.
     *
     * @param tag what its entity tag says: equal for equal records, whatever the moment
     */
    record PastRecord(RecordView record, String tag) {
        static PastRecord of(RecordView record) {
            ObjectNode content = EventJson.mapper().valueToTree(record);
            content.remove("recordedAt");
            return new PastRecord(
                    record,
                    "v" + record.version() + "-"
                            + Integer.toHexString(content.toString().hashCode()));
        }
    }

    /**
     * A record as of a day, as the registry knew it at a moment. {@code validAt} is null for that of the moment; {@code recordedAt} is null
     * for now.
     *
     * @throws Problem RECORD_NOT_FOUND, also where nothing was known then of that day; REGION_OUT_OF_SCOPE
     */
    @Transactional
    PastRecord readAsOf(UUID id, LocalDate validAt, Instant recordedAt, Caller caller) {
        RecordHead head = require(id, caller);
        Instant known = recordedAt == null ? clock.instant() : recordedAt;
        LocalDate day = validAt == null ? LocalDate.ofInstant(known, clock.getZone()) : validAt;
        return documents.asOf(head, day, known).map(PastRecord::of).orElseThrow(() -> unknown(id));
    }

    /**
     * All statements of a record, newest first.
     *
     * @throws Problem RECORD_NOT_FOUND, REGION_OUT_OF_SCOPE
     */
    @Transactional
    Page<StatementView> history(UUID id, Caller caller, PageQuery page) {
        require(id, caller);
        String form = "record-history " + id;
        long before = page.after(form, 1).map(key -> key.number(0)).orElse(Long.MAX_VALUE);
        return Page.cut(
                history.ofRecord(id, before, page.limit() + 1),
                page.limit(),
                last -> Cursors.encode(form, last.sequence()));
    }

    /**
     * A statement of a record.
     *
     * @throws Problem RECORD_NOT_FOUND, REGION_OUT_OF_SCOPE, STATEMENT_NOT_FOUND
     */
    @Transactional
    StatementView statement(UUID id, UUID statement, Caller caller) {
        require(id, caller);
        return history.find(id, statement)
                .orElseThrow(() -> Problem.of(RegistryProblem.STATEMENT_NOT_FOUND, statement.toString()));
    }

    private RecordHead require(UUID id, Caller caller) {
        RecordHead head = documents.head(id).orElseThrow(() -> unknown(id));
        caller.requireRegion(head.regionCode());
        access.read(SUBJECT, List.of(id));
        return head;
    }

    private static Problem unknown(UUID id) {
        return Problem.of(RegistryProblem.RECORD_NOT_FOUND, id.toString());
    }
}
